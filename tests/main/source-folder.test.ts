import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { passedOn } from '../../src/main/sandbox-environment.ts'
import { sourceFolder } from '../../src/main/source-folder.ts'

describe('where a local start keeps a tenant', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'source-'))
    await mkdir(join(folder, 'calendars'))
    await writeFile(join(folder, 'people.csv'), 'userPrincipalName\nana@contoso.example\n')
    await writeFile(join(folder, 'calendars', 'ana@contoso.example.ics'), 'BEGIN:VCALENDAR\nEND:VCALENDAR\n')
  })
  afterEach(() => rm(folder, { recursive: true }))

  const made = { people: 300, seed: 7 }
  const imported = () => ({ ...made, directory: join(folder, 'people.csv'), calendars: join(folder, 'calendars') })

  test('other people, another seed, another first day and files are each kept by themselves', async () => {
    const sources = [
      made,
      { ...made, people: 80 },
      { ...made, seed: 8 },
      { ...made, clock: new Date('2026-11-23T09:00:00Z') },
      { ...made, clock: new Date('2026-11-23T10:00:00Z') },
      { ...made, directory: join(folder, 'people.csv') },
      { ...made, calendars: join(folder, 'calendars') },
      imported(),
    ]
    const names = await Promise.all(sources.map(sourceFolder))
    expect(new Set(names).size).toBe(sources.length)
    expect(names.every((name) => /^[\w-]+$/.test(name))).toBe(true)
  })

  test('the same files are found again, even written anew; a changed, added or renamed one is another tenant', async () => {
    const before = await sourceFolder(imported())
    await utimes(join(folder, 'people.csv'), new Date(0), new Date(0))
    expect(await sourceFolder(imported())).toBe(before)
    await writeFile(join(folder, 'calendars', 'ben@contoso.example.ics'), '')
    const added = await sourceFolder(imported())
    await writeFile(join(folder, 'people.csv'), 'userPrincipalName\neva@contoso.example\n')
    const changed = await sourceFolder(imported())
    expect(new Set([before, added, changed]).size).toBe(3)
  })

  test('files that are not there have a name too: whoever loads them says so', async () => {
    expect(await sourceFolder({ ...made, directory: join(folder, 'none.csv'), calendars: join(folder, 'none') })).toMatch(/^imported-/)
  })
})

test('a local start heeds no variable of the shell that is meant for a real tenant', () => {
  const shell = {
    TENANT_ID: 'real',
    NODE_ENV: 'production',
    CLOUD: 'gcch',
    HOST: '0.0.0.0',
    BOT_AUTH: 'off',
    ROLE: 'web',
    DATABASE_URL: '',
  }
  expect(passedOn(shell)).toEqual({})
  expect(passedOn({ ...shell, LOG_LEVEL: 'debug', DEFAULT_LOCALE: 'de', DATABASE_URL: 'postgres://db' })).toEqual({
    LOG_LEVEL: 'debug',
    DEFAULT_LOCALE: 'de',
    DATABASE_URL: 'postgres://db',
  })
})
