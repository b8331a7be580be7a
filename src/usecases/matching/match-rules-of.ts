import { type MatchRules, matchRulesFor } from '../../domain/matching/match-rules.ts'
import type { Program } from '../../domain/programs/program.ts'
import type { Unit } from '../../ports/store.ts'

/** How this program matches: its own rules, else those of its template. */
export async function matchRulesOf(unit: Unit, { id, template }: Pick<Program, 'id' | 'template'>): Promise<MatchRules> {
  return (await unit.matching.findRules(id)) ?? matchRulesFor(template)
}
