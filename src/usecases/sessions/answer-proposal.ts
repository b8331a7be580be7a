import type { Session } from '../../domain/booking/series.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import { isFreeAt } from '../../domain/sessions/other-times.ts'
import { type AnswerRefusal, acceptProposal, declineProposal } from '../../domain/sessions/propose.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { type LockedSession, lockSession } from './change-session.ts'
import { keepChange } from './keep-change.ts'
import { readOtherTimes } from './read-other-times.ts'
import { tellProposer } from './tell-proposer.ts'

type Refusal = 'notFound' | 'unavailable' | 'notFree' | 'timeTaken' | Exclude<AnswerRefusal, 'notYours'>

/** Names the proposal by its start. With the last acceptance the session moves, if everybody is still free then. */
export async function answerProposal(
  world: World,
  actor: Actor,
  id: SessionId,
  { start, accept }: { start: Date; accept: boolean },
): Promise<Outcome<null, Refusal>> {
  const other = accept ? await readOtherTimes(world, actor, id) : null
  if (other && !other.ok) return other
  return world.store.transaction(actor.tenantId, async (unit): Promise<Outcome<null, Refusal>> => {
    const locked = await lockSession(unit, id)
    if (!locked) return refused('notFound')
    const now = world.clock.now()
    if (!other) {
      const declined = declineProposal(locked, actor.personId, start, now)
      if (!declined.ok) return refused(declined.reason === 'notYours' ? 'notFound' : declined.reason)
      await tellProposer(world, unit, actor.tenantId, locked.session, declined.value)
      await journal('session.proposalDeclined', unit, declined.value)
      return done(null)
    }
    const accepted = acceptProposal(locked, actor.personId, start, now)
    if (!accepted.ok) return refused(accepted.reason === 'notYours' ? 'notFound' : accepted.reason)
    if (!isFreeAt(other.value, start)) return refused('notFree')
    const { session, moves } = accepted.value
    if (moves && (await keep(unit, locked, session)) === 'timeTaken') return refused('timeTaken')
    if (!moves) await unit.sessions.saveMany([session])
    await journal('session.proposalAccepted', unit, session)
    return done(null)
  })

  function keep(unit: Unit, { session, mentorship }: LockedSession, after: Session): Promise<'kept' | 'timeTaken'> {
    return keepChange(world, unit, actor.tenantId, mentorship, { before: session, after })
  }

  function journal(what: string, unit: Unit, { revision }: Session): Promise<void> {
    return unit.journal.write({ at: world.clock.now(), actorId: actor.personId, what, subjectId: id, facts: { revision } })
  }
}
