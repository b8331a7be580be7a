import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Connection } from '../../../src/adapters/store/connections.ts'
import { type OpenStore, openStoreOn } from '../../../src/adapters/store/open-store.ts'
import { openText, sealText } from '../../../src/adapters/store/sealed-text.ts'
import type { PersonId, TenantId } from '../../../src/domain/people/person.ts'
import type { Unit } from '../../../src/ports/store.ts'
import { backends } from './backends.ts'
import { anId, aPerson, aProgram, aRound, aTenant, at } from './samples.ts'

const given = { answers: { gender: 'nonBinary', ethnicity: 'Thakali' }, agreedAt: at('2026-11-21T12:00:00Z') }

describe.each(backends)('what people say of themselves on $name', (backend) => {
  let connection: Connection
  let open: OpenStore
  let tenant: TenantId
  let person: PersonId
  const inTenant = <Result>(work: (unit: Unit) => Promise<Result>) => open.store.transaction(tenant, work)
  const stored = async () => {
    const { rows } = await sql<{ sealed: Uint8Array }>`
      select sealed from given_attributes where tenant_id = ${tenant} and person_id = ${person}`.execute(connection.db)
    return Buffer.from(rows[0]!.sealed)
  }

  beforeAll(async () => {
    connection = await backend.connect()
    open = await openStoreOn(connection, { notesKey: randomBytes(32) })
  })
  afterAll(() => open.close())
  beforeEach(() => {
    tenant = aTenant()
    person = anId()
  })

  test('comes back as said, the newest in place of what was before, until it is removed', () =>
    inTenant(async ({ givenAttributes }) => {
      await givenAttributes.save(person, { ...given, answers: { age: 'from40' } })
      await givenAttributes.save(person, given)
      expect(await givenAttributes.find(person)).toEqual(given)
      expect(await givenAttributes.findMany([person, anId()])).toEqual(new Map([[person, given]]))
      expect([await givenAttributes.remove(person), await givenAttributes.remove(person)]).toEqual([true, false])
      expect(await givenAttributes.findMany(null)).toEqual(new Map())
    }))

  test('lies in the database unreadable, and differently each time', async () => {
    await inTenant(({ givenAttributes }) => givenAttributes.save(person, given))
    const first = await stored()
    await inTenant(({ givenAttributes }) => givenAttributes.save(person, given))
    const second = await stored()
    for (const word of ['gender', 'nonBinary', 'Thakali', 'agreedAt', '2026']) expect(first.includes(word)).toBe(false)
    expect(first.equals(second)).toBe(false)
  })

  test('is as long for much as for little', async () => {
    await inTenant(({ givenAttributes }) => givenAttributes.save(person, given))
    const much = (await stored()).length
    await inTenant(({ givenAttributes }) => givenAttributes.save(person, { ...given, answers: { caring: 'no' } }))
    expect((await stored()).length).toBe(much)
  })

  test('cannot be read as what somebody else said, nor with another key, nor changed', async () => {
    await inTenant(({ givenAttributes }) => givenAttributes.save(person, given))
    const other = anId<PersonId>()
    await sql`insert into given_attributes select tenant_id, ${other}, sealed from given_attributes where person_id = ${person}`.execute(
      connection.db,
    )
    await expect(inTenant(({ givenAttributes }) => givenAttributes.find(other))).rejects.toThrow('unable to authenticate data')
    const [key, otherKey] = [randomBytes(32), randomBytes(32)]
    const sealed = sealText(key, 'here', 'said')
    expect(openText(key, 'here', sealed)).toBe('said')
    expect(() => openText(otherKey, 'here', sealed)).toThrow('unable to authenticate data')
    sealed[20]! ^= 1
    expect(() => openText(key, 'here', sealed)).toThrow('unable to authenticate data')
  })

  test('of somebody who has left and takes part in nothing else is found, so that it can go', () =>
    inTenant(async ({ people, givenAttributes }) => {
      await people.save(aPerson({ id: person, active: false }), given.agreedAt)
      await givenAttributes.save(person, given)
      expect(await people.listDeparted(null, 5)).toEqual([person])
    }))

  test('figures drawn once stay as they are', () =>
    inTenant(async ({ programs, rounds, givenAttributes }) => {
      const program = aProgram()
      await programs.save(program)
      const round = aRound(program)
      await rounds.save(round)
      const figures = { drawnAt: given.agreedAt, mentees: [{ attribute: 'gender' as const, groups: [], notShown: 3 }], mentors: [] }
      await givenAttributes.addFigures(round.id, figures)
      await givenAttributes.addFigures(round.id, { ...figures, drawnAt: at('2026-12-01T12:00:00Z'), mentees: [] })
      expect(await givenAttributes.findFigures(round.id)).toEqual(figures)
      expect(await givenAttributes.findFigures(anId())).toBeNull()
    }))
})
