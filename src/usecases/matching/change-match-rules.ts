import { type MatchRules, sameRules } from '../../domain/matching/match-rules.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { matchRulesOf } from './match-rules-of.ts'

/** Holds for suggestions, requests and rounds from now on; who is matched or asked already stays so. Only over `replaces`, where that is given. */
export async function changeMatchRules(
  world: World,
  actor: Actor,
  id: ProgramId,
  rules: MatchRules,
  replaces?: MatchRules,
): Promise<Outcome<null, 'notAllowed' | 'notFound' | 'changedMeanwhile'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const program = await unit.programs.lock(id)
    if (!program) return refused('notFound')
    if (replaces && !sameRules(replaces, await matchRulesOf(unit, program))) return refused('changedMeanwhile')
    await unit.matching.saveRules(id, rules)
    await unit.journal.write({ at: world.clock.now(), actorId: actor.personId, what: 'program.rulesChanged', subjectId: id, facts: {} })
    return done(null)
  })
}
