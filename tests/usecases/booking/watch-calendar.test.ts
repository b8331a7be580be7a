import type { PersonId } from '../../../src/domain/people/person.ts'
import { watchCalendars } from '../../../src/usecases/booking/watch-calendars.ts'
import { endMentorship } from '../../../src/usecases/mentorships/end-mentorship.ts'
import { aBookedPair as aBookedPairInStore } from '../../adapters/store/samples.ts'
import { anAgreedPair } from '../pair.ts'
import { day, hour, minute, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'
import { JobsInHand } from './jobs-in-hand.ts'

let hand: WorldInHand
let jobs: JobsInHand
beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
})
beforeEach(() => {
  hand.nextMonday()
  hand.subscriptions.all.length = 0
  jobs.forget()
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

type Pair = Awaited<ReturnType<typeof anAgreedPair>>
const ofMentee = ({ mentee }: Pair) => hand.subscriptions.all.filter(({ organizer }) => organizer === mentee.id)
const watchOf = ({ mentee }: Pair) => hand.unit((unit) => unit.calendarWatches.find(mentee.id))

async function aBookedPair(): Promise<Pair> {
  const pair = await anAgreedPair(hand)
  await jobs.work()
  return pair
}

/** As much of a booked series as makes a mailbox worth watching. */
async function organizesSomething(): Promise<PersonId> {
  const { id } = await hand.person('Noor')
  await hand.unit(async (unit) => {
    const { mentorship, series } = await aBookedPairInStore(unit, { series: { organizerId: id } })
    expect([mentorship.status, series.state]).toEqual(['active', 'booked'])
  })
  return id
}

/** Its duty of every minute, and what follows. */
async function goBy(milliseconds: number): Promise<void> {
  hand.clock.pass(milliseconds)
  await watchCalendars(hand.world, hand.tenantId)
  await jobs.work()
}

/** The next call is carried out, but its answer never comes. */
function loseAnswerOf(name: 'subscribe'): void {
  const usual = hand.subscriptions[name].bind(hand.subscriptions)
  hand.subscriptions[name] = async (...args) => {
    hand.subscriptions[name] = usual
    await usual(...args)
    return { ok: false, refusal: { kind: 'unknownOutcome' } }
  }
}

describe("an organizer's calendar", () => {
  test('is watched from the booking on, by one subscription that tells us alone', async () => {
    const pair = await aBookedPair()
    const [subscription, ...others] = ofMentee(pair)
    expect(others).toEqual([])
    const { notificationUrl, lifecycleUrl, clientState } = subscription!.listening
    expect([notificationUrl, lifecycleUrl]).toEqual([
      'https://mentoring.example/api/notifications',
      'https://mentoring.example/api/notifications/lifecycle',
    ])
    expect(clientState.length).toBeGreaterThanOrEqual(32)
    expect(clientState.length).toBeLessThanOrEqual(128)
    expect(await watchOf(pair)).toMatchObject({
      subscriptionId: subscription!.subscriptionId,
      clientState,
      expiresAt: subscription!.expiresAt,
    })
    expect((await watchOf(await aBookedPair()))!.clientState).not.toBe(clientState)
  })

  test('goes on being watched for weeks', async () => {
    const pair = await aBookedPair()
    const { subscriptionId } = (await watchOf(pair))!
    for (let step = 0; step < 30; step++) {
      await goBy(11 * hour)
      expect((await watchOf(pair))!.expiresAt!.getTime() - hand.clock.now().getTime()).toBeGreaterThan(day)
    }
    expect((await watchOf(pair))!.subscriptionId).toBe(subscriptionId)
    expect(ofMentee(pair)).toHaveLength(1)
  })

  test('is watched anew after five days in which nobody worked', async () => {
    const pair = await aBookedPair()
    const before = (await watchOf(pair))!
    hand.clock.pass(5 * day)
    await goBy(0)
    const after = (await watchOf(pair))!
    expect(after.subscriptionId).not.toBe(before.subscriptionId)
    expect(after.expiresAt!.getTime()).toBeGreaterThan(hand.clock.now().getTime() + day)
  })

  test('is not watched twice when an answer is lost', async () => {
    loseAnswerOf('subscribe')
    const pair = await aBookedPair()
    expect(await watchOf(pair)).toMatchObject({ subscriptionId: null, attempts: 1 })
    for (let round = 0; round < 5; round++) await goBy(minute)
    expect(ofMentee(pair)).toHaveLength(1)
    expect((await watchOf(pair))!.subscriptionId).toBe(ofMentee(pair)[0]!.subscriptionId)
  })

  test.each(['P10 attempt counted', 'P10 asked for', 'P10 subscribed'])('nor when the worker dies at "%s"', async (boundary) => {
    hand.crashNextAt(boundary)
    const pair = await aBookedPair()
    expect(ofMentee(pair)).toHaveLength(1)
    expect((await watchOf(pair))!.subscriptionId).toBe(ofMentee(pair)[0]!.subscriptionId)
  })

  test('is asked for with growing pauses while Graph refuses', async () => {
    const usual = hand.subscriptions.subscribe.bind(hand.subscriptions)
    const all: string[] = []
    hand.subscriptions.subscribe = async (organizer) => {
      all.push(organizer)
      return { ok: false, refusal: { kind: 'notAllowed' } }
    }
    const pair = await aBookedPair()
    for (let minutes = 0; minutes < 240; minutes++) await goBy(minute)
    hand.subscriptions.subscribe = usual
    const asked = all.filter((organizer) => organizer === pair.mentee.id)
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.length).toBeLessThan(10)
    await goBy(6 * hour)
    await goBy(minute)
    expect(ofMentee(pair)).toHaveLength(1)
  })

  test('is let go where Graph said no for a while, as soon as that is over', async () => {
    const pair = await aBookedPair()
    const usual = hand.subscriptions.unsubscribe.bind(hand.subscriptions)
    const until = new Date(hand.clock.now().getTime() + 3 * hour)
    let asked = 0
    hand.subscriptions.unsubscribe = async () => {
      asked += 1
      return { ok: false, refusal: { kind: 'throttledUntil', until } }
    }
    yes(await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, ''))
    while (hand.clock.now() < until) {
      expect(asked).toBeLessThanOrEqual(1)
      await goBy(minute)
    }
    expect(asked).toBe(2)
    hand.subscriptions.unsubscribe = usual
    await goBy(2 * minute)
    expect(ofMentee(pair)).toEqual([])
  })

  test('is watched no longer when nothing is booked there any more', async () => {
    const pair = await aBookedPair()
    yes(await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, ''))
    await goBy(minute)
    expect(ofMentee(pair)).toEqual([])
    expect(await watchOf(pair)).toBeNull()
  })

  test('is renewed in time, however many others are refused for good', async () => {
    const refused = new Set(await Promise.all(Array.from({ length: 120 }, organizesSomething)))
    const usual = hand.subscriptions.subscribe.bind(hand.subscriptions)
    hand.subscriptions.subscribe = async (organizer, ...about) =>
      refused.has(organizer) ? { ok: false, refusal: { kind: 'notAllowed' } } : usual(organizer, ...about)
    const pair = await aBookedPair()
    const { subscriptionId } = (await watchOf(pair))!
    for (let round = 0; round < 2; round++) await goBy(minute)
    await goBy(49 * hour)
    await goBy(minute)
    hand.subscriptions.subscribe = usual
    expect(await watchOf(pair)).toMatchObject({ subscriptionId, notBefore: null })
    expect((await watchOf(pair))!.expiresAt!.getTime() - hand.clock.now().getTime()).toBeGreaterThan(2 * day)
  })
})

test('where Graph cannot reach us nothing is subscribed, and booking goes on', async () => {
  const world = { ...hand.world, notifyAt: null }
  const pair = await anAgreedPair(hand)
  const unheard = new JobsInHand({ ...hand, world })
  await unheard.work()
  await watchCalendars(world, hand.tenantId)
  await unheard.work()
  expect((await hand.unit((unit) => unit.series.findCurrent(pair.id)))!.state).toBe('booked')
  expect(ofMentee(pair)).toEqual([])
})
