import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import { timesToPropose } from '../../domain/sessions/other-times.ts'
import { mayPropose, type ProposalRefusal } from '../../domain/sessions/propose.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { lockSession } from './change-session.ts'
import { readOtherTimes } from './read-other-times.ts'

export interface FreeTimes {
  revision: number
  times: { start: Date; end: Date }[]
}

/** What may be proposed now: offered slots, never a calendar. Graph is asked only for whoever may propose. */
export async function listFreeTimes(
  world: World,
  actor: Actor,
  id: SessionId,
): Promise<Outcome<FreeTimes, 'notFound' | 'unavailable' | Exclude<ProposalRefusal, 'notYours'>>> {
  const allowed = await world.store.transaction(actor.tenantId, async (unit) => {
    const locked = await lockSession(unit, id)
    return locked ? mayPropose(locked, actor.personId, locked.session.revision, world.clock.now()) : refused('notFound')
  })
  if (!allowed.ok) return refused(allowed.reason === 'notYours' ? 'notFound' : allowed.reason)
  const other = await readOtherTimes(world, actor, id)
  if (!other.ok) return other
  return done({ revision: other.value.session.revision, times: timesToPropose(other.value) })
}
