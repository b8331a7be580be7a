import { type SeriesWindow, seriesWindow } from '../../domain/booking/window.ts'
import type { Person, TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'
import type { Booking } from './load-booking.ts'
import { waitOf, waitToPlan } from './wait-for.ts'

/** A series all of whose members can be asked, and the days it is planned for. */
export interface Ready extends Booking {
  readonly members: readonly Person[]
  readonly organizer: Person
  readonly window: SeriesWindow
}

/** Somebody without a mailbox, or whose hours nobody can tell, is waited for; the others are not held up by that. */
export async function readyOrWaiting(world: World, tenantId: TenantId, booking: Booking): Promise<Ready | null> {
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
