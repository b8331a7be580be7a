import { type BarredPairs, barredPairs } from '../../domain/matching/barred-pairs.ts'
import type { MatchRules } from '../../domain/matching/match-rules.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import { everybody } from '../../domain/rounds/pool-filter.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { gatherPool } from '../rounds/gather-pool.ts'

/** How many pairs of those who wait now with those who have a place each rule would bar. Nothing is saved. */
export async function previewMatchRules(
  world: World,
  actor: Actor,
  id: ProgramId,
  rules: MatchRules,
): Promise<Outcome<BarredPairs & { mentees: number; mentors: number }, 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const program = await unit.programs.find(id)
    if (!program) return refused('notFound')
    const now = world.clock.now()
    const { mentees, mentors } = await gatherPool(unit, program, everybody, now)
    return done({ mentees: mentees.length, mentors: mentors.length, ...barredPairs(mentees, mentors, now, rules) })
  })
}
