import type { Session } from '../../../src/domain/booking/series.ts'
import type { SessionId } from '../../../src/domain/people/ids.ts'
import { getMentorship } from '../../../src/usecases/mentorships/get-mentorship.ts'
import { keepSession } from '../../../src/usecases/sessions/keep-session.ts'
import { moveBack } from '../../../src/usecases/sessions/move-back.ts'
import { prepareSessions } from '../../../src/usecases/sessions/prepare-sessions.ts'
import { skipSession } from '../../../src/usecases/sessions/skip-session.ts'
import { undoSession } from '../../../src/usecases/sessions/undo-session.ts'
import { aBookedPair, type BookedPair, journalAbout, sessionsOf, toldAbout } from '../booked-pair.ts'
import { JobsInHand } from '../booking/jobs-in-hand.ts'
import { day, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
let jobs: JobsInHand
let pair: BookedPair
let session: Session
beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
})
beforeEach(async () => {
  hand.freshMonday()
  jobs.forget()
  pair = await aBookedPair(hand, jobs)
  session = (await sessionsOf(hand, pair.id))[1]!
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const now = async (id: SessionId) => (await hand.unit((unit) => unit.sessions.find(id)))!
const holds = async ({ start, end }: Session) =>
  (await hand.unit((unit) => unit.series.listHolds([pair.mentee.id, pair.mentor.id], start!, end!, []))).length
const standingAt = (start: Date | null) => hand.calendar.standing().includes(start!.toISOString())
const no = (reason: string) => ({ ok: false, reason })

/** A rule moved it by a day, and Outlook has it there. */
async function aMovedSession(): Promise<Session> {
  const [start, end] = [new Date(session.start!.getTime() + day), new Date(session.end!.getTime() + day)]
  const { status, reason, settledBy } = session
  const before = { status: status as 'planned', start: session.start, end: session.end, reason, settledBy }
  const moved: Session = {
    ...session,
    ...{ status: 'moved', start, end, before, settledBy: 'rule', ruleMoves: 1, revision: 1, inOutlook: false },
    reason: { kind: 'busy', personId: pair.mentor.id },
  }
  await hand.world.store.transaction(hand.tenantId, async (unit) => {
    await unit.series.releaseTimes(session.seriesId, [{ start: session.start!, end: session.end! }])
    await unit.series.hold(session.seriesId, [pair.mentee.id, pair.mentor.id], [{ start, end }])
    await unit.sessions.saveMany([moved])
    await unit.jobs.enqueue('settle-series', { tenantId: hand.tenantId, seriesId: session.seriesId }, { key: session.seriesId })
  })
  await jobs.work()
  return now(session.id)
}

test('whose calendar moved it is shown to its owner alone', async () => {
  await aMovedSession()
  const shownTo = async (reader: BookedPair['mentee']) => {
    const { series } = yes(await getMentorship(hand.world, hand.actor(reader), pair.id))
    return series!.occurrences.find(({ sessionId }) => sessionId === session.id)!.reason
  }
  expect(await shownTo(pair.mentee)).toEqual({ kind: 'busy', person: null })
  expect(await shownTo(pair.mentor)).toEqual({ kind: 'busy', person: pair.mentor.id })
})

describe('skipping', () => {
  test('frees both at once, tells both once, and takes it out of Outlook ten minutes later', async () => {
    yes(await skipSession(hand.world, hand.actor(pair.mentor), session.id, 0))
    expect(await now(session.id)).toMatchObject({ status: 'skipped', reason: { kind: 'chosen', personId: pair.mentor.id } })
    expect(await holds(session)).toBe(0)
    expect(await toldAbout(hand, session.id)).toEqual(['session.changed 1 to Amara', 'session.changed 1 to Lukas'])
    expect(await journalAbout(hand, session.id)).toEqual(['session.skipped'])
    await jobs.workFor(9)
    expect(standingAt(session.start)).toBe(true)
    await jobs.workFor(2)
    expect(standingAt(session.start)).toBe(false)
    expect(hand.calendar.cancellations).toEqual([session.slotStart])
  })

  test('five minutes before it begins, Outlook has let go of it when it begins', async () => {
    hand.clock.pass(session.start!.getTime() - 5 * 60_000 - hand.clock.now().getTime())
    yes(await skipSession(hand.world, hand.actor(pair.mentor), session.id, 0))
    await jobs.workFor(4)
    expect(standingAt(session.start)).toBe(false)
  })

  test('undone within the ten minutes, Outlook never hears of it', async () => {
    yes(await skipSession(hand.world, hand.actor(pair.mentor), session.id, 0))
    await jobs.workFor(8)
    yes(await undoSession(hand.world, hand.actor(pair.mentee), session.id, 1))
    expect(await now(session.id)).toEqual({ ...session, revision: 2 })
    expect(await holds(session)).toBe(2)
    await jobs.workFor(20)
    expect(hand.calendar.cancellations).toEqual([])
    expect(standingAt(session.start)).toBe(true)
    expect(await toldAbout(hand, session.id)).toEqual(['session.changed 2 to Amara', 'session.changed 2 to Lukas'])
  })

  test('after that it stands', async () => {
    yes(await skipSession(hand.world, hand.actor(pair.mentor), session.id, 0))
    await jobs.workFor(11)
    expect(await undoSession(hand.world, hand.actor(pair.mentor), session.id, 1)).toEqual(no('nothingToUndo'))
  })

  test('of two who skip what they saw, the second changes nothing', async () => {
    yes(await skipSession(hand.world, hand.actor(pair.mentor), session.id, 0))
    expect(await skipSession(hand.world, hand.actor(pair.mentee), session.id, 0)).toEqual(no('changedMeanwhile'))
    expect(await journalAbout(hand, session.id)).toHaveLength(1)
  })

  test('nobody else finds the session', async () => {
    expect(await skipSession(hand.world, hand.actor(pair.menteeManager), session.id, 0)).toEqual(no('notFound'))
    expect(await skipSession(hand.world, hand.actor(pair.mentee), pair.id as unknown as SessionId, 0)).toEqual(no('notFound'))
  })

  test('an undo is refused where another check-in has taken the time, and nothing has changed', async () => {
    yes(await skipSession(hand.world, hand.actor(pair.mentor), session.id, 0))
    const other = await aBookedPair(hand, jobs)
    const taken = [{ start: session.start!, end: session.end! }]
    await hand.unit((unit) => unit.series.hold(other.seriesId, [pair.mentor.id], taken))
    expect(await undoSession(hand.world, hand.actor(pair.mentee), session.id, 1)).toEqual(no('timeTaken'))
    expect(await now(session.id)).toMatchObject({ status: 'skipped', revision: 1 })
    expect(await holds(session)).toBe(1)
  })
})

describe('what a rule has moved', () => {
  test('goes back to the old time in Outlook too, and is a person’s word from then on', async () => {
    const moved = await aMovedSession()
    expect(standingAt(moved.start)).toBe(true)
    yes(await undoSession(hand.world, hand.actor(pair.mentee), session.id, 1))
    await jobs.work()
    expect(standingAt(session.start)).toBe(true)
    expect(standingAt(moved.start)).toBe(false)
    expect(await now(session.id)).toMatchObject({
      status: 'planned',
      start: session.start,
      settledBy: 'person',
      revision: 2,
      inOutlook: true,
    })
    expect([await holds(session), await holds(moved)]).toEqual([2, 0])
  })

  test('moves back to its slot when both are free there, and not over anything', async () => {
    const moved = await aMovedSession()
    const inTheWay = [{ start: session.start!, end: session.end!, kind: 'busy' as const }]
    hand.calendar.busy.set(pair.mentor.id, inTheWay)
    expect(await moveBack(hand.world, hand.actor(pair.mentee), session.id, 1)).toEqual(no('notFree'))
    hand.calendar.busy.set(pair.mentor.id, null)
    expect(await moveBack(hand.world, hand.actor(pair.mentee), session.id, 1)).toEqual(no('notFree'))
    hand.calendar.busy.clear()
    yes(await moveBack(hand.world, hand.actor(pair.mentee), session.id, 1))
    await jobs.work()
    expect(standingAt(session.start)).toBe(true)
    expect(standingAt(moved.start)).toBe(false)
    expect(await journalAbout(hand, session.id)).toEqual(['session.movedBack'])
  })
})

test('a session with something in its way is kept by a word of one of them, and nobody gets another message', async () => {
  await hand.unit((unit) => unit.sessions.saveMany([{ ...session, needsChoice: true, revision: 1 }]))
  yes(await keepSession(hand.world, hand.actor(pair.mentor), session.id, 1))
  expect(await now(session.id)).toMatchObject({ needsChoice: false, settledBy: 'person', start: session.start, revision: 2 })
  expect(await toldAbout(hand, session.id)).toEqual([])
  expect(await keepSession(hand.world, hand.actor(pair.mentee), session.id, 2)).toEqual(no('nothingToChoose'))
})

test('an agenda for the old time closes, and the time it comes back to gets its own', async () => {
  const first = (await sessionsOf(hand, pair.id))[0]!
  hand.clock.pass(first.start!.getTime() - day - hand.clock.now().getTime())
  await prepareSessions(hand.world, hand.tenantId)
  const agendas = async () => (await toldAbout(hand, first.id)).filter((told) => told.startsWith('session.agenda'))
  expect(await agendas()).toEqual(['session.agenda 1 to Amara', 'session.agenda 1 to Lukas'])
  yes(await skipSession(hand.world, hand.actor(pair.mentor), first.id, 0))
  expect(await agendas()).toEqual([])
  yes(await undoSession(hand.world, hand.actor(pair.mentor), first.id, 1))
  await prepareSessions(hand.world, hand.tenantId)
  expect(await agendas()).toEqual(['session.agenda 3 to Amara', 'session.agenda 3 to Lukas'])
})
