import type { CalendarWatch } from '../../domain/booking/calendar-watch.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'

/** What somebody who says to be Graph tells us. */
export interface Hint {
  readonly subscriptionId: string
  readonly clientState?: string | null | undefined
  readonly tenantId: string
}

export interface LifecycleHint extends Hint {
  readonly lifecycleEvent: string
}

/** Something changed in a mailbox that we watch: it is compared soon. Nothing that a hint says is believed; one that nobody can know is dropped. */
export async function takeHints(world: World, tenantId: TenantId, hints: readonly Hint[]): Promise<void> {
  await world.store.transaction(tenantId, async (unit) => {
    for (const hint of known(tenantId, hints)) {
      const watch = await watchOf(unit, hint)
      if (watch) await compareSoon(world, unit, tenantId, watch)
    }
  })
}

/** The subscription wants to be confirmed, is gone, or has missed something. Events that are not known yet are compared for. */
export async function takeLifecycleHints(world: World, tenantId: TenantId, hints: readonly LifecycleHint[]): Promise<void> {
  await world.store.transaction(tenantId, async (unit) => {
    for (const hint of known(tenantId, hints)) {
      const watch = await watchOf(unit, hint)
      const locked = watch && (await unit.calendarWatches.lock(watch.organizerId))
      // Another subscription took its place meanwhile: then it is no word about this one.
      if (!locked || locked.subscriptionId !== watch.subscriptionId) continue
      await unit.calendarWatches.save(afterLifecycle(locked, hint.lifecycleEvent))
      const { organizerId } = locked
      if (hint.lifecycleEvent !== 'missed') await unit.jobs.enqueue('watch-calendar', { tenantId, organizerId }, { key: organizerId })
      if (hint.lifecycleEvent !== 'reauthorizationRequired') await compareSoon(world, unit, tenantId, locked)
    }
  })
}

/** Without an end it is renewed, which confirms it; without an id a new one is ordered; without a place changes are read from the beginning. */
function afterLifecycle(watch: CalendarWatch, event: string): CalendarWatch {
  switch (event) {
    case 'reauthorizationRequired':
      return { ...watch, expiresAt: null }
    case 'subscriptionRemoved':
      return { ...watch, subscriptionId: null, expiresAt: null, changesFrom: null }
    default:
      return { ...watch, changesFrom: null }
  }
}

/** One act of a person is told several times: what comes in these seconds is one comparison. */
const gatheredForMs = 5_000

function compareSoon(world: World, unit: Unit, tenantId: TenantId, { organizerId }: CalendarWatch): Promise<void> {
  const notBefore = new Date(world.clock.now().getTime() + gatheredForMs)
  return unit.jobs.enqueue('compare-calendar', { tenantId, organizerId }, { key: organizerId, notBefore })
}

/** Of this tenant, each subscription and event once. */
function known<Told extends Hint>(tenantId: TenantId, hints: readonly Told[]): Told[] {
  const ours = hints.filter((hint) => hint.tenantId.toLowerCase() === tenantId.toLowerCase())
  return [...new Map(ours.map((hint) => [JSON.stringify(hint), hint])).values()]
}

async function watchOf(unit: Unit, { subscriptionId, clientState }: Hint): Promise<CalendarWatch | null> {
  const watch = await unit.calendarWatches.findBySubscription(subscriptionId)
  return watch && isSameSecret(watch.clientState, clientState ?? '') ? watch : null
}

/** Takes as long whichever character differs. */
function isSameSecret(ours: string, theirs: string): boolean {
  let differs = ours.length ^ theirs.length
  for (let place = 0; place < ours.length; place++)
    differs |= ours.charCodeAt(place) ^ theirs.charCodeAt(place % Math.max(1, theirs.length))
  return differs === 0
}
