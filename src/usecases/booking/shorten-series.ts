import { shorteningOf } from '../../domain/booking/range.ts'
import { timesOf } from '../../domain/booking/sessions.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import { closeCards } from '../deliveries/close-cards.ts'

/** `by` ends a booked series on this local date of its organizer, in the transaction at hand. False: nothing would be left of it. */
export async function shortenSeries(unit: Unit, tenantId: TenantId, id: SeriesId, until: string, by: PersonId): Promise<boolean> {
  const series = await unit.series.lock(id)
  if (series?.state !== 'booked') return false
  const sessions = await unit.sessions.listBySeries(id)
  const shortening = shorteningOf(series, sessions, until, by)
  if (!shortening) return false
  const { canceled, leftOut, lastDate, weeks } = shortening
  await unit.series.save({ ...series, lastDate, weeks })
  const gone = new Set([...canceled, ...leftOut].map((session) => session.id))
  const ended = canceled.map((session) => ({ ...session, status: 'cancelled' as const, needsChoice: false, proposal: null }))
  await unit.sessions.saveMany([...ended, ...leftOut])
  for (const session of gone) await closeCards(unit, tenantId, session)
  await unit.series.releaseTimes(id, timesOf(sessions.filter((session) => gone.has(session.id))))
  await unit.jobs.enqueue('settle-series', { tenantId, seriesId: id }, { key: id })
  return true
}
