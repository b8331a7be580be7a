import type { Series, Session } from '../../domain/booking/series.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { keepChange } from './keep-change.ts'

export interface LockedSession {
  readonly session: Session
  readonly series: Series
  readonly mentorship: Mentorship
}

/** The session under lock, after its series, in the order in which everybody takes them. */
export async function lockSession(unit: Unit, id: SessionId): Promise<LockedSession | null> {
  const found = await unit.sessions.find(id)
  const series = found && (await unit.series.lock(found.seriesId))
  const session = series && (await unit.sessions.lock(id))
  const mentorship = session && (await unit.mentorships.find(session.mentorshipId))
  return session && series && mentorship ? { session, series, mentorship } : null
}

/** One member's change of one session: judged, kept, told to all members, and written to the journal as `what`. */
export async function changeSession<Reason extends string>(
  world: World,
  actor: Actor,
  id: SessionId,
  what: string,
  decide: (locked: LockedSession, now: Date) => Outcome<Session, Reason>,
): Promise<Outcome<null, Exclude<Reason, 'notYours'> | 'notFound' | 'timeTaken'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const locked = await lockSession(unit, id)
    if (!locked) return refused('notFound')
    const now = world.clock.now()
    const decision = decide(locked, now)
    if (!decision.ok) return decision.reason === 'notYours' ? refused('notFound') : refused(decision.reason as Exclude<Reason, 'notYours'>)
    const change = { before: locked.session, after: decision.value }
    const kept = await keepChange(world, unit, actor.tenantId, locked.mentorship, change)
    if (kept === 'timeTaken') return refused('timeTaken')
    await unit.journal.write({ at: now, actorId: actor.personId, what, subjectId: id, facts: { revision: decision.value.revision } })
    return done(null)
  })
}
