import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { CalendarWatch } from '../../../src/domain/booking/calendar-watch.ts'
import { compareCalendar } from '../../../src/usecases/booking/compare-calendar.ts'
import { takeHints, takeLifecycleHints } from '../../../src/usecases/booking/take-hints.ts'
import { watchCalendars } from '../../../src/usecases/booking/watch-calendars.ts'
import { aBookedPair, type BookedPair, sessionsOf, standingOf } from '../booked-pair.ts'
import { anAgreedPair } from '../pair.ts'
import { openWorld, type WorldInHand } from '../world-in-hand.ts'
import { JobsInHand } from './jobs-in-hand.ts'

let hand: WorldInHand
let jobs: JobsInHand
let pair: BookedPair
let watch: CalendarWatch

beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
})
afterAll(() => hand.close())
beforeEach(async () => {
  hand.nextMonday()
  jobs.forget()
  pair = await aBookedPair(hand, jobs)
  await watchCalendars(hand.world, hand.tenantId)
  await jobs.work()
  watch = (await watched())!
  await hand.unit(({ calendarWatches }) => calendarWatches.save({ ...watch, changesFrom: '0', changesUntil: hand.clock.now() }))
  watch = (await watched())!
  hand.ordered.length = 0
})

const watched = () => hand.unit(({ calendarWatches }) => calendarWatches.find(pair.mentee.id))

type Told = 'changed' | 'changed again' | 'reauthorizationRequired' | 'missed'
async function tell(told: Told): Promise<void> {
  const hint = { subscriptionId: watch.subscriptionId!, clientState: watch.clientState, tenantId: hand.tenantId }
  if (told.startsWith('changed')) await takeHints(hand.world, hand.tenantId, [hint])
  else await takeLifecycleHints(hand.world, hand.tenantId, [{ ...hint, lifecycleEvent: told }])
}

function ordersOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]))
}

test('in every one of the 24 orders that four notifications may arrive in, the same comes of them', async () => {
  const ends: string[] = []
  for (const order of ordersOf<Told>(['changed', 'changed again', 'reauthorizationRequired', 'missed'])) {
    await hand.unit(({ calendarWatches }) => calendarWatches.save(watch))
    hand.ordered.length = 0
    for (const told of order) await tell(told)
    const asked = [...new Set(hand.ordered.map(({ kind, key }) => `${kind} ${key}`))].sort()
    ends.push(JSON.stringify([await watched(), asked]))
  }
  expect(ends).toHaveLength(24)
  expect([...new Set(ends)].map((end) => JSON.parse(end))).toEqual([
    [
      { ...JSON.parse(JSON.stringify(watch)), expiresAt: null, changesFrom: null },
      [`compare-calendar ${pair.mentee.id}`, `watch-calendar ${pair.mentee.id}`],
    ],
  ])
})

describe('a word about a subscription that another one has replaced', () => {
  test('is none about the new one', async () => {
    await hand.unit(({ calendarWatches }) => calendarWatches.save({ ...watch, subscriptionId: 'a newer one' }))
    await tell('missed')
    await tell('changed')
    expect(hand.ordered).toEqual([])
    expect((await watched())!.changesFrom).toBe('0')
  })
})

test('a hint about an event that we do not know yet harms nothing: it is booked once, and compared when it is known', async () => {
  const next = await anAgreedPair(hand)
  const events = hand.calendar.events.length
  const { calendar } = hand
  const usual = calendar.createSeries.bind(calendar)
  calendar.createSeries = async (organizer, body) => {
    const created = await usual(organizer, body)
    await compareCalendar(hand.world, hand.tenantId, organizer)
    return created
  }
  await jobs.work()
  calendar.createSeries = usual
  await compareCalendar(hand.world, hand.tenantId, next.mentee.id)
  expect(hand.calendar.events).toHaveLength(events + 1)
  expect((await standingOf(hand, next.id)).state).toBe('booked')
  const standing = hand.calendar.events.at(-1)!.occurrences.map(({ start }) => start.toISOString())
  expect((await sessionsOf(hand, next.id)).map(({ start }) => start!.toISOString())).toEqual(standing)
  expect((await sessionsOf(hand, next.id)).map(({ revision }) => revision)).toEqual(standing.map(() => 0))
})
