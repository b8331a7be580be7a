import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { type PlaygroundPerson, playgroundConfig, writePlaygroundConfig } from '../../scripts/playground-config.ts'

const TENANT = 'c6f0a1b2-63f4-4d8e-9a77-0d1e2f3a4b5c'
const BOT = '0b9a7c6d-51f2-4c3e-8d4a-7e6f5a4b3c2d'

function colleagues(count: number): PlaygroundPerson[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-00000000000${index}`,
    name: index === 1 ? "Zoë: O'Neill #1" : `Colleague ${index}`,
    givenName: `Given${index}`,
    surname: `Sur${index}`,
    address: `colleague${index}@contoso.example`,
  }))
}

describe('the configuration of the Playground', () => {
  test('the first person writes and the others are there to be met', () => {
    const config = parse(playgroundConfig(TENANT, colleagues(7), BOT)) as {
      tenantId: string
      bot: { id: string }
      currentUser: { aadObjectId: string }
      users: { name: string; aadObjectId: string; userPrincipleName: string }[]
    }
    expect(config).toMatchObject({ version: '0.1.1', tenantId: TENANT, bot: { id: `28:${BOT}` } })
    expect(config.currentUser.aadObjectId).toBe(colleagues(1)[0]!.id)
    expect(config.users.map(({ aadObjectId }) => aadObjectId)).toEqual(
      colleagues(7)
        .slice(1)
        .map(({ id }) => id),
    )
    expect(config.users[0]).toMatchObject({ name: "Zoë: O'Neill #1", userPrincipleName: 'colleague1@contoso.example' })
  })

  test('no two people, chats, teams or channels share an id, which the Playground refuses', () => {
    const ids = playgroundConfig(TENANT, colleagues(6), BOT).match(/\bid: .*/g)!
    expect(ids).toHaveLength(1 + 6 + 4)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('fewer people than the Playground needs are refused, not written', () => {
    expect(() => playgroundConfig(TENANT, colleagues(5), BOT)).toThrow('The Playground needs 6 people, not 5')
    expect(() => playgroundConfig(TENANT, [...colleagues(6), colleagues(1)[0]!], BOT)).toThrow('share an id')
  })

  test('it is written where the Playground looks for it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mentoring-playground-'))
    const path = await writePlaygroundConfig('version: "0.1.1"\n', folder)
    expect([basename(path), await readFile(path, 'utf8')]).toEqual(['.m365agentsplayground.yml', 'version: "0.1.1"\n'])
    await rm(folder, { recursive: true })
  })
})
