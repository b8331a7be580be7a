import type { Series } from '../../domain/booking/series.ts'
import { foundNoTime, stands } from '../../domain/booking/versions.ts'
import type { Person, TenantId } from '../../domain/people/person.ts'
import type { SeriesPlan } from '../../domain/scheduling/series-plan.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { lockUnplanned } from './lock-unplanned.ts'

interface Sought {
  readonly series: Series
  readonly members: readonly Person[]
  readonly plan: SeriesPlan
  readonly from: string
}

/**
 * Nobody is ever free, and all are told why. Where an older version stands it goes on, and this one is withdrawn; else it is the answer by
 * itself. False: another order came meanwhile.
 */
export async function keepNoTime(world: World, tenantId: TenantId, { series, members, plan, from }: Sought): Promise<boolean> {
  return world.store.transaction(tenantId, async (unit) => {
    const current = await lockUnplanned(unit, series)
    if (!current) return false
    const older = (await unit.series.listByMentorship(series.mentorshipId)).filter(({ version }) => version < series.version)
    const whyNot = plan.whyNot ?? { kept: 0, of: plan.occurrences.length, binding: null, change: null }
    await unit.series.save({ ...current, state: older.some(stands) ? 'cancelled' : 'noTime', waitingFor: null, from, whyNot })
    if (isKnown(current, older)) return true
    for (const { id: to } of members)
      await queueDelivery(world, unit, tenantId, {
        to,
        purpose: 'series.noTime',
        subjectId: series.mentorshipId,
        version: series.version,
      })
    return true
  })
}

/** A pause is tried to be ended day after day; that this fails is told once. */
function isKnown({ cause }: Series, older: readonly Series[]): boolean {
  const before = older.at(-1)
  return cause === 'resumed' && before?.cause === 'resumed' && foundNoTime(before)
}
