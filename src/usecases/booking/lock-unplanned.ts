import type { Series } from '../../domain/booking/series.ts'
import { isUnplanned } from '../../domain/booking/versions.ts'
import type { Unit } from '../../ports/store.ts'

/**
 * Null: its plan is kept already, or it is not to be booked any more. Whoever touches several versions holds the mentorship first, then the
 * versions, then their sessions: so nobody waits in a circle.
 */
export async function lockUnplanned(unit: Unit, { id, mentorshipId }: Pick<Series, 'id' | 'mentorshipId'>): Promise<Series | null> {
  await unit.mentorships.lock(mentorshipId)
  const series = await unit.series.lock(id)
  return series && series.state !== 'noTime' && isUnplanned(series) ? series : null
}
