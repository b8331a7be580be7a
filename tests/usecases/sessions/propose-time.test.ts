import type { Session } from '../../../src/domain/booking/series.ts'
import { answerProposal } from '../../../src/usecases/sessions/answer-proposal.ts'
import { listFreeTimes } from '../../../src/usecases/sessions/list-free-times.ts'
import { proposeTime } from '../../../src/usecases/sessions/propose-time.ts'
import { undoSession } from '../../../src/usecases/sessions/undo-session.ts'
import { withdrawProposal } from '../../../src/usecases/sessions/withdraw-proposal.ts'
import { aBookedPair, type BookedPair, journalAbout, sessionsOf, toldAbout } from '../booked-pair.ts'
import { JobsInHand } from '../booking/jobs-in-hand.ts'
import { minute, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
let jobs: JobsInHand
let pair: BookedPair
let session: Session
/** The first that is offered. */
let offered: { start: Date; end: Date }
beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
})
beforeEach(async () => {
  hand.freshMonday()
  jobs.forget()
  pair = await aBookedPair(hand, jobs)
  session = (await sessionsOf(hand, pair.id))[1]!
  offered = (await timesFor(pair.mentee)).times[0]!
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const no = (reason: string) => ({ ok: false, reason })
const now = async () => (await hand.unit((unit) => unit.sessions.find(session.id)))!
const timesFor = async (person: BookedPair['mentee']) => yes(await listFreeTimes(hand.world, hand.actor(person), session.id))
const propose = (start: Date, seen = 0) => proposeTime(hand.world, hand.actor(pair.mentee), session.id, seen, start)
const answer = (accept: boolean, start = offered.start, person = pair.mentor) =>
  answerProposal(hand.world, hand.actor(person), session.id, { start, accept })
const busyAt = ({ start, end }: { start: Date; end: Date }) => [{ start, end, kind: 'busy' as const }]

test('what is offered lies in the session’s week and in the working hours of both', async () => {
  const { times, revision } = await timesFor(pair.mentor)
  expect(revision).toBe(0)
  expect(times.length).toBeGreaterThan(4)
  expect(times.length).toBeLessThanOrEqual(8)
  // Half past two to half past five in London is when New York works too.
  for (const { start, end } of times) {
    expect(start.getUTCHours() * 60 + start.getUTCMinutes()).toBeGreaterThanOrEqual(14 * 60)
    expect(end.getUTCHours() * 60 + end.getUTCMinutes()).toBeLessThanOrEqual(17 * 60 + 30)
    expect(Math.abs(start.getTime() - session.start!.getTime())).toBeLessThan(7 * 24 * 60 * minute)
  }
})

test('is nobody else’s to see, and nothing is read for anybody else', async () => {
  expect(await listFreeTimes(hand.world, hand.actor(pair.menteeManager), session.id)).toEqual(no('notFound'))
  expect(await proposeTime(hand.world, hand.actor(pair.menteeManager), session.id, 0, offered.start)).toEqual(no('notFound'))
})

test('a calendar that cannot be read offers nothing', async () => {
  hand.calendar.busy.set(pair.mentor.id, null)
  expect((await timesFor(pair.mentee)).times).toEqual([])
  expect(await propose(offered.start)).toEqual(no('notFree'))
})

test('proposed and accepted, the session moves in both calendars, and both are told once', async () => {
  yes(await propose(offered.start))
  expect(await toldAbout(hand, session.id)).toEqual(['session.proposed 1 to Lukas'])
  expect((await now()).start).toEqual(session.start)
  yes(await answer(true))
  await jobs.work()
  expect(await now()).toMatchObject({ status: 'moved', ...offered, settledBy: 'person', inOutlook: true, proposal: null, revision: 2 })
  expect(hand.calendar.moves).toEqual([{ from: session.start, to: offered.start }])
  expect(await toldAbout(hand, session.id)).toEqual(['session.changed 2 to Amara', 'session.changed 2 to Lukas'])
  expect(await journalAbout(hand, session.id)).toEqual(['session.proposed', 'session.proposalAccepted'])
})

test('an accepted proposal can be undone', async () => {
  yes(await propose(offered.start))
  yes(await answer(true))
  await jobs.work()
  yes(await undoSession(hand.world, hand.actor(pair.mentee), session.id, 2))
  await jobs.work()
  expect(await now()).toMatchObject({ status: 'planned', start: session.start, settledBy: 'plan', inOutlook: true })
  expect(hand.calendar.standing()).toContain(session.start!.toISOString())
})

test('only what is offered can be proposed: a calendar cannot be searched by proposing', async () => {
  expect(await propose(new Date(offered.start.getTime() + 5 * minute))).toEqual(no('notFree'))
  expect(await propose(session.start!)).toEqual(no('notFree'))
  hand.calendar.busy.set(pair.mentor.id, busyAt(offered))
  expect(await propose(offered.start)).toEqual(no('notFree'))
  expect(await propose(offered.start, 3)).toEqual(no('changedMeanwhile'))
})

test('a time that is not free any more is not accepted, and the session stays', async () => {
  yes(await propose(offered.start))
  hand.calendar.busy.set(pair.mentee.id, busyAt(offered))
  expect(await answer(true)).toEqual(no('notFree'))
  expect(await now()).toMatchObject({ start: session.start, proposal: { start: offered.start } })
})

test('nor one that another check-in has taken', async () => {
  yes(await propose(offered.start))
  const other = await aBookedPair(hand, jobs)
  await hand.unit((unit) => unit.series.hold(other.seriesId, [pair.mentor.id], [offered]))
  expect(await answer(true)).toEqual(no('notFree'))
})

test('declined, it stays where it is, and its proposer learns so', async () => {
  yes(await propose(offered.start))
  yes(await answer(false))
  expect(await now()).toMatchObject({ start: session.start, proposal: null, revision: 2 })
  expect(await toldAbout(hand, session.id)).toEqual(['session.proposed 2 to Amara'])
  expect(await answer(true)).toEqual(no('changedMeanwhile'))
})

test('withdrawn by its proposer, the other’s card closes without another message', async () => {
  yes(await propose(offered.start))
  expect(await withdrawProposal(hand.world, hand.actor(pair.mentor), session.id)).toEqual(no('notProposer'))
  yes(await withdrawProposal(hand.world, hand.actor(pair.mentee), session.id))
  expect((await now()).proposal).toBeNull()
  expect(await toldAbout(hand, session.id)).toEqual([])
  expect(await withdrawProposal(hand.world, hand.actor(pair.menteeManager), session.id)).toEqual(no('notFound'))
})

test('nobody accepts in their own name what they have proposed', async () => {
  yes(await propose(offered.start))
  expect(await answer(true, offered.start, pair.mentee)).toEqual(no('ownProposal'))
})
