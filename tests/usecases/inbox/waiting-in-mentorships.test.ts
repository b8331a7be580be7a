import type { Series, Session } from '../../../src/domain/booking/series.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import { getInbox } from '../../../src/usecases/inbox/get-inbox.ts'
import { bookAgain } from '../../../src/usecases/mentorships/book-again.ts'
import { keepSession } from '../../../src/usecases/sessions/keep-session.ts'
import { listFreeTimes } from '../../../src/usecases/sessions/list-free-times.ts'
import { proposeTime } from '../../../src/usecases/sessions/propose-time.ts'
import { recordHeld } from '../../../src/usecases/sessions/record-held.ts'
import { aBookedPair, type BookedPair, sessionsOf, standingOf } from '../booked-pair.ts'
import { JobsInHand } from '../booking/jobs-in-hand.ts'
import { day, minute, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

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

const waitsFor = async (person: Person) =>
  (await getInbox(hand.world, hand.actor(person))).items.filter(({ kind }) => kind !== 'agenda').map(({ kind, subject }) => [kind, subject])
const keepAs = (part: Partial<Session>) => hand.unit((unit) => unit.sessions.saveMany([{ ...session, ...part }]))
const standAs = async (part: Partial<Series>) => {
  const standing = await standingOf(hand, pair.id)
  await hand.unit((unit) => unit.series.save({ ...standing, ...part }))
}

test('while everything stands, nothing waits', async () => {
  expect(await waitsFor(pair.mentee)).toEqual([])
  expect(await waitsFor(pair.mentor)).toEqual([])
})

test('a check-in that something came in the way of waits for both, by its start, until one decides', async () => {
  await keepAs({ needsChoice: true, reason: { kind: 'busy', personId: pair.mentor.id }, revision: 1 })
  for (const person of [pair.mentee, pair.mentor]) {
    const [item] = (await getInbox(hand.world, hand.actor(person))).items.filter(({ kind }) => kind === 'choice')
    expect(item).toMatchObject({ subject: session.id, mentorshipId: pair.id, dueAt: session.start })
  }
  yes(await keepSession(hand.world, hand.actor(pair.mentor), session.id, 1))
  expect(await waitsFor(pair.mentee)).toEqual([])
})

test('a proposal waits for the one who was asked, and not for the one who made it', async () => {
  const [offered] = yes(await listFreeTimes(hand.world, hand.actor(pair.mentee), session.id)).times
  yes(await proposeTime(hand.world, hand.actor(pair.mentee), session.id, 0, offered!.start))
  expect(await waitsFor(pair.mentor)).toEqual([['proposal', session.id]])
  expect(await waitsFor(pair.mentee)).toEqual([])
})

test.each([
  ['removed', { state: 'removed' }],
  ['noTime', { state: 'noTime' }],
] as const)('a series that is %s waits for both, until one has it booked again', async (kind, part) => {
  await standAs(part)
  for (const person of [pair.mentee, pair.mentor]) expect(await waitsFor(person)).toEqual([[kind, pair.id]])
  yes(await bookAgain(hand.world, hand.actor(pair.mentee), pair.id, 1))
  expect(await waitsFor(pair.mentor)).toEqual([])
})

test('a series that one declined as a whole waits for another time', async () => {
  await standAs({ declinedBy: pair.mentor.id })
  expect(await waitsFor(pair.mentee)).toEqual([['declined', pair.id]])
})

test('whether a check-in took place is asked of each, until they have said so', async () => {
  hand.clock.pass(session.end!.getTime() - hand.clock.now().getTime() + minute)
  expect(await waitsFor(pair.mentee)).toContainEqual(['feedback', session.id])
  yes(await recordHeld(hand.world, hand.actor(pair.mentee), session.id, true))
  expect(await waitsFor(pair.mentee)).not.toContainEqual(['feedback', session.id])
  expect(await waitsFor(pair.mentor)).toContainEqual(['feedback', session.id])
  hand.clock.pass(15 * day)
  expect(await waitsFor(pair.mentor)).not.toContainEqual(['feedback', session.id])
})
