import type { CalendarWatch } from '../../domain/booking/calendar-watch.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { Answer } from '../../ports/directory.ts'
import type { Subscription } from '../../ports/subscriptions.ts'
import type { World } from '../../ports/world.ts'
import { afterRefusal } from './wait-for.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** Asked for; Graph grants less. */
const watchedFor = 7 * day
/** A subscription that lasts less is renewed. */
export const renewedBefore = day
const longestPause = day / 4

/**
 * P10: a subscription for the mailbox of somebody who organizes booked series, and none for anybody else. The attempt is counted before it is
 * made, and from the second on what may stand already is looked for first: never two. What is refused is tried with growing pauses.
 */
export async function watchCalendar(world: World, tenantId: TenantId, organizerId: PersonId): Promise<undefined> {
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
    if (renewed.refusal.kind !== 'gone') return pause(world, tenantId, organizerId, renewed)
  }
  return subscribe(world, tenantId, organizerId)
}

async function subscribe(world: World, tenantId: TenantId, organizerId: PersonId): Promise<undefined> {
  const watch = await world.store.transaction(tenantId, async (unit) => {
    const before = (await unit.calendarWatches.lock(organizerId)) ?? unwatched(world, organizerId)
    const attempts = before.attempts + 1
    const next = { ...before, subscriptionId: null, expiresAt: null, attempts, notBefore: afterPause(world, attempts) }
    await unit.calendarWatches.save(next)
    return next
  })
  world.step('P10 attempt counted')
  if (watch.attempts > 1) {
    const found = await world.subscriptions.find(organizerId)
    if (!found.ok) return pause(world, tenantId, organizerId, found)
    const [ours, ...others] = found.value
    for (const { subscriptionId } of others) {
      const removed = await world.subscriptions.unsubscribe(subscriptionId)
      if (!removed.ok) return pause(world, tenantId, organizerId, removed)
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
  return created.ok ? keep(world, tenantId, organizerId, created.value) : pause(world, tenantId, organizerId, created)
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
    await unit.calendarWatches.save({ ...watch, subscriptionId, expiresAt, attempts: 1, notBefore: null })
    return true
  })
  if (kept) world.step('P10 subscribed')
  else await world.subscriptions.unsubscribe(subscriptionId)
  return undefined
}

async function unwatch(world: World, tenantId: TenantId, { organizerId, subscriptionId }: CalendarWatch): Promise<undefined> {
  const found = subscriptionId ? null : await world.subscriptions.find(organizerId)
  if (found && !found.ok) return pause(world, tenantId, organizerId, found)
  const ids = subscriptionId ? [subscriptionId] : found!.value.map((one) => one.subscriptionId)
  for (const id of ids) {
    const removed = await world.subscriptions.unsubscribe(id)
    if (!removed.ok) return pause(world, tenantId, organizerId, removed)
  }
  await world.store.transaction(tenantId, (unit) => unit.calendarWatches.remove(organizerId))
  world.step('P10 unsubscribed')
  return undefined
}

function unwatched(world: World, organizerId: PersonId): CalendarWatch {
  const clientState = `${world.chance.uuid()}${world.chance.uuid()}`
  const none = { subscriptionId: null, expiresAt: null, notBefore: null, changesFrom: null, changesUntil: null }
  return { organizerId, clientState, attempts: 0, ...none }
}

function until(world: World): Date {
  return new Date(world.clock.now().getTime() + watchedFor)
}

/** The next attempt is written down, for `watchCalendars` to order. */
async function pause(
  world: World,
  tenantId: TenantId,
  organizerId: PersonId,
  { refusal, trace }: Extract<Answer<unknown>, { ok: false }>,
): Promise<undefined> {
  const wait = afterRefusal(refusal, world.clock.now())
  await world.store.transaction(tenantId, async (unit) => {
    const watch = await unit.calendarWatches.lock(organizerId)
    if (!watch) return
    const earliest = afterPause(world, watch.attempts)
    await unit.calendarWatches.save({ ...watch, notBefore: wait.again > earliest ? wait.again : earliest })
  })
  world.telemetry.event('calendar.watch.waits', { for: wait.what, trace })
  return undefined
}

function afterPause(world: World, attempts: number): Date {
  return new Date(world.clock.now().getTime() + Math.min(2 ** attempts * minute, longestPause))
}
