import { viewOf } from '../../graph/calendar/view.ts'
import { findUser } from '../../tenant/people.ts'
import type { Tenant, User } from '../../tenant/state.ts'

const HORIZON_DAYS = 60

/**
 * Start of the next check-in on a person's calendar: an online meeting that an app has booked (people's own meetings carry no
 * transaction id) and that the person has not declined. Null when the next 60 days have none.
 */
export function nextCheckIn(tenant: Tenant, user: User, after: Date): Date | null {
  const horizon = new Date(after.getTime() + HORIZON_DAYS * 86_400_000)
  const found = viewOf(user, after, horizon).find(
    (entry) =>
      entry.start >= after &&
      entry.joinUrl !== null &&
      !entry.isCancelled &&
      entry.response !== 'declined' &&
      bookedByApp(tenant, user, entry.seriesMasterId ?? entry.id, entry.organizer.address),
  )
  return found?.start ?? null
}

function bookedByApp(tenant: Tenant, user: User, eventId: string, organizer: string): boolean {
  const own = user.mailbox.events.get(eventId)
  const original = [...(findUser(tenant, organizer)?.mailbox.events.values() ?? [])].find((event) => event.iCalUId === own?.iCalUId)
  return (original ?? own)?.transactionId != null
}
