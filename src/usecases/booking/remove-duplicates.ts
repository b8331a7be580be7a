import { markerOf } from '../../domain/booking/marker.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import { invitations } from '../../messages/en/invitations.ts'
import type { World } from '../../ports/world.ts'
import { afterRefusal } from './wait-for.ts'

/** P11: cancels, as a whole, every event that carries the marker of this series and is not the one that the store knows. */
export async function removeDuplicates(world: World, tenantId: TenantId, id: SeriesId): Promise<{ again: Date } | undefined> {
  const series = await world.store.transaction(tenantId, (unit) => unit.series.find(id))
  // While a request is under way its event is not known yet, and while it is taken out the search belongs to that.
  if (!series || !['booked', 'removed', 'cancelled'].includes(series.state)) return undefined
  const { organizerId, eventId } = series
  const found = await world.calendar.findAllSeries(organizerId, markerOf(series))
  world.step('P11 searched')
  if (!found.ok) return { again: afterRefusal(found.refusal, world.clock.now()).again }
  for (const event of found.value) {
    if (event.eventId === eventId) continue
    const cancelled = await world.calendar.cancelFrom(organizerId, event.eventId, new Date(0), invitations['invitation.twice'])
    if (!cancelled.ok && cancelled.refusal.kind !== 'gone') return { again: afterRefusal(cancelled.refusal, world.clock.now()).again }
    world.telemetry.event('series.duplicateRemoved', { series: id })
    world.step('P11 removed')
  }
  return undefined
}
