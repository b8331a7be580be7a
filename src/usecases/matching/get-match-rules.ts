import { type MatchRules, matchRulesFor } from '../../domain/matching/match-rules.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { matchRulesOf } from './match-rules-of.ts'

/** How the program matches, and what its template begins with. */
export async function getMatchRules(
  world: World,
  actor: Actor,
  id: ProgramId,
): Promise<Outcome<{ rules: MatchRules; usual: MatchRules }, 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const program = await unit.programs.find(id)
    if (!program) return refused('notFound')
    return done({ rules: await matchRulesOf(unit, program), usual: matchRulesFor(program.template) })
  })
}
