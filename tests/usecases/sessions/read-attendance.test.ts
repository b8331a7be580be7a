import type { Session } from '../../../src/domain/booking/series.ts'
import { prepareSessions } from '../../../src/usecases/sessions/prepare-sessions.ts'
import { recordHeld } from '../../../src/usecases/sessions/record-held.ts'
import { aBookedPair, type BookedPair, sessionsOf, standingOf } from '../booked-pair.ts'
import { JobsInHand } from '../booking/jobs-in-hand.ts'
import { day, hour, minute, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
let jobs: JobsInHand
let pair: BookedPair
let session: Session
let asked: number
beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
  const read = hand.meetings.readAttendance.bind(hand.meetings)
  hand.meetings.readAttendance = (organizer, joinUrl, from, to) => {
    if (organizer === pair.mentee.id && from < session.end! && to > session.start!) asked++
    return read(organizer, joinUrl, from, to)
  }
})
beforeEach(async () => {
  hand.freshMonday()
  hand.meetings.attended.length = 0
  hand.meetings.refusal = null
  jobs.forget()
  pair = await aBookedPair(hand, jobs)
  session = (await sessionsOf(hand, pair.id))[0]!
  asked = 0
  pass(new Date(session.end!.getTime() + minute))
  await prepareSessions(hand.world, hand.tenantId)
})
afterAll(() => hand.close())

const pass = (until: Date) => hand.clock.pass(until.getTime() - hand.clock.now().getTime())
const now = async (id = session.id) => (await hand.unit((unit) => unit.sessions.find(id)))!
const look = (after: number) => {
  pass(new Date(session.end!.getTime() + after))
  return jobs.work('read-attendance')
}
/** Both were there from the start, for so many minutes. */
async function attended(minutes: number): Promise<void> {
  const { joinUrl } = await standingOf(hand, pair.id)
  for (const { id } of [pair.mentee, pair.mentor])
    hand.meetings.attended.push({
      ...{ personId: id, joinUrl: joinUrl!, joined: session.start! },
      left: new Date(session.start!.getTime() + minutes * minute),
    })
}

test('what Teams saw makes it held without anybody saying so, and nothing more is asked', async () => {
  await attended(23)
  await look(14 * minute)
  expect(asked).toBe(0)
  await look(15 * minute)
  expect(await now()).toMatchObject({ held: 'held', heldBy: 'attendance', heldSaid: [] })
  await look(3 * day)
  expect(asked).toBe(1)
})

test('one who says otherwise is heard, and it stays held', async () => {
  await attended(45)
  await look(15 * minute)
  yes(await recordHeld(hand.world, hand.actor(pair.mentor), session.id, false))
  expect(await now()).toMatchObject({ held: 'held', heldBy: 'attendance', heldSaid: [{ personId: pair.mentor.id, held: false }] })
})

test('a report that comes late is found, for two days, in six looks', async () => {
  await look(15 * minute)
  await attended(22)
  for (const after of [hour, 4 * hour, 12 * hour]) await look(after)
  expect((await now()).held).toBeNull()
  hand.meetings.attended.length = 0
  await attended(30)
  await look(day)
  expect((await now()).held).toBe('held')
  expect(asked).toBe(5)
})

test('after two days only people can say it', async () => {
  for (let hours = 1; hours < 60; hours++) await look(hours * hour)
  expect(asked).toBe(5)
  for (const { actor } of [pair.mentee, pair.mentor].map((person) => ({ actor: hand.actor(person) })))
    yes(await recordHeld(hand.world, actor, session.id, true))
  expect(await now()).toMatchObject({ held: 'held', heldBy: 'people' })
})

test('where Teams may not be asked about an organizer, it is not asked again for a day, whatever the session', async () => {
  hand.meetings.refusal = { kind: 'notAllowed' }
  await look(15 * minute)
  expect(asked).toBe(1)
  for (const after of [hour, 4 * hour, 12 * hour, day]) await look(after)
  expect(asked).toBe(1)
  hand.meetings.refusal = null
  await attended(45)
  await look(2 * day)
  expect(asked).toBe(2)
  expect((await now()).heldBy).toBe('attendance')
})

test('a session that was left out, or has no link, is nobody’s meeting', async () => {
  const series = await standingOf(hand, pair.id)
  await hand.unit((unit) => unit.series.save({ ...series, joinUrl: null }))
  await look(3 * day)
  expect(asked).toBe(0)
})
