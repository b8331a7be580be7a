import type { MatchRules } from '../../domain/matching/match-rules.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'

/** Holds for suggestions, requests and rounds from now on; who is matched or asked already stays so. */
export async function changeMatchRules(
  world: World,
  actor: Actor,
  id: ProgramId,
  rules: MatchRules,
): Promise<Outcome<null, 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    if (!(await unit.programs.find(id))) return refused('notFound')
    await unit.matching.saveRules(id, rules)
    await unit.journal.write({ at: world.clock.now(), actorId: actor.personId, what: 'program.rulesChanged', subjectId: id, facts: {} })
    return done(null)
  })
}
