import { randomUUID } from 'node:crypto'
import type { CalendarWatch } from '../../../src/domain/booking/calendar-watch.ts'
import type { Store, Unit } from '../../../src/ports/store.ts'
import type { World } from '../../../src/ports/world.ts'
import { takeHints, takeLifecycleHints } from '../../../src/usecases/booking/take-hints.ts'
import { openWorld, type WorldInHand } from '../world-in-hand.ts'

let hand: WorldInHand
let watch: CalendarWatch
let asked: string[]
beforeAll(async () => {
  hand = await openWorld()
})
beforeEach(async () => {
  const { id: organizerId } = await hand.person('Amara')
  watch = {
    ...{ organizerId, subscriptionId: randomUUID(), clientState: randomUUID(), attempts: 1, notBefore: null },
    ...{ expiresAt: hand.clock.now(), changesFrom: 'here', changesUntil: null },
  }
  await hand.unit((unit) => unit.calendarWatches.save(watch))
  hand.ordered.length = 0
  asked = []
})
afterAll(() => hand.close())

/** Notes transactions, and what is asked of the watches in them. */
function counted(): World {
  const noted = (watches: Unit['calendarWatches']) =>
    new Proxy(watches, {
      get(target, name, receiver) {
        asked.push(String(name))
        return Reflect.get(target, name, receiver)
      },
    })
  const store: Store = {
    transaction(tenantId, work) {
      asked.push('transaction')
      return hand.world.store.transaction(tenantId, (unit) => work({ ...unit, calendarWatches: noted(unit.calendarWatches) }))
    },
  }
  return { ...hand.world, store }
}
const genuine = () => ({ subscriptionId: watch.subscriptionId!, clientState: watch.clientState, tenantId: hand.tenantId })
const forged = (tenantId: string) =>
  Array.from({ length: 500 }, () => ({ subscriptionId: randomUUID(), clientState: randomUUID(), tenantId, lifecycleEvent: 'missed' }))
const followed = () => hand.ordered.map(({ kind, key }) => `${kind} ${key === watch.organizerId ? 'of Amara' : key}`)

describe.each([
  ['hints', takeHints],
  ['lifecycle hints', takeLifecycleHints],
] as const)('five hundred forged %s', (_, take) => {
  test('about subscriptions that nobody has cost one look', async () => {
    await take(counted(), hand.tenantId, forged(hand.tenantId))
    expect(asked).toEqual(['transaction', 'findBySubscriptions'])
    expect(followed()).toEqual([])
  })

  test('about another tenant cost none', async () => {
    await take(counted(), hand.tenantId, forged(randomUUID()))
    expect(asked).toEqual([])
  })

  test('do not hide a genuine one among them', async () => {
    const hint = { ...genuine(), tenantId: hand.tenantId.toUpperCase(), lifecycleEvent: 'missed' }
    const wrong = { ...genuine(), clientState: randomUUID(), lifecycleEvent: 'subscriptionRemoved' }
    await take(hand.world, hand.tenantId, [...forged(hand.tenantId), wrong, hint, hint, wrong])
    expect(followed()).toEqual(['compare-calendar of Amara'])
  })
})

describe('what becomes of a subscription', () => {
  const tell = (lifecycleEvent: string) => takeLifecycleHints(hand.world, hand.tenantId, [{ ...genuine(), lifecycleEvent }])
  const kept = () => hand.unit((unit) => unit.calendarWatches.find(watch.organizerId))

  test('is written down with the jobs that follow', async () => {
    await tell('reauthorizationRequired')
    expect(await kept()).toEqual({ ...watch, expiresAt: null })
    expect(followed()).toEqual(['watch-calendar of Amara'])
    await tell('missed')
    expect(await kept()).toEqual({ ...watch, expiresAt: null, changesFrom: null })
    expect(followed()).toEqual(['watch-calendar of Amara', 'compare-calendar of Amara'])
  })

  test('is no word about the one that took its place', async () => {
    await tell('subscriptionRemoved')
    expect(await kept()).toEqual({ ...watch, subscriptionId: null, expiresAt: null, changesFrom: null })
    const next = { ...watch, subscriptionId: randomUUID() }
    await hand.unit((unit) => unit.calendarWatches.save(next))
    await tell('subscriptionRemoved')
    expect(await kept()).toEqual(next)
  })
})
