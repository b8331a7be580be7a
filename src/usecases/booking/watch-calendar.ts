import type { CalendarWatch } from '../../domain/booking/calendar-watch.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { Answer } from '../../ports/directory.ts'
import type { Subscription } from '../../ports/subscriptions.ts'
import type { World } from '../../ports/world.ts'
import { afterRefusal } from './wait-for.ts'

const day = 86_400_000
/** Asked for; Graph grants less. */
const watchedFor = 7 * day
/** A subscription that lasts less is renewed. */
export const renewedBefore = day

/**
 * P10: a subscription for the mailbox of somebody who organizes booked series, and none for anybody else. The attempt is counted before it is
 * made, and from the second on what may stand already is looked for first: never two.
 */
export async function watchCalendar(world: World, tenantId: TenantId, organizerId: PersonId): Promise<{ again: Date } | undefined> {
  const { watch, wanted } = await world.store.transaction(tenantId, async (unit) => {
    const organizer = await unit.people.find(organizerId)
    return {
      watch: await unit.calendarWatches.find(organizerId),
      wanted: organizer?.active === true && (await unit.series.listBookedBy(organizerId)).length > 0,
    }
  })
  if (!world.notifyAt || !wanted) return watch ? unwatch(world, tenantId, watch) : undefined
  if (watch?.subscriptionId) {
    if (watch.expiresAt && watch.expiresAt.getTime() - world.clock.now().getTime() > renewedBefore) return undefined
    const renewed = await world.subscriptions.renew(watch.subscriptionId, until(world))
    if (renewed.ok) return keep(world, tenantId, organizerId, renewed.value)
    if (renewed.refusal.kind !== 'gone') return again(world, renewed)
  }
  return subscribe(world, tenantId, organizerId)
}

async function subscribe(world: World, tenantId: TenantId, organizerId: PersonId): Promise<{ again: Date } | undefined> {
  const watch = await world.store.transaction(tenantId, async (unit) => {
    const before = (await unit.calendarWatches.lock(organizerId)) ?? unwatched(world, organizerId)
    const next = { ...before, subscriptionId: null, expiresAt: null, attempts: before.attempts + 1 }
    await unit.calendarWatches.save(next)
    return next
  })
  world.step('P10 attempt counted')
  if (watch.attempts > 1) {
    const found = await world.subscriptions.find(organizerId)
    if (!found.ok) return again(world, found)
    const [ours, ...others] = found.value
    for (const { subscriptionId } of others) {
      const removed = await world.subscriptions.unsubscribe(subscriptionId)
      if (!removed.ok) return again(world, removed)
    }
    if (ours) return keep(world, tenantId, organizerId, ours)
  }
  const base = world.notifyAt
  const listening = {
    notificationUrl: `${base}/api/notifications`,
    lifecycleUrl: `${base}/api/notifications/lifecycle`,
    clientState: watch.clientState,
  }
  const created = await world.subscriptions.subscribe(organizerId, listening, until(world))
  world.step('P10 asked for')
  return created.ok ? keep(world, tenantId, organizerId, created.value) : again(world, created)
}

/** Where another worker was first, or none is wanted any more, this one is one too many. */
async function keep(
  world: World,
  tenantId: TenantId,
  organizerId: PersonId,
  { subscriptionId, expiresAt }: Subscription,
): Promise<undefined> {
  const kept = await world.store.transaction(tenantId, async (unit) => {
    const watch = await unit.calendarWatches.lock(organizerId)
    if (!watch || (watch.subscriptionId !== null && watch.subscriptionId !== subscriptionId)) return false
    await unit.calendarWatches.save({ ...watch, subscriptionId, expiresAt, attempts: 1 })
    return true
  })
  if (kept) world.step('P10 subscribed')
  else await world.subscriptions.unsubscribe(subscriptionId)
  return undefined
}

async function unwatch(
  world: World,
  tenantId: TenantId,
  { organizerId, subscriptionId }: CalendarWatch,
): Promise<{ again: Date } | undefined> {
  const found = subscriptionId ? null : await world.subscriptions.find(organizerId)
  if (found && !found.ok) return again(world, found)
  const ids = subscriptionId ? [subscriptionId] : found!.value.map((one) => one.subscriptionId)
  for (const id of ids) {
    const removed = await world.subscriptions.unsubscribe(id)
    if (!removed.ok) return again(world, removed)
  }
  await world.store.transaction(tenantId, (unit) => unit.calendarWatches.remove(organizerId))
  world.step('P10 unsubscribed')
  return undefined
}

function unwatched(world: World, organizerId: PersonId): CalendarWatch {
  const clientState = `${world.chance.uuid()}${world.chance.uuid()}`
  return { organizerId, subscriptionId: null, clientState, expiresAt: null, attempts: 0, changesFrom: null, changesUntil: null }
}

function until(world: World): Date {
  return new Date(world.clock.now().getTime() + watchedFor)
}

function again(world: World, { refusal, trace }: Extract<Answer<unknown>, { ok: false }>): { again: Date } {
  const wait = afterRefusal(refusal, world.clock.now())
  world.telemetry.event('calendar.watch.waits', { for: wait.what, trace })
  return { again: wait.again }
}
