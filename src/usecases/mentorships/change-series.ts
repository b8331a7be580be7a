import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { StandingSeries } from '../../domain/mentorships/series-changes.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { loadSeries } from '../booking/series-facts.ts'

/** The series that stands, under the lock of its mentorship. Null: none was ordered yet. */
export interface LockedSeries extends StandingSeries {
  readonly mentorship: Mentorship
}

export async function lockSeries(unit: Unit, id: MentorshipId, now: Date): Promise<LockedSeries | null> {
  const mentorship = await unit.mentorships.lock(id)
  const facts = mentorship && (await loadSeries(unit, mentorship, now))
  return facts && { ...facts, sessions: facts.sessions.filter(({ seriesId }) => seriesId === facts.standing.id) }
}

/** One member's change of the series: judged, carried out, and written to the journal as `what`, in one transaction. */
export async function changeSeries<Reason extends string>(
  world: World,
  actor: Actor,
  id: MentorshipId,
  what: string,
  decide: (series: LockedSeries) => Outcome<null, Reason>,
  carryOut: (unit: Unit, series: LockedSeries) => Promise<unknown>,
): Promise<Outcome<null, Exclude<Reason, 'notYours'> | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const now = world.clock.now()
    const series = await lockSeries(unit, id, now)
    if (!series) return refused('notFound')
    const decision = decide(series)
    if (!decision.ok) return decision.reason === 'notYours' ? refused('notFound') : refused(decision.reason as Exclude<Reason, 'notYours'>)
    await carryOut(unit, series)
    await unit.journal.write({ at: now, actorId: actor.personId, what, subjectId: id, facts: { version: series.standing.version } })
    return done(null)
  })
}
