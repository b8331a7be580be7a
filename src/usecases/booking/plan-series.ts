import { type SeriesWindow, seriesWindow } from '../../domain/booking/window.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { Person, TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'
import { type Booking, loadUnplanned } from './load-booking.ts'
import { planWindow } from './plan-window.ts'
import { waitOf, waitToPlan } from './wait-for.ts'

/** So many series are planned together at most: a program that orders more at once gets a second run. */
const atOnce = 2000
const retryAfter = 60_000

export interface Ready extends Booking {
  readonly members: readonly Person[]
  readonly organizer: Person
  readonly window: SeriesWindow
}

/**
 * The booking protocol P2-P5 for everything in a program that waits to be planned: one reading of all calendars, plans that respect each
 * other, each kept in a transaction of its own together with the job that sends it. Nothing is sent here. Safe to run again from any point.
 */
export async function planSeries(world: World, tenantId: TenantId, programId: ProgramId): Promise<{ again: Date } | undefined> {
  const bookings = await loadUnplanned(world, tenantId, programId, atOnce)
  if (bookings.length === 0) return undefined
  world.step('P2 taken to plan')
  const windows = new Map<string, Ready[]>()
  for (const booking of bookings) {
    const ready = await readyOrWaiting(world, tenantId, booking)
    if (!ready) continue
    const key = `${ready.window.from} ${ready.window.weeks}`
    windows.set(key, [...(windows.get(key) ?? []), ready])
  }
  let left = 0
  for (const group of windows.values()) left += await planWindow(world, tenantId, group)
  if (left > 0) return { again: new Date(world.clock.now().getTime() + retryAfter) }
  return bookings.length < atOnce ? undefined : { again: world.clock.now() }
}

/** Somebody without a mailbox, or whose hours nobody can tell, is waited for; the others are not held up by that. */
async function readyOrWaiting(world: World, tenantId: TenantId, booking: Booking): Promise<Ready | null> {
  const now = world.clock.now()
  const { series } = booking
  const members = booking.members.filter((member) => member !== null)
  const organizer = members.find(({ id }) => id === series.organizerId)
  if (!organizer || members.length < booking.members.length || !members.every(({ mailbox }) => mailbox)) {
    await waitToPlan(world, tenantId, series.id, waitOf('mailbox', now))
    return null
  }
  if (!members.every(({ workingHours }) => workingHours.days.length > 0)) {
    await waitToPlan(world, tenantId, series.id, waitOf('calendar', now))
    return null
  }
  const window = windowOf(world, organizer, booking)
  if (window) return { ...booking, members, organizer, window }
  await waitToPlan(world, tenantId, series.id, waitOf('calendar', now))
  return null
}

/** Null: in a zone that no clock knows there are no local dates. */
function windowOf(world: World, { timeZone }: Person, { series }: Booking): SeriesWindow | null {
  try {
    return seriesWindow(timeZone, series.weeks, world.clock.now(), series.from)
  } catch (error) {
    world.telemetry.failure('series.unplannable', error, { series: series.id })
    return null
  }
}
