import { outlookEndsAt } from '../../domain/booking/end-of-series.ts'
import type { Series } from '../../domain/booking/series.ts'
import type { TenantId } from '../../domain/people/person.ts'
import { invitations } from '../../messages/en/invitations.ts'
import type { BookedSeries } from '../../ports/calendar.ts'
import type { Answer, GraphRefusal } from '../../ports/directory.ts'
import type { World } from '../../ports/world.ts'
import { holdsLease } from './lease.ts'

/** `lost`: another worker has taken over, and this one writes nothing any more. */
export type TakenOut = Answer<'done' | 'lost'>

/**
 * Ends the event at the organizer, who tells everybody. Where the organizer has left or the mailbox is out of reach, the members' own copies
 * go one by one.
 */
export async function takeOut(world: World, tenantId: TenantId, series: Series, event: BookedSeries): Promise<TakenOut> {
  const { organizerId } = series
  const { sessions, ended, people } = await world.store.transaction(tenantId, async (unit) => {
    const mentorship = await unit.mentorships.find(series.mentorshipId)
    const memberIds = mentorship?.members.map(({ personId }) => personId) ?? []
    return {
      sessions: await unit.sessions.listBySeries(series.id),
      ended: mentorship?.status === 'ended',
      // Whoever has left a group is no member of it any more, and may still be the organizer.
      people: await unit.people.findMany([...memberIds, organizerId]),
    }
  })
  const from = outlookEndsAt(sessions, world.clock.now())
  const comment = invitations[ended ? 'invitation.ended' : 'invitation.replaced']
  if (!(await holdsLease(world, tenantId, series))) return { ok: true, value: 'lost' }
  const cancelled = await world.calendar.cancelFrom(organizerId, event.eventId, from, comment)
  const hasLeft = people.get(organizerId)?.active === false
  if (cancelled.ok && !hasLeft) return { ok: true, value: 'done' }
  if (!cancelled.ok && !hasLeft && !['gone', 'mailboxUnavailable'].includes(cancelled.refusal.kind)) return cancelled
  for (const { id, active } of people.values()) {
    if (id === organizerId || !active) continue
    if (!(await holdsLease(world, tenantId, series))) return { ok: true, value: 'lost' }
    const removed = await world.calendar.removeCopies(id, event.iCalUId, from)
    if (!removed.ok && !['gone', 'mailboxUnavailable'].includes(removed.refusal.kind)) return removed
  }
  // The members are free at once; what stands at somebody who left goes as soon as the mailbox answers, which it may do for long.
  return !cancelled.ok && passes(cancelled.refusal) ? cancelled : { ok: true, value: 'done' }
}

function passes({ kind }: GraphRefusal): boolean {
  return ['throttledUntil', 'unknownOutcome', 'unavailable', 'tokenless'].includes(kind)
}
