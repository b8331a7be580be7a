import type { Series, Session } from '../../domain/booking/series.ts'
import type { Purpose } from '../../domain/deliveries/delivery.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { nextNumber } from '../deliveries/next-number.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { moveAgenda } from '../sessions/prepare-sessions.ts'
import type { SessionChange } from './session-change.ts'

export interface ComparisonNews {
  readonly before: Series
  readonly after: Series
  readonly mentorship: Mentorship
  readonly changes: readonly SessionChange[]
}

/** What a comparison changed: the journal, what is left to write to Outlook, and one message to each member, however much it was. */
export async function tellComparison(world: World, unit: Unit, tenantId: TenantId, news: ComparisonNews): Promise<void> {
  const { before, after, mentorship } = news
  const changed = news.changes.filter((change) => change.after.revision !== change.before.revision).map((change) => change.after)
  const unwritten = changed.filter(({ inOutlook }) => !inOutlook)
  if (unwritten.length > 0) {
    const soonest = Math.min(...unwritten.map(({ writeAfter }) => writeAfter?.getTime() ?? 0))
    await unit.jobs.enqueue('settle-series', { tenantId, seriesId: after.id }, { key: after.id, notBefore: new Date(soonest) })
  }
  for (const session of changed) {
    await closeCards(unit, tenantId, session.id, ['session.changed', 'session.choice', 'session.proposed'])
    await write(`session.${session.needsChoice ? 'choice' : session.status}`, {
      session: session.id,
      by: session.settledBy,
      why: session.reason?.kind ?? null,
    })
  }
  for (const { before: was, after: session } of news.changes)
    if (was.start?.getTime() !== session.start?.getTime()) await moveAgenda(world, unit, tenantId, session)
  if (after.state === 'removed') {
    await write('series.removed', { series: after.id })
    await tell('series.removed', mentorship.id, after.version)
    return
  }
  if (after.declinedBy !== null && before.declinedBy === null) {
    await tell('series.declined', mentorship.id, await nextNumber(unit, mentorship.id, 'series.declined'))
    await write('series.declined', { series: after.id, by: after.declinedBy })
  }
  if (after.declinedBy === null && before.declinedBy !== null) await closeCards(unit, tenantId, mentorship.id, ['series.declined'])
  const [first, ...others] = changed
  if (!first) return
  if (others.length === 0)
    await tell(first.needsChoice ? 'session.choice' : 'session.changed', first.id, first.revision, startOf(first, world.clock.now()))
  else await tell('series.changed', mentorship.id, await changesSoFar(unit, mentorship))

  async function tell(purpose: Purpose, subjectId: string, version: number, latest?: Date): Promise<void> {
    for (const { personId: to } of mentorship.members)
      await queueDelivery(world, unit, tenantId, { to, purpose, subjectId, version, ...(latest && { latest }) })
  }

  function write(what: string, facts: Record<string, string | null>): Promise<void> {
    return unit.journal.write({ at: world.clock.now(), actorId: null, what, subjectId: mentorship.id, facts })
  }
}

/** Once it begins, or would have begun, the news is late; what had begun already and was put off has only its new time. */
function startOf({ start, before }: Session, now: Date): Date | undefined {
  const times = [start, before?.start].flatMap((time) => (time && time > now ? time.getTime() : []))
  return times.length > 0 ? new Date(Math.min(...times)) : undefined
}

/** Grows with every change of any session, and so numbers the messages about several. */
async function changesSoFar(unit: Unit, { id }: Mentorship): Promise<number> {
  return (await unit.sessions.listByMentorship(id)).reduce((sum, { revision }) => sum + revision, 0)
}
