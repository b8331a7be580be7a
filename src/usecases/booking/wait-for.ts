import type { WaitingFor } from '../../domain/booking/series.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Answer, GraphRefusal } from '../../ports/directory.ts'
import type { World } from '../../ports/world.ts'

const minute = 60_000
const hour = 60 * minute
/** A day for a mailbox that is missing, an hour for what people have to mend, a minute for what mends itself. */
const retryIn: Record<WaitingFor, number> = {
  throttled: minute,
  outlook: minute,
  calendar: hour,
  permission: hour,
  mailbox: 24 * hour,
}
/** Graph understood and will not take it: somebody has to look, and asking every minute helps nobody. */
const rejectedAgainIn = 6 * hour

export type Refused = Extract<Answer<unknown>, { ok: false }>

/** Writes down what the series waits for, so that the tab can say it, and answers when to try again. */
export function waitFor(world: World, tenantId: TenantId, id: SeriesId, what: WaitingFor): Promise<{ again: Date }> {
  return wait(world, tenantId, id, { what, again: new Date(world.clock.now().getTime() + retryIn[what]) })
}

/** The same for what a refusal means. */
export function waitAfter(world: World, tenantId: TenantId, id: SeriesId, { refusal, trace }: Refused): Promise<{ again: Date }> {
  if (refusal.kind === 'rejected') world.telemetry.event('series.rejected', { series: id, code: refusal.code, trace })
  return wait(world, tenantId, id, { ...afterRefusal(refusal, world.clock.now()), trace })
}

export function afterRefusal(refusal: GraphRefusal, now: Date): { what: WaitingFor; again: Date } {
  if (refusal.kind === 'throttledUntil') return { what: 'throttled', again: refusal.until }
  const what = whatItWaitsFor(refusal)
  return { what, again: new Date(now.getTime() + (refusal.kind === 'rejected' ? rejectedAgainIn : retryIn[what])) }
}

function whatItWaitsFor(refusal: Exclude<GraphRefusal, { kind: 'throttledUntil' }>): WaitingFor {
  switch (refusal.kind) {
    case 'mailboxUnavailable':
    case 'gone':
      return 'mailbox'
    case 'notAllowed':
    case 'consentNeeded':
    case 'signInNeeded':
      return 'permission'
    case 'unknownOutcome':
    case 'unavailable':
    case 'tokenless':
    case 'rejected':
      return 'outlook'
  }
}

async function wait(
  world: World,
  tenantId: TenantId,
  id: SeriesId,
  { what, again, trace }: { what: WaitingFor; again: Date; trace?: string | undefined },
): Promise<{ again: Date }> {
  await world.store.transaction(tenantId, async (unit) => {
    const series = await unit.series.lock(id)
    if (series && series.state !== 'cancelling' && series.state !== 'cancelled')
      await unit.series.save({ ...series, state: 'waiting', waitingFor: what })
  })
  world.telemetry.event('series.waits', { series: id, for: what, trace })
  return { again }
}
