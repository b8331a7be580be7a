import type { MatchRules, MatchWeights } from '../../domain/matching/match-rules.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId, RoundId } from '../../domain/people/ids.ts'
import { maySend, type WhoAsksRefusal } from '../../domain/requests/who-asks.ts'
import type { PoolFilters } from '../../domain/rounds/pool-filter.ts'
import { poolInputs } from '../../domain/rounds/pool-inputs.ts'
import type { RoundAim } from '../../domain/rounds/round.ts'
import { solveRound } from '../../domain/rounds/solve-round.ts'
import { isTooLarge } from '../../domain/rounds/take-inputs.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { gatherPool } from './gather-pool.ts'

export interface RoundPlan {
  readonly pool: PoolFilters
  readonly weights?: MatchWeights | undefined
  readonly aim: RoundAim
  readonly seed?: number | undefined
}

export type PlanRefusal = 'notAllowed' | 'notFound' | 'programClosed' | WhoAsksRefusal | 'poolTooLarge' | 'noPool'

const seeds = 2 ** 31

/** Makes a draft, with all that is needed to solve it again. */
export async function openRound(
  world: World,
  actor: Actor,
  programId: ProgramId,
  plan: RoundPlan,
): Promise<Outcome<{ id: RoundId }, PlanRefusal>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const program = await unit.programs.find(programId)
    if (!program) return refused('notFound')
    if (program.status !== 'open') return refused('programClosed')
    const own = await matchRulesOf(unit, program)
    const may = maySend(own.whoAsks, 'office')
    if (!may.ok) return may
    const { mentees, mentors } = await gatherPool(unit, program, plan.pool, world.clock.now())
    if (mentees.length === 0 || mentors.length === 0) return refused('noPool')
    if (isTooLarge(mentees.length, mentors.length)) return refused('poolTooLarge')
    const rules = plannedRules(own, plan)
    const openedAt = world.clock.now()
    const seed = plan.seed ?? Math.floor(world.chance.fraction() * seeds)
    const inputs = poolInputs(mentees, mentors, openedAt, rules)
    const { pairs, mostPoints, aimPoints } = solveRound(inputs, { aim: plan.aim, seed, adjustments: [] })
    const id = world.chance.uuid() as RoundId
    await unit.rounds.save({
      ...{ id, programId, status: 'draft', aim: plan.aim, seed, rules, pool: plan.pool, adjustments: [] },
      ...{ mentees: mentees.length, mostPoints, aimPoints, openedBy: actor.personId, openedAt, publishedAt: null },
    })
    await unit.rounds.addInputs(id, inputs)
    await unit.rounds.replacePairs(id, pairs)
    await unit.journal.write({ at: openedAt, actorId: actor.personId, what: 'round.opened', subjectId: id, facts: { programId } })
    return done({ id })
  })
}

export function plannedRules(rules: MatchRules, { weights }: Pick<RoundPlan, 'weights'>): MatchRules {
  return weights ? { ...rules, weights } : rules
}
