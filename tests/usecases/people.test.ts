import type { Person } from '../../src/domain/people/person.ts'
import type { Answer, DirectoryEntry, Reading } from '../../src/ports/directory.ts'
import type { World } from '../../src/ports/world.ts'
import { ensureProfile, ensureProfiles } from '../../src/usecases/people/ensure-profile.ts'
import { getMe } from '../../src/usecases/people/get-me.ts'
import { syncDirectory } from '../../src/usecases/people/sync-directory.ts'
import { day, openWorld, type WorldInHand, yes } from './world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const stored = async ({ id }: Person) => (await hand.unit(({ people }) => people.find(id)))!
const withDirectory = (directory: Partial<World['directory']>): World => ({
  ...hand.world,
  directory: { ...hand.world.directory, ...directory },
})
const withPages = (...pages: Answer<readonly DirectoryEntry[]>[]) =>
  withDirectory({
    async *readEverybody() {
      hand.clock.pass(1000)
      yield* pages
    },
  })

describe('reading everybody', () => {
  test('ends the part of whoever is on no page, and takes them in again when they are back', async () => {
    const [here, away] = [await hand.person('Here'), await hand.person('Away')]
    hand.clock.pass(1)
    const onPages = withPages({ ok: true, value: [] }, { ok: true, value: [here] })
    expect(await syncDirectory(onPages, hand.tenantId)).toEqual({ people: 1, complete: true })
    expect([(await stored(here)).active, (await stored(away)).active]).toEqual([true, false])
    await syncDirectory(withPages({ ok: true, value: [here, away] }), hand.tenantId)
    expect(await stored(away)).toEqual(away)
  })

  test('that was broken off ends nobody’s part', async () => {
    const [here, unread] = [await hand.person('Here'), await hand.person('Unread')]
    hand.clock.pass(1)
    const broken = withPages({ ok: true, value: [here] }, { ok: false, refusal: { kind: 'unavailable' } })
    expect(await syncDirectory(broken, hand.tenantId)).toEqual({ people: 1, complete: false })
    expect((await stored(unread)).active).toBe(true)
  })

  test('keeps whoever was read by themself in the meantime', async () => {
    const newcomer = await hand.person('Newcomer')
    hand.clock.pass(2 * day)
    const world = withDirectory({
      async *readEverybody() {
        yield { ok: true, value: [] }
        await ensureProfile(hand.world, hand.tenantId, newcomer.id)
      },
    })
    await syncDirectory(world, hand.tenantId)
    expect((await stored(newcomer)).active).toBe(true)
  })
})

describe('reading one person', () => {
  const answering = (answer: Answer<Reading>) => withDirectory({ readPerson: async () => answer, readMyself: async () => answer })

  test('whom the directory no longer has takes part no more; one it cannot tell about now still does', async () => {
    const person = await hand.person('Lea Ver')
    hand.clock.pass(2 * day)
    expect(await ensureProfile(answering({ ok: false, refusal: { kind: 'unavailable' } }), hand.tenantId, person.id)).toEqual(person)
    expect(await ensureProfile(answering({ ok: false, refusal: { kind: 'gone' } }), hand.tenantId, person.id)).toEqual({
      ...person,
      active: false,
    })
    expect(await stored(person)).toEqual({ ...person, active: false })
  })

  test('whom neither directory nor store knows stays unknown', async () => {
    const stranger = { ...(await hand.person('Model')), id: '7f0c2a55-51d7-4f6e-8d1e-0f4dbb1f2c77' as Person['id'] }
    expect(await ensureProfile(answering({ ok: false, refusal: { kind: 'gone' } }), hand.tenantId, stranger.id)).toBeNull()
    expect(await hand.unit(({ people }) => people.find(stranger.id))).toBeNull()
  })

  const unread = { timeZone: 'UTC', workingHours: { days: [], start: '08:00', end: '17:00' }, mailbox: false } as const

  test('a mailbox that is closed to us leaves zone and hours as the person’s own visit told them, and refreshes the rest', async () => {
    const person = await hand.person('Visitor', { timeZone: 'Asia/Kathmandu', roles: ['Admin'] })
    const closed = answering({
      ok: true,
      value: { person: { ...person, ...unread, title: 'Director', roles: [] }, mailboxSettings: 'closed' },
    })
    for (const read of [
      () => ensureProfile(closed, hand.tenantId, person.id),
      async () => yes(await getMe(closed, hand.actor(person, ['Admin']), 'assertion')),
    ]) {
      await hand.change(person, {})
      hand.clock.pass(2 * day)
      await read()
      expect(await stored(person)).toEqual({ ...person, title: 'Director' })
    }
  })

  test('a mailbox that is open tells zone and hours anew', async () => {
    const person = await hand.person('Mover')
    hand.clock.pass(2 * day)
    const moved = { ...person, timeZone: 'Asia/Tokyo', workingHours: { ...person.workingHours, start: '10:00' }, mailbox: false }
    await ensureProfile(answering({ ok: true, value: { person: moved, mailboxSettings: 'read' } }), hand.tenantId, person.id)
    expect(await stored(person)).toEqual(moved)
  })

  test('a zone that nobody can tell leaves zone and hours as they were known, and refreshes the rest', async () => {
    const person = await hand.person('Wanderer', { timeZone: 'Asia/Kathmandu' })
    hand.clock.pass(2 * day)
    const untold = { ...person, timeZone: 'UTC', workingHours: { ...person.workingHours, start: '11:00' }, title: 'Director' }
    await ensureProfile(answering({ ok: true, value: { person: untold, mailboxSettings: 'zoneUnknown' } }), hand.tenantId, person.id)
    expect(await stored(person)).toEqual({ ...person, title: 'Director' })
  })

  test('of somebody first met in a zone that nobody can tell, no hours are known: unknown is never free', async () => {
    const model = await hand.person('Model')
    const person = { ...model, id: '1b1e6f8a-1c55-4a0a-8f63-0d8c9d9f5d12' as Person['id'] }
    const world = answering({ ok: true, value: { person, mailboxSettings: 'zoneUnknown' } })
    expect(await ensureProfile(world, hand.tenantId, person.id)).toEqual({ ...person, workingHours: { ...person.workingHours, days: [] } })
  })

  test('several are read with one question, and each gets an answer of their own', async () => {
    const [fresh, moved, gone, away] = [
      await hand.person('Fresh'),
      await hand.person('Moved'),
      await hand.person('Gone'),
      await hand.person('Away'),
    ]
    hand.clock.pass(2 * day)
    await hand.change(fresh, {})
    const questions: (readonly string[])[] = []
    const world = withDirectory({
      readPeople: async (ids) => {
        questions.push(ids)
        return new Map<Person['id'], Answer<Reading>>([
          [moved.id, { ok: true, value: { person: { ...moved, title: 'Director' }, mailboxSettings: 'read' } }],
          [gone.id, { ok: false, refusal: { kind: 'gone' } }],
          [away.id, { ok: false, refusal: { kind: 'unavailable' } }],
        ])
      },
    })
    const people = await ensureProfiles(world, hand.tenantId, [fresh.id, moved.id, gone.id, away.id])
    expect(people).toEqual([fresh, { ...moved, title: 'Director' }, { ...gone, active: false }, away])
    expect(questions).toEqual([[moved.id, gone.id, away.id]])
  })

  test('of somebody known by a directory page alone, a closed mailbox counts as none', async () => {
    const { id, ...about } = await hand.person('Model')
    const person = { ...about, id: '0c3d6a0e-58b4-4a52-9a0e-0d8c9d9f5d11' as Person['id'] }
    await hand.unit(({ people }) => people.saveEntries([person], hand.clock.now()))
    const closed = answering({ ok: true, value: { person: { ...person, ...unread }, mailboxSettings: 'closed' } })
    expect(await ensureProfile(closed, hand.tenantId, person.id)).toMatchObject(unread)
    expect(await stored(person)).toMatchObject(unread)
    expect(id).not.toBe(person.id)
  })
})
