import { isLive } from '../../domain/booking/versions.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'

/**
 * Takes one version of a series out of use, in the transaction at hand: what has begun stays, what lies ahead is free again, its cards close,
 * and a job takes it out of Outlook where it may stand there. One that is out of use already stays as it is.
 */
export async function retireSeries(world: World, unit: Unit, tenantId: TenantId, id: SeriesId): Promise<void> {
  const series = await unit.series.lock(id)
  if (!series || series.state === 'cancelling' || series.state === 'cancelled') return
  const now = world.clock.now()
  await unit.series.save({ ...series, state: isLive(series) ? 'cancelling' : 'cancelled', waitingFor: null })
  const ahead = (await unit.sessions.listBySeries(id)).filter((session) => session.start && session.start > now)
  await unit.sessions.saveMany(ahead.map((session) => ({ ...session, status: 'cancelled' as const, needsChoice: false, proposal: null })))
  for (const session of ahead) await closeCards(unit, tenantId, session.id)
  await unit.series.releaseHolds(id, now)
  if (isLive(series)) await unit.jobs.enqueue('cancel-series', { tenantId, seriesId: id }, { key: id })
}

/** The same for all versions of a mentorship, or all before one of them. */
export async function retireVersions(
  world: World,
  unit: Unit,
  tenantId: TenantId,
  { mentorshipId, before }: { mentorshipId: Parameters<Unit['series']['listByMentorship']>[0]; before?: number },
): Promise<void> {
  for (const { id, version } of await unit.series.listByMentorship(mentorshipId))
    if (before === undefined || version < before) await retireSeries(world, unit, tenantId, id)
}
