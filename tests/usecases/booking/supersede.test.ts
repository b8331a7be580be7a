import type { Series } from '../../../src/domain/booking/series.ts'
import type { MentorshipId } from '../../../src/domain/people/ids.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import { type NextVersion, supersede } from '../../../src/usecases/booking/supersede.ts'
import { anAgreedPair } from '../pair.ts'
import { day, minute, openWorld, type WorldInHand } from '../world-in-hand.ts'
import { JobsInHand } from './jobs-in-hand.ts'

let hand: WorldInHand
let jobs: JobsInHand
/** Starts ahead of events of ours, at each moment at which another one is sent. */
let aheadWhenSent: number[]
beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
  const create = hand.calendar.createSeries.bind(hand.calendar)
  hand.calendar.createSeries = (organizer, body) => {
    aheadWhenSent.push(standingAhead().length)
    return create(organizer, body)
  }
})
beforeEach(() => {
  hand.freshMonday()
  hand.steps.length = 0
  jobs.forget()
  aheadWhenSent = []
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

type Pair = Awaited<ReturnType<typeof anAgreedPair>>

const standingAhead = () => hand.calendar.standing().filter((start) => Date.parse(start) > hand.clock.now().getTime())
const versionsOf = (id: MentorshipId) => hand.unit((unit) => unit.series.listByMentorship(id))
const currentOf = async (id: MentorshipId) => (await hand.unit((unit) => unit.series.findCurrent(id)))!
const sessionsOf = (series: Series) => hand.unit((unit) => unit.sessions.listBySeries(series.id))
const startsOf = async (series: Series) =>
  (await sessionsOf(series)).flatMap(({ start, status }) => (status === 'cancelled' ? [] : (start?.toISOString() ?? [])))
const told = async (id: string) =>
  (await hand.unit((unit) => unit.deliveries.listOpen(id))).map(({ purpose, version }) => `${purpose} ${version}`)

async function aBookedPair(): Promise<Pair> {
  const pair = await anAgreedPair(hand)
  await jobs.work()
  expect((await currentOf(pair.id)).state).toBe('booked')
  return pair
}

function order(pair: Pair, next: Partial<NextVersion> = {}): Promise<Series> {
  const terms = { cause: 'rhythm', organizerId: pair.mentee.id, cadence: 'biweekly', lengthMinutes: 30, weeks: 8 } as const
  return hand.world.store.transaction(hand.tenantId, async (unit) => {
    const mentorship = (await unit.mentorships.lock(pair.id))!
    return supersede(hand.world, unit, hand.tenantId, { mentorship, ...terms, ...next })
  })
}

/** Everything but these local London hours of Wednesday is taken, in every week. */
function onlyFree(person: Person, from: string, to: string): void {
  const monday = Math.floor(hand.clock.now().getTime() / day) * day
  const at = (week: number, weekday: number, time: string) =>
    new Date(monday + (week * 7 + weekday) * day + Date.parse(`1970-01-01T${time}Z`))
  const weeks = Array.from({ length: 20 }, (_, week) => week - 1)
  const busy = weeks.map((week) => ({ start: at(week, 2, to), end: at(week + 1, 2, from), kind: 'busy' as const }))
  hand.calendar.busy.set(person.id, busy)
}

describe('the next version of a series', () => {
  test('is sent when the one before is out of Outlook, and not before', async () => {
    const pair = await aBookedPair()
    const [first] = await versionsOf(pair.id)
    const before = await startsOf(first!)
    await order(pair)
    expect(hand.calendar.standing()).toEqual(before)
    await jobs.work('plan-series', 'book-series')
    expect((await versionsOf(pair.id)).map(({ version, state }) => `${version} ${state}`)).toEqual(['1 cancelling', '2 booking'])
    expect(hand.calendar.events).toHaveLength(1)
    await jobs.work()
    const [old, next] = await versionsOf(pair.id)
    expect([old!.state, next!.state]).toEqual(['cancelled', 'booked'])
    expect(aheadWhenSent).toEqual([0, 0])
    expect(hand.calendar.standing()).toEqual(await startsOf(next!))
    expect(await startsOf(next!)).toHaveLength(4)
    expect(await told(pair.id)).toEqual(expect.arrayContaining(['series.booked 1', 'series.booked 2']))
  })

  test('leaves what has begun, takes its holds over, and keeps the link of the past to its sessions', async () => {
    const pair = await aBookedPair()
    const [first] = await versionsOf(pair.id)
    const [begun, ...ahead] = await sessionsOf(first!)
    hand.clock.pass(begun!.start!.getTime() + minute - hand.clock.now().getTime())
    await order(pair, { weeks: 7 })
    await jobs.work()
    expect((await sessionsOf(first!)).map(({ status }) => status)).toEqual(['planned', ...ahead.map(() => 'cancelled')])
    const next = await currentOf(pair.id)
    expect(hand.calendar.standing()).toEqual([begun!.start!.toISOString(), ...(await startsOf(next))])
    const window: [Date, Date] = [new Date(hand.clock.now().getTime() + day), new Date(hand.clock.now().getTime() + 100 * day)]
    const holds = await hand.unit((unit) => unit.series.listHolds([pair.mentor.id], ...window, []))
    expect(holds.map(({ start }) => start.toISOString())).toEqual(await startsOf(next))
  })

  test('may use the very times that the one before has in Outlook', async () => {
    const pair = await anAgreedPair(hand)
    for (const person of [pair.mentee, pair.mentor]) onlyFree(person, '14:30', '15:15')
    await jobs.work()
    const [first] = await versionsOf(pair.id)
    const starts = await startsOf(first!)
    await order(pair, { lengthMinutes: 45 })
    await jobs.work()
    expect(await startsOf(await currentOf(pair.id))).toEqual(starts.filter((_, week) => week % 2 === 0))
  })

  test('in the same rhythm has another slot', async () => {
    const pair = await aBookedPair()
    const [first] = await versionsOf(pair.id)
    await order(pair, { cadence: 'weekly', lengthMinutes: 45 })
    await jobs.work()
    const next = await currentOf(pair.id)
    expect(next.version).toBe(2)
    const old = new Set((await sessionsOf(first!)).map(({ slotStart }) => slotStart!.toISOString()))
    expect((await startsOf(next)).filter((start) => old.has(start))).toEqual([])
  })

  test('without a time leaves the one before as it was, and both are told', async () => {
    const pair = await aBookedPair()
    const before = hand.calendar.standing()
    for (const person of [pair.mentee, pair.mentor]) onlyFree(person, '14:30', '14:45')
    await order(pair)
    await jobs.work()
    expect((await versionsOf(pair.id)).map(({ state }) => state)).toEqual(['booked', 'cancelled'])
    expect((await versionsOf(pair.id))[1]!.whyNot).not.toBeNull()
    expect((await currentOf(pair.id)).version).toBe(1)
    expect(hand.calendar.standing()).toEqual(before)
    expect((await told(pair.id)).filter((message) => message === 'series.noTime 2')).toHaveLength(2)
  })

  test('ordered twice at once is the second one alone', async () => {
    const pair = await aBookedPair()
    await order(pair)
    await order(pair, { cadence: 'weekly' })
    await jobs.work()
    expect((await versionsOf(pair.id)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'booked'])
    expect(hand.calendar.standing()).toEqual(await startsOf(await currentOf(pair.id)))
  })

  test('that was kept and never sent gives way to a newer one', async () => {
    const pair = await aBookedPair()
    await order(pair)
    await jobs.work('plan-series')
    await order(pair, { cadence: 'weekly' })
    await jobs.work('plan-series')
    await jobs.workFor(2)
    expect((await versionsOf(pair.id)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'booked'])
    expect(hand.calendar.events).toHaveLength(2)
    expect(Math.max(...aheadWhenSent)).toBe(0)
  })
})

describe('a pause', () => {
  test('takes what lies ahead out at once, and what is resumed is another version', async () => {
    const pair = await aBookedPair()
    await order(pair, { cause: 'paused', pausedUntil: '2027-01-31' })
    await jobs.work()
    expect(standingAhead()).toEqual([])
    expect(await currentOf(pair.id)).toMatchObject({ state: 'paused', pausedUntil: '2027-01-31', version: 2 })
    await order(pair, { cause: 'resumed', from: '2027-02-01', weeks: 6 })
    expect((await currentOf(pair.id)).version).toBe(3)
    await jobs.work()
    expect((await versionsOf(pair.id)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'booked'])
    const [start] = await startsOf(await currentOf(pair.id))
    expect(start! >= '2027-02-01').toBe(true)
  })

  test('that cannot be resumed goes on', async () => {
    const pair = await aBookedPair()
    await order(pair, { cause: 'paused' })
    for (const person of [pair.mentee, pair.mentor]) onlyFree(person, '14:30', '14:45')
    await order(pair, { cause: 'resumed' })
    await jobs.work()
    expect((await versionsOf(pair.id)).map(({ state }) => state)).toEqual(['cancelled', 'paused', 'cancelled'])
  })
})

describe('a worker that dies while one version takes over', () => {
  const boundaries = [
    ...['P2 taken to plan', 'P3 calendars read', 'P5 held and persisted', 'cancel leased', 'cancel sent', 'cancel stored'],
    ...['P6 leased', 'P7 sent', 'P8 stored'],
  ]

  test.each(boundaries)('at "%s" leaves one series in Outlook, and never two', async (boundary) => {
    const pair = await aBookedPair()
    await order(pair)
    hand.steps.length = 0
    hand.crashNextAt(boundary)
    await jobs.workFor(3)
    expect(hand.steps).toContain(boundary)
    expect((await versionsOf(pair.id)).map(({ state }) => state)).toEqual(['cancelled', 'booked'])
    expect(hand.calendar.standing()).toEqual(await startsOf(await currentOf(pair.id)))
    expect(Math.max(...aheadWhenSent)).toBe(0)
  })
})

test('an older one whose answer was lost may still arrive: the newer waits until it cannot any more', async () => {
  const pair = await anAgreedPair(hand)
  hand.calendar.troubles = [{ kind: 'unknownOutcome' }]
  await jobs.work('plan-series')
  await jobs.work('book-series')
  const [first] = await versionsOf(pair.id)
  expect(first!.state).toBe('waiting')
  await order(pair)
  await jobs.workFor(5)
  expect((await versionsOf(pair.id)).map(({ state }) => state)).toEqual(['cancelling', 'booking'])
  // Only now Outlook gets to it.
  await hand.calendar.createSeries(pair.mentee.id, first!.requestBody)
  aheadWhenSent = []
  await jobs.workFor(12)
  expect((await versionsOf(pair.id)).map(({ state }) => state)).toEqual(['cancelled', 'booked'])
  expect(aheadWhenSent).toEqual([0])
  expect(standingAhead()).toEqual(await startsOf(await currentOf(pair.id)))
})

test.each([19, 21])('what could not be sent until %d hours before its first check-in keeps the notice of twenty', async (hours) => {
  const pair = await anAgreedPair(hand)
  hand.calendar.troubles = [{ kind: 'notAllowed' }]
  await jobs.work()
  const [first] = await sessionsOf((await versionsOf(pair.id))[0]!)
  hand.clock.pass(first!.start!.getTime() - hours * 60 * minute - hand.clock.now().getTime())
  await jobs.workFor(2)
  expect((await versionsOf(pair.id)).map(({ state }) => state)).toEqual(hours < 20 ? ['cancelled', 'booked'] : ['booked'])
  expect(hand.calendar.events).toHaveLength(1)
  expect(Date.parse(standingAhead()[0]!) - hand.clock.now().getTime()).toBeGreaterThan(20 * 60 * minute)
})

test('what may have been sent and is not found is not sent again within the notice', async () => {
  const pair = await anAgreedPair(hand)
  hand.calendar.troubles = [{ kind: 'unknownOutcome' }]
  await jobs.work()
  const [first] = await sessionsOf((await versionsOf(pair.id))[0]!)
  hand.clock.pass(first!.start!.getTime() - 19 * 60 * minute - hand.clock.now().getTime())
  await jobs.workFor(20)
  expect((await versionsOf(pair.id)).map(({ state }) => state)).toEqual(['cancelled', 'booked'])
  expect(hand.calendar.events).toHaveLength(1)
  expect(Date.parse(standingAhead()[0]!) - hand.clock.now().getTime()).toBeGreaterThan(20 * 60 * minute)
})

test('a request that was held up until its first check-in had passed is not sent: it is planned anew', async () => {
  const pair = await anAgreedPair(hand)
  hand.calendar.troubles = [{ kind: 'notAllowed' }]
  await jobs.work()
  hand.clock.pass(15 * day)
  await jobs.workFor(2)
  expect((await versionsOf(pair.id)).map(({ state, weeks }) => `${state} ${weeks}`)).toEqual(['cancelled 8', 'booked 8'])
  expect(hand.calendar.events).toHaveLength(1)
  expect(standingAhead()).toHaveLength(8)
})
