import type { WaitingFor } from '../../domain/booking/series.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { GraphRefusal } from '../../ports/directory.ts'
import type { World } from '../../ports/world.ts'

const minute = 60_000
/** A day for a mailbox that is missing, an hour for what people have to mend, a minute for what mends itself. */
const retryIn: Record<WaitingFor, number> = {
  throttled: minute,
  outlook: minute,
  calendar: 60 * minute,
  permission: 60 * minute,
  mailbox: 24 * 60 * minute,
}

/** Writes down what the series waits for, so that the tab can say it, and answers when to try again. */
export async function waitFor(world: World, tenantId: TenantId, id: SeriesId, what: WaitingFor, until?: Date): Promise<{ again: Date }> {
  await world.store.transaction(tenantId, async (unit) => {
    const series = await unit.series.lock(id)
    if (series && series.state !== 'cancelling' && series.state !== 'cancelled')
      await unit.series.save({ ...series, state: 'waiting', waitingFor: what })
  })
  world.telemetry.event('series.waits', { series: id, for: what })
  return { again: until ?? new Date(world.clock.now().getTime() + retryIn[what]) }
}

export function whatItWaitsFor(refusal: GraphRefusal): { what: WaitingFor; until?: Date } {
  switch (refusal.kind) {
    case 'throttledUntil':
      return { what: 'throttled', until: refusal.until }
    case 'mailboxUnavailable':
    case 'gone':
      return { what: 'mailbox' }
    case 'notAllowed':
    case 'consentNeeded':
    case 'signInNeeded':
      return { what: 'permission' }
    case 'unknownOutcome':
    case 'unavailable':
    case 'tokenless':
    case 'rejected':
      return { what: 'outlook' }
  }
}
