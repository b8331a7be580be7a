import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { SkillDecisionId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'

/** As if nothing had been decided: the text stands among the unknown ones again. */
export async function takeBackDecision(world: World, actor: Actor, id: SkillDecisionId): Promise<Outcome<null, 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    if (!(await unit.skills.removeDecision(id))) return refused('notFound')
    await unit.journal.write({ at: world.clock.now(), actorId: actor.personId, what: 'skill.takenBack', subjectId: id, facts: {} })
    return done(null)
  })
}
