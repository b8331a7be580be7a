import { afterRange } from '../../domain/booking/range.ts'
import type { Series } from '../../domain/booking/series.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Answer } from '../../ports/directory.ts'
import type { World } from '../../ports/world.ts'
import { holdsLease } from './lease.ts'

/** Lets the recurring event end where the series does; written again it changes nothing. What was added stands at its slot from then on. */
export async function writeRange(world: World, tenantId: TenantId, leased: Series): Promise<Answer<void>> {
  const { id, organizerId, eventId, lastDate } = leased
  if (!(await holdsLease(world, tenantId, leased))) return { ok: true, value: undefined }
  const written = await world.calendar.changeLastDate(organizerId, eventId!, lastDate!)
  if (!written.ok) return written
  world.step('range sent')
  await world.store.transaction(tenantId, async (unit) => {
    const series = await unit.series.lock(id)
    if (series?.state !== 'booked') return
    await unit.series.save({ ...series, lastDateInOutlook: lastDate })
    await unit.sessions.saveMany(afterRange(series, await unit.sessions.listBySeries(id), lastDate!))
  })
  world.step('range written')
  return written
}
