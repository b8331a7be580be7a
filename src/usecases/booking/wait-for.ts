import type { Series, WaitingFor } from '../../domain/booking/series.ts'
import { isUnplanned } from '../../domain/booking/versions.ts'
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

/** What is waited for, and when it is looked at again. */
export interface Wait {
  readonly what: WaitingFor
  readonly again: Date
  readonly trace?: string | undefined
}

export function waitOf(what: WaitingFor, now: Date): Wait {
  return { what, again: new Date(now.getTime() + retryIn[what]) }
}

/** A series that cannot be planned now: written down so that the tab can say it, with the job that takes it up again. Others go on. */
export async function waitToPlan(world: World, tenantId: TenantId, id: SeriesId, wait: Wait): Promise<void> {
  await world.store.transaction(tenantId, async (unit) => {
    const series = await unit.series.lock(id)
    if (!series || !isUnplanned(series) || series.state === 'noTime') return
    await unit.series.save({ ...series, state: 'waiting', waitingFor: wait.what })
    await unit.jobs.enqueue('book-series', { tenantId, seriesId: id }, { key: id, notBefore: wait.again })
  })
  world.telemetry.event('series.waits', { series: id, for: wait.what, trace: wait.trace })
}

/**
 * A series that could not be sent by the worker that holds it. A refusal that says nothing was done does not count as an attempt; only an
 * unknown outcome has to be looked up before anything is sent again.
 */
export async function waitToSend(world: World, tenantId: TenantId, leased: Series, { refusal, trace }: Refused): Promise<{ again: Date }> {
  if (refusal.kind === 'rejected') world.telemetry.event('series.rejected', { series: leased.id, code: refusal.code, trace })
  const { what, again } = afterRefusal(refusal, world.clock.now())
  await world.store.transaction(tenantId, async (unit) => {
    const series = await unit.series.lock(leased.id)
    if (series?.lease !== leased.lease || series.state !== leased.state) return
    const attempts = refusal.kind === 'unknownOutcome' ? series.attempts : series.attempts - 1
    const sentAt = attempts > 0 ? series.sentAt : null
    await unit.series.save({ ...series, state: 'waiting', waitingFor: what, attempts, sentAt })
  })
  world.telemetry.event('series.waits', { series: leased.id, for: what, trace })
  return { again }
}

/**
 * A series of which something could not be written or taken out. Written down so that nothing but a new word tries sooner; whoever takes the
 * lease, tries.
 */
export async function waitToWrite(world: World, tenantId: TenantId, leased: Series, { refusal, trace }: Refused): Promise<{ again: Date }> {
  const { what, again } = afterRefusal(refusal, world.clock.now())
  await world.store.transaction(tenantId, async (unit) => {
    const series = await unit.series.lock(leased.id)
    if (series?.lease === leased.lease && series.state === leased.state) await unit.series.save({ ...series, notBefore: again })
  })
  const event = leased.state === 'cancelling' ? 'series.cancel.waits' : 'series.settle.waits'
  world.telemetry.event(event, { series: leased.id, for: what, trace })
  return { again }
}

export function afterRefusal(refusal: GraphRefusal, now: Date): Wait {
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
