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
  await takeKnown(world, tenantId, hints, (unit, _, watch) => compareSoon(world, unit, tenantId, watch))
}

/** The subscription wants to be confirmed, is gone, or has missed something. Events that are not known yet are compared for. */
export async function takeLifecycleHints(world: World, tenantId: TenantId, hints: readonly LifecycleHint[]): Promise<void> {
  await takeKnown(world, tenantId, hints, async (unit, hint, watch) => {
    const locked = await unit.calendarWatches.lock(watch.organizerId)
    // Another subscription took its place meanwhile: then it is no word about this one.
    if (locked?.subscriptionId !== watch.subscriptionId) return
    await unit.calendarWatches.save(afterLifecycle(locked, hint.lifecycleEvent))
    const { organizerId } = locked
    if (hint.lifecycleEvent !== 'missed') await unit.jobs.enqueue('watch-calendar', { tenantId, organizerId }, { key: organizerId })
    if (hint.lifecycleEvent !== 'reauthorizationRequired') await compareSoon(world, unit, tenantId, locked)
  })
}

type Take<Told extends Hint> = (unit: Unit, hint: Told, watch: CalendarWatch) => Promise<void>

/** Those of this tenant, each once, that know the secret of their watch. Anybody can send hundreds: whatever they say costs one look, or none. */
async function takeKnown<Told extends Hint>(world: World, tenantId: TenantId, hints: readonly Told[], take: Take<Told>): Promise<void> {
  const ours = hints.filter((hint) => hint.tenantId.toLowerCase() === tenantId.toLowerCase())
  if (ours.length === 0) return
  const each = [...new Map(ours.map((hint) => [JSON.stringify(hint), hint])).values()]
  await world.store.transaction(tenantId, async (unit) => {
    const watches = await unit.calendarWatches.findBySubscriptions(ours.map(({ subscriptionId }) => subscriptionId))
    for (const hint of each) {
      const watch = watches.get(hint.subscriptionId)
      if (watch && isSameSecret(watch.clientState, hint.clientState ?? '')) await take(unit, hint, watch)
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

/** Takes as long whichever character differs. */
function isSameSecret(ours: string, theirs: string): boolean {
  let differs = ours.length ^ theirs.length
  for (let place = 0; place < ours.length; place++)
    differs |= ours.charCodeAt(place) ^ theirs.charCodeAt(place % Math.max(1, theirs.length))
  return differs === 0
}
