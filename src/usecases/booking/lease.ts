import type { Series } from '../../domain/booking/series.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'

/** The series in the hands of one worker; null where it is in none of the states that this work is for. */
export function takeLease(world: World, tenantId: TenantId, id: SeriesId, state: Series['state']): Promise<Series | null> {
  return world.store.transaction(tenantId, async (unit) => {
    const series = await unit.series.lock(id)
    if (series?.state !== state) return null
    const leased = { ...series, lease: series.lease + 1, notBefore: null }
    await unit.series.save(leased)
    return leased
  })
}

/**
 * Asked immediately before everything that is written outside: a worker that was held up finds that another has taken over, or that the
 * series is wanted otherwise by now, and writes nothing any more.
 */
export function holdsLease(world: World, tenantId: TenantId, { id, lease, state }: Series): Promise<boolean> {
  return world.store.transaction(tenantId, async (unit) => {
    const series = await unit.series.find(id)
    return series?.lease === lease && series.state === state
  })
}
