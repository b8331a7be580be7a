import { shorteningOf } from '../../domain/booking/range.ts'
import { timesOf } from '../../domain/booking/sessions.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import { closeCards } from '../deliveries/close-cards.ts'

/** Ends a booked series on this local date of its organizer, in the transaction at hand. False: nothing would be left of it. */
export async function shortenSeries(unit: Unit, tenantId: TenantId, id: SeriesId, until: string): Promise<boolean> {
  const series = await unit.series.lock(id)
  if (series?.state !== 'booked') return false
  const shortening = shorteningOf(series, await unit.sessions.listBySeries(id), until)
  if (!shortening) return false
  const { canceled, lastDate, weeks } = shortening
  await unit.series.save({ ...series, lastDate, weeks })
  await unit.sessions.saveMany(
    canceled.map((session) => ({ ...session, status: 'cancelled' as const, needsChoice: false, proposal: null })),
  )
  for (const session of canceled) await closeCards(unit, tenantId, session.id)
  await unit.series.releaseTimes(id, timesOf(canceled))
  await unit.jobs.enqueue('settle-series', { tenantId, seriesId: id }, { key: id })
  return true
}
