import { randomUUID } from 'node:crypto'
import type { Person, PersonId } from '../../../src/domain/people/person.ts'
import type { Program } from '../../../src/domain/programs/program.ts'
import { hasCell } from '../../../src/domain/scheduling/grid.ts'
import type { GraphRefusal } from '../../../src/ports/directory.ts'
import { orderTypicalWeeks } from '../../../src/usecases/matching/order-typical-weeks.ts'
import { readTypicalWeeks } from '../../../src/usecases/matching/read-typical-weeks.ts'
import { seeOff } from '../../../src/usecases/people/see-off.ts'
import { changeMentoring } from '../../../src/usecases/programs/change-mentoring.ts'
import { aCast, type Cast, joined } from '../pair.ts'
import { day, hour, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
/** Who was asked about in each call, and by whose mailbox. */
let calls: { viewer: PersonId; people: PersonId[] }[]
let refuse: (viewer: PersonId) => GraphRefusal | null

beforeAll(async () => {
  hand = await openWorld()
  const read = hand.calendar.readAvailability.bind(hand.calendar)
  hand.calendar.readAvailability = async (viewer, people) => {
    calls.push({ viewer, people: people.map(({ id }) => id) })
    const refusal = refuse(viewer)
    return refusal ? { ok: false, refusal } : read(viewer, people)
  }
})
/** Nobody takes part in anything yet. */
beforeEach(async () => {
  hand.freshMonday()
  await hand.unit(async ({ programs }) => {
    for (const program of await programs.list()) await programs.save({ ...program, status: 'closed' })
  })
  calls = []
  refuse = () => null
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const read = () => readTypicalWeeks(hand.world, hand.tenantId)
const weekOf = async ({ id }: Person) =>
  (await hand.unit(({ typicalWeeks }) => typicalWeeks.findMany([id], new Date(hand.clock.now().getTime() - 3 * day)))).get(id)
const change = ({ program }: Cast, about: Partial<Program>) => hand.unit(({ programs }) => programs.save({ ...program, ...about }))

async function mentees(count: number, { program }: Cast): Promise<Person[]> {
  const people: Person[] = []
  for (let i = 0; i < count; i++) {
    const person = await hand.person(`Mentee ${i}`)
    await joined(hand, program, person)
    people.push(person)
  }
  return people
}

describe('the calendars of those who take part', () => {
  test('are read twenty a call, seen from a mailbox among them, once a day', async () => {
    const cast = await aCast(hand)
    await mentees(39, cast)
    await hand.person('Never joined')
    expect(await read()).toBeUndefined()
    expect(calls.map(({ people }) => people.length)).toEqual([20, 20, 1])
    expect(calls.every(({ viewer, people }) => people.includes(viewer))).toBe(true)
    expect(new Set(calls.flatMap(({ people }) => people)).size).toBe(41)
    hand.clock.pass(22 * hour)
    await read()
    expect(calls).toHaveLength(3)
    hand.clock.pass(2 * hour)
    await read()
    expect(calls).toHaveLength(6)
  })

  test('leave the quarters of an hour behind that are usually free, to the bit', async () => {
    const { mentor } = await aCast(hand)
    // Half past nine in New York, on the Wednesdays to come: two of the four.
    const wednesdays = [2, 16].map((days) => new Date(hand.clock.now().getTime() + days * day))
    const busy = wednesdays.map((start) => ({ start, end: new Date(start.getTime() + 46 * 60_000), kind: 'tentative' as const }))
    hand.calendar.busy.set(mentor.id, busy)
    await read()
    const week = (await weekOf(mentor))!
    expect(week).toMatchObject({ personId: mentor.id, timeZone: 'America/New_York' })
    const taken = Array.from({ length: 672 }, (_, quarter) => quarter).filter((quarter) => !hasCell(week.free!, quarter))
    expect(taken).toEqual([38, 39, 40, 41].map((quarter) => 2 * 96 + quarter))
  })

  test('are unknown where they cannot be read, neither free nor taken, and are asked for again the next day', async () => {
    const { mentor, mentee } = await aCast(hand)
    await read()
    expect((await weekOf(mentor))?.free).not.toBeNull()
    hand.clock.pass(day)
    hand.calendar.busy.set(mentor.id, null)
    await read()
    expect(await weekOf(mentor)).toEqual({ personId: mentor.id, timeZone: 'America/New_York', free: null })
    expect((await weekOf(mentee))?.free).not.toBeNull()
    expect(calls).toHaveLength(2)
  })

  test('stay as they were while Outlook is out of reach, for some days, and are read when it is back', async () => {
    const { mentor } = await aCast(hand)
    await read()
    hand.clock.pass(day)
    refuse = () => ({ kind: 'unavailable' })
    expect(await read()).toBeUndefined()
    expect(calls).toHaveLength(2)
    expect((await weekOf(mentor))?.free).not.toBeNull()
    hand.clock.pass(3 * day)
    expect(await weekOf(mentor)).toBeUndefined()
    refuse = () => null
    await read()
    expect((await weekOf(mentor))?.free).not.toBeNull()
  })

  test('are unknown where no mailbox may look, which keeps nobody behind them waiting', async () => {
    const cast = await aCast(hand)
    await mentees(30, cast)
    refuse = () => ({ kind: 'mailboxUnavailable' })
    expect(await read()).toBeUndefined()
    expect(new Set(calls.flatMap(({ people }) => people)).size).toBe(32)
    expect((await weekOf(cast.mentor))?.free).toBeNull()
  })

  test('are read on in the next job where there are more than one can read', async () => {
    const cast = await aCast(hand)
    const { program } = cast
    const ids = Array.from({ length: 210 }, () => randomUUID() as PersonId)
    const like = (await hand.unit(({ people }) => people.find(cast.mentee.id)))!
    await hand.unit(async ({ people, programs }) => {
      for (const id of ids) {
        await people.save({ ...like, id, address: `${id}@example.com` }, hand.clock.now())
        await programs.saveMentee({ programId: program.id, personId: id, motive: 'skills', skillsWanted: [], goals: [] }, hand.clock.now())
      }
    })
    expect(await read()).toEqual({ again: hand.clock.now() })
    expect(calls).toHaveLength(10)
    expect(await read()).toBeUndefined()
    expect(calls.slice(10).map(({ people }) => people.length)).toEqual([12])
  })
})

describe('of whoever takes part no more, no typical week is kept', () => {
  test('when a mentor stops mentoring', async () => {
    const { program, mentor, mentee } = await aCast(hand)
    await read()
    yes(await changeMentoring(hand.world, hand.actor(mentor), program.id, 'paused'))
    expect(await weekOf(mentor)).toBeDefined()
    yes(await changeMentoring(hand.world, hand.actor(mentor), program.id, 'left'))
    expect(await weekOf(mentor)).toBeUndefined()
    expect(await weekOf(mentee)).toBeDefined()
  })

  test('when somebody leaves the organization, at once', async () => {
    const { mentor, mentee } = await aCast(hand)
    await read()
    await hand.unit((unit) => unit.people.deactivate([mentee.id]))
    await hand.unit((unit) => seeOff(hand.world, unit, hand.tenantId, mentee.id))
    expect(await weekOf(mentee)).toBeUndefined()
    expect(await weekOf(mentor)).toBeDefined()
  })

  test('when their program closes, unless they are in another one', async () => {
    const cast = await aCast(hand)
    const other = await aCast(hand)
    await joined(hand, other.program, cast.mentee)
    await read()
    await change(cast, { status: 'closed' })
    await read()
    expect(await weekOf(cast.mentor)).toBeUndefined()
    expect(await weekOf(cast.mentee)).toBeDefined()
    expect(calls).toHaveLength(1)
  })
})

test('typical weeks are read by one job, however often and by whomever they are ordered', async () => {
  await Promise.all([orderTypicalWeeks(hand.world, hand.tenantId), orderTypicalWeeks(hand.world, hand.tenantId)])
  const cast = await aCast(hand)
  await hand.jobs.start()
  await hand.jobs.idle()
  await hand.jobs.stop()
  expect(calls).toHaveLength(1)
  expect(await weekOf(cast.mentor)).toBeDefined()
})
