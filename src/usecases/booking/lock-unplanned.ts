import type { Series } from '../../domain/booking/series.ts'
import { isUnplanned } from '../../domain/booking/versions.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { Unit } from '../../ports/store.ts'

/** Null: its plan is kept already, or it is not to be booked any more. */
export async function lockUnplanned(unit: Unit, id: SeriesId): Promise<Series | null> {
  const series = await unit.series.lock(id)
  return series && series.state !== 'noTime' && isUnplanned(series) ? series : null
}
