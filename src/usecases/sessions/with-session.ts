import type { Session } from '../../domain/booking/series.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import { type Outcome, refused } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { SessionRefusal } from '../../domain/sessions/contribute.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'

type Rule = (session: Session, mentorship: Mentorship, actor: PersonId, now: Date) => Outcome<null, SessionRefusal>

/** Loads a session with its mentorship, asks the rule, and does the work in the same transaction. */
export async function withSession<Value>(
  world: World,
  actor: Actor,
  id: SessionId,
  rule: Rule,
  work: (unit: Unit, session: Session, now: Date) => Promise<Outcome<Value, 'notFound'>>,
): Promise<Outcome<Value, 'notFound' | Exclude<SessionRefusal, 'notYours'>>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const session = await unit.sessions.lock(id)
    const mentorship = session && (await unit.mentorships.find(session.mentorshipId))
    if (!session || !mentorship) return refused('notFound')
    const now = world.clock.now()
    const allowed = rule(session, mentorship, actor.personId, now)
    if (!allowed.ok) return refused(allowed.reason === 'notYours' ? 'notFound' : allowed.reason)
    return work(unit, session, now)
  })
}
