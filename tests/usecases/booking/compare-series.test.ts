import type { Session } from '../../../src/domain/booking/series.ts'
import { compareSeries } from '../../../src/usecases/booking/compare-series.ts'
import { findAnotherTime } from '../../../src/usecases/mentorships/book-again.ts'
import { endMentorship } from '../../../src/usecases/mentorships/end-mentorship.ts'
import { getMentorship } from '../../../src/usecases/mentorships/get-mentorship.ts'
import { aBookedPair, type BookedPair, journalAbout, standingOf, toldAbout } from '../booked-pair.ts'
import type { PretendEvent } from '../pretend-event.ts'
import { day, hour, minute, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'
import { differences, messagesTo, minutesPass, sessionsOf, traces } from './health.ts'
import { JobsInHand } from './jobs-in-hand.ts'

let hand: WorldInHand
let jobs: JobsInHand
let pair: BookedPair
let event: PretendEvent
let sessions: Session[]

beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
})
beforeEach(async () => {
  hand.nextMonday()
  jobs.forget()
  hand.calendar.closed.clear()
  hand.calendar.busy.clear()
  pair = await aBookedPair(hand, jobs)
  event = hand.calendar.events.at(-1)!
  await minutesPass(hand, jobs, 3)
  sessions = await sessionsOf(hand, pair.id)
})
afterEach(async () => {
  expect(await differences(hand, pair.id, [event])).toEqual([])
  const before = await traces(hand, pair.id, pair.mentor.id, [event])
  await minutesPass(hand, jobs, 21)
  expect(await traces(hand, pair.id, pair.mentor.id, [event])).toEqual(before)
  expect(hand.failures.splice(0)).toEqual([])
  yes(await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, ''))
})
afterAll(() => hand.close())

const nth = async (period: number) => (await sessionsOf(hand, pair.id)).find((session) => session.period === period)!
const idOf = (period: number) =>
  event.occurrences.find(({ originalStart }) => originalStart.getTime() === sessions[period]!.slotStart!.getTime())!.occurrenceId
const told = (session?: Session) => messagesTo(hand, pair.mentor.id, [pair.id, ...(session ? [session.id] : [])])
const holdsOf = async (from: Date, to: Date) => hand.unit((unit) => unit.series.listHolds([pair.mentor.id], from, to, []))
const later = (date: Date, milliseconds: number) => new Date(date.getTime() + milliseconds)
const busyOver = ({ start, end }: Session) => ({ start: later(start!, 15 * minute), end: end!, kind: 'busy' as const })

describe('within fifteen minutes and without a single hint,', () => {
  test('a check-in that the organizer moved is followed, with what is held for both, and both are told once', async () => {
    const start = later(sessions[1]!.start!, 2 * hour)
    hand.calendar.personMoves(idOf(1), start, later(start, 45 * minute))
    await minutesPass(hand, jobs, 15)
    expect(await nth(1)).toMatchObject({ status: 'moved', start, settledBy: 'person' })
    expect(await holdsOf(start, later(start, minute))).toHaveLength(1)
    expect(await holdsOf(sessions[1]!.start!, sessions[1]!.end!)).toEqual([])
    expect(await told(sessions[1])).toEqual(['series.booked', 'session.changed'])
    expect(await journalAbout(hand, pair.id)).toContain('session.moved')
  })

  test('one that the organizer puts off after it has begun is followed to its new day, and both are told', async () => {
    const { start: begun } = sessions[0]!
    hand.clock.pass(begun!.getTime() + 5 * minute - hand.clock.now().getTime())
    const start = later(begun!, 2 * day)
    hand.calendar.personMoves(idOf(0), start, later(start, 45 * minute))
    await minutesPass(hand, jobs, 15)
    expect(await nth(0)).toMatchObject({ status: 'moved', start, settledBy: 'person', inOutlook: true })
    expect(await holdsOf(start, later(start, minute))).toHaveLength(1)
    expect(await told(sessions[0])).toContain('session.changed')
  })

  test('one that was taken out is left out, stays out, and its time is free', async () => {
    hand.calendar.personTakesOut(idOf(2))
    await minutesPass(hand, jobs, 15)
    expect(await nth(2)).toMatchObject({ status: 'skipped', settledBy: 'person', reason: { kind: 'outlook' } })
    expect(await holdsOf(sessions[2]!.start!, sessions[2]!.end!)).toEqual([])
    expect(await told(sessions[2])).toEqual(['series.booked', 'session.changed'])
  })

  test('a series that was deleted is removed, everything ahead is free, both are told once and nothing is booked again', async () => {
    hand.calendar.personDeletes(event.eventId)
    await minutesPass(hand, jobs, 15)
    expect((await standingOf(hand, pair.id)).state).toBe('removed')
    expect(await holdsOf(hand.clock.now(), later(hand.clock.now(), 90 * day))).toEqual([])
    expect(await told()).toEqual(['series.booked', 'series.removed'])
    expect(hand.calendar.events.at(-1)).toBe(event)
  })

  test('one that a member declined is moved in Outlook, too, and one message says so', async () => {
    hand.calendar.personAnswers(idOf(1), pair.mentor.address, 'declined')
    await minutesPass(hand, jobs, 15)
    const session = await nth(1)
    expect(session).toMatchObject({
      status: 'moved',
      settledBy: 'rule',
      reason: { kind: 'declined', personId: pair.mentor.id },
      inOutlook: true,
    })
    expect(await told(session)).toEqual(['series.booked', 'session.changed'])
    event.occurrences = event.occurrences.map((one) => (one.occurrenceId === idOf(1) ? { ...one, responses: new Map() } : one))
  })

  test('a series that a member declined as a whole moves nothing, and asks both once, and anew when it is declined again', async () => {
    hand.calendar.personAnswers(event.eventId, pair.mentor.address, 'declined')
    await minutesPass(hand, jobs, 15)
    expect((await standingOf(hand, pair.id)).declinedBy).toBe(pair.mentor.id)
    expect(await told()).toEqual(['series.booked', 'series.declined'])
    hand.calendar.personAnswers(event.eventId, pair.mentor.address, 'accepted')
    await minutesPass(hand, jobs, 15)
    expect((await standingOf(hand, pair.id)).declinedBy).toBeNull()
    expect(await told()).toEqual(['series.booked'])
    hand.calendar.personAnswers(event.eventId, pair.mentor.address, 'declined')
    await minutesPass(hand, jobs, 15)
    expect(await toldAbout(hand, pair.id)).toEqual(expect.arrayContaining(['series.declined 2 to Amara', 'series.declined 2 to Lukas']))
  })

  test('a meeting over one moves it, one over two tells of both in one message', async () => {
    hand.calendar.busy.set(pair.mentor.id, [busyOver(sessions[1]!), busyOver(sessions[2]!)])
    await minutesPass(hand, jobs, 15)
    expect([(await nth(1)).status, (await nth(2)).status]).toEqual(['moved', 'moved'])
    expect(await told()).toEqual(['series.booked', 'series.changed'])
  })

  test('a week away leaves the check-in out; Outlook has it for ten minutes more', async () => {
    const monday = later(sessions[2]!.start!, -5 * day)
    hand.calendar.busy.set(pair.mentor.id, [{ start: monday, end: later(monday, 10 * day), kind: 'away' }])
    await minutesPass(hand, jobs, 9)
    expect(await nth(2)).toMatchObject({ status: 'skipped', reason: { kind: 'away', personId: pair.mentor.id }, inOutlook: false })
    expect(hand.calendar.standing()).toContain(sessions[2]!.start!.toISOString())
    await minutesPass(hand, jobs, 15)
    expect(await nth(2)).toMatchObject({ status: 'skipped', inOutlook: true, outlookStart: null })
    expect(hand.calendar.standing()).not.toContain(sessions[2]!.start!.toISOString())
  })

  test('a long absence over the next check-ins pauses the series', async () => {
    hand.calendar.busy.set(pair.mentee.id, [{ start: hand.clock.now(), end: later(hand.clock.now(), 50 * day), kind: 'away' }])
    await minutesPass(hand, jobs, 15)
    expect((await standingOf(hand, pair.id)).state).toBe('paused')
    expect(await told()).toContain('series.paused')
  })

  test('one that begins later shows its check-ins as to be paused, without a word to anybody, until it is taken back', async () => {
    const away = { start: sessions[3]!.start!, end: later(sessions[6]!.start!, 2 * day), kind: 'away' } as const
    hand.calendar.busy.set(pair.mentee.id, [away])
    await minutesPass(hand, jobs, 15)
    const seen = async () => yes(await getMentorship(hand.world, hand.actor(pair.mentor), pair.id)).series!
    const shown = await seen()
    expect(shown).toMatchObject({ state: 'booked', toPause: 4, kept: sessions.length - 4 })
    expect(shown.occurrences.slice(2, 8).map(({ toPause }) => toPause)).toEqual([false, true, true, true, true, false])
    expect(shown.occurrences[3]!.reason).toEqual({ kind: 'away', person: null })
    expect(await told()).toEqual(['series.booked'])
    hand.calendar.busy.clear()
    await minutesPass(hand, jobs, 15)
    expect(await seen()).toMatchObject({ toPause: 0, kept: sessions.length })
    expect(await told()).toEqual(['series.booked'])
  })

  test('it does so although another time was sought in vain before', async () => {
    const always = { start: hand.clock.now(), end: later(hand.clock.now(), 300 * day) }
    hand.calendar.busy.set(pair.mentee.id, [{ ...always, kind: 'busy' }])
    yes(await findAnotherTime(hand.world, hand.actor(pair.mentor), pair.id, 1))
    await jobs.work('plan-series')
    expect(await told()).toContain('series.noTime')
    hand.calendar.busy.set(pair.mentee.id, [{ ...always, end: later(always.start, 50 * day), kind: 'away' }])
    await minutesPass(hand, jobs, 15)
    expect((await standingOf(hand, pair.id)).state).toBe('paused')
  })
})

test('rules that the program changes later leave what is booked where it is', async () => {
  const rules = {
    ...pair.program.rules,
    protectedTimes: [{ days: ['monday', 'tuesday', 'wednesday', 'thursday'], start: '00:00', end: '24:00' }],
  } as const
  await hand.unit(({ programs }) => programs.save({ ...pair.program, rules }))
  await minutesPass(hand, jobs, 15)
  expect((await sessionsOf(hand, pair.id)).map(({ status }) => status)).toEqual(sessions.map(({ status }) => status))
  expect(await told()).toEqual(['series.booked'])
})

describe('what is not known changes nothing:', () => {
  test('a calendar that cannot be read', async () => {
    hand.calendar.busy.set(pair.mentee.id, [busyOver(sessions[1]!)])
    hand.calendar.busy.set(pair.mentor.id, null)
    const { provenAt } = await standingOf(hand, pair.id)
    await minutesPass(hand, jobs, 90)
    expect(await nth(1)).toMatchObject({ status: 'planned' })
    expect((await standingOf(hand, pair.id)).provenAt).toEqual(provenAt)
  })

  test('a mailbox out of reach: its series is not taken for deleted', async () => {
    hand.calendar.closed.add(pair.mentee.id)
    await minutesPass(hand, jobs, 15)
    expect((await standingOf(hand, pair.id)).state).toBe('booked')
    expect(await told()).toEqual(['series.booked'])
  })
})

test('changes that Outlook has forgotten are found by reading everything', async () => {
  hand.calendar.personTakesOut(idOf(1))
  hand.calendar.forgetChanges()
  await minutesPass(hand, jobs, 15)
  expect((await nth(1)).status).toBe('skipped')
})

test('a list of changes that is silently empty is not believed for longer than a day', async () => {
  const { calendar } = hand
  const usual = calendar.readChanges.bind(calendar)
  calendar.readChanges = async (_organizer, since) => ({
    ok: true,
    value: { kind: 'changes', eventIds: [], lostIds: [], next: since ?? '0' },
  })
  hand.calendar.personTakesOut(idOf(3))
  await minutesPass(hand, jobs, 15)
  expect((await nth(3)).status).toBe('planned')
  hand.clock.pass(day)
  await minutesPass(hand, jobs, 9)
  expect((await nth(3)).status).toBe('skipped')
  calendar.readChanges = usual
})

test('several workers at the same time change everything once', async () => {
  hand.calendar.personTakesOut(idOf(1))
  hand.calendar.busy.set(pair.mentor.id, [busyOver(sessions[2]!)])
  hand.clock.pass(7 * minute)
  await Promise.all(Array.from({ length: 4 }, () => compareSeries(hand.world, hand.tenantId)))
  expect([(await nth(1)).revision, (await nth(2)).revision]).toEqual([1, 1])
  expect(await told()).toEqual(['series.booked', 'series.changed'])
  await minutesPass(hand, jobs, 15)
})
