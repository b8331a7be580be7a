import { acceptRequest } from '../../../src/usecases/requests/accept-request.ts'
import { askQuestion } from '../../../src/usecases/requests/ask-question.ts'
import { declineRequest } from '../../../src/usecases/requests/decline-request.ts'
import { remindAndExpire } from '../../../src/usecases/requests/remind-and-expire.ts'
import { typicalReplyTimes } from '../../../src/usecases/requests/typical-reply-times.ts'
import { withdrawRequest } from '../../../src/usecases/requests/withdraw-request.ts'
import { aCast, asks, joined } from '../pair.ts'
import { day, hour, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
  await hand.jobs.start()
})
beforeEach(() => hand.nextMonday())
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

async function aMentorOfSix() {
  const { mentor, program } = await aCast(hand, {}, 6)
  const ids = []
  for (const name of ['Ann', 'Ben', 'Cid', 'Dot', 'Eve', 'Fay']) {
    const mentee = await hand.person(name)
    await joined(hand, program, mentee)
    ids.push({ mentee, id: await asks(hand, mentee, mentor, program) })
  }
  const typical = async () => (await hand.unit((unit) => typicalReplyTimes(unit, [mentor]))).get(mentor.id)
  return { mentor, typical, actor: hand.actor(mentor), ids: ids.map(({ id }) => id), mentees: ids.map(({ mentee }) => mentee) }
}

test('a yes, a no and a question are answers; the typical time is known from the third on', async () => {
  const { actor, typical, ids } = await aMentorOfSix()
  yes(await acceptRequest(hand.world, actor, ids[0]!))
  hand.clock.pass(day + hour)
  yes(await declineRequest(hand.world, actor, ids[1]!, 'No time'))
  expect(await typical()).toBeUndefined()
  yes(await askQuestion(hand.world, actor, ids[2]!, 'Which table?'))
  expect(await typical()).toBe(2)
  // The first word counts, not the last.
  hand.clock.pass(5 * day)
  yes(await acceptRequest(hand.world, actor, ids[2]!))
  expect(await typical()).toBe(2)
})

test('a request that expired without a word counts as slow, one that was taken back not at all', async () => {
  const { actor, mentees, typical, ids } = await aMentorOfSix()
  for (const id of ids.slice(0, 3)) yes(await acceptRequest(hand.world, actor, id))
  expect(await typical()).toBe(1)
  yes(await withdrawRequest(hand.world, hand.actor(mentees[5]!), ids[5]!))
  hand.clock.pass(10 * day)
  await remindAndExpire(hand.world, hand.tenantId)
  expect(await typical()).toBe(1)
  const late = await aMentorOfSix()
  for (const id of late.ids.slice(0, 3)) yes(await acceptRequest(hand.world, late.actor, id))
  await hand.unit(async ({ requests }) => {
    for (const id of [...late.ids.slice(3), ...ids.slice(3, 4)])
      await requests.save({ ...(await requests.lock(id))!, mentorId: late.mentor.id, status: 'expired', expiresAt: null })
  })
  expect(await late.typical()).toBeUndefined()
})
