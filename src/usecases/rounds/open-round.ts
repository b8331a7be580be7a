import type { MatchRules, MatchWeights } from '../../domain/matching/match-rules.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId, RoundId } from '../../domain/people/ids.ts'
import type { Program } from '../../domain/programs/program.ts'
import { maySend, type WhoAsksRefusal } from '../../domain/requests/who-asks.ts'
import type { PoolFilters } from '../../domain/rounds/pool-filter.ts'
import type { RoundAim } from '../../domain/rounds/round.ts'
import type { MatchingPool } from '../../domain/rounds/scored-pool.ts'
import { isTooLarge } from '../../domain/rounds/too-large.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
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
  const openedAt = world.clock.now()
  const gathered = await world.store.transaction(actor.tenantId, (unit) => gather(unit, programId, plan, openedAt))
  if (!gathered.ok) return gathered
  const pool = gathered.value
  const seed = plan.seed ?? Math.floor(world.chance.fraction() * seeds)
  const { inputs, pairs, mostPoints, aimPoints } = await world.matching.openRound(pool, { aim: plan.aim, seed, adjustments: [] })
  const id = world.chance.uuid() as RoundId
  return world.store.transaction(actor.tenantId, async (unit) => {
    const closed = refusalOf(await unit.programs.find(programId))
    if (closed) return refused(closed)
    await unit.rounds.save({
      ...{ id, programId, status: 'draft', aim: plan.aim, seed, rules: pool.rules, pool: plan.pool, adjustments: [] },
      ...{ mentees: pool.mentees.length, mostPoints, aimPoints, openedBy: actor.personId, openedAt, publishedAt: null },
    })
    await unit.rounds.addInputs(id, inputs)
    await unit.rounds.replacePairs(id, pairs)
    await unit.journal.write({ at: openedAt, actorId: actor.personId, what: 'round.opened', subjectId: id, facts: { programId } })
    return done({ id })
  })
}

/** Matching waits until the store is free again. */
async function gather(unit: Unit, programId: ProgramId, plan: RoundPlan, at: Date): Promise<Outcome<MatchingPool, PlanRefusal>> {
  const program = await unit.programs.find(programId)
  const closed = refusalOf(program)
  if (closed || !program) return refused(closed ?? 'notFound')
  const own = await matchRulesOf(unit, program)
  const may = maySend(own.whoAsks, 'office')
  if (!may.ok) return may
  const { mentees, mentors } = await gatherPool(unit, program, plan.pool, at)
  if (mentees.length === 0 || mentors.length === 0) return refused('noPool')
  if (isTooLarge(mentees.length, mentors.length, plan.aim)) return refused('poolTooLarge')
  return done({ mentees, mentors, at, rules: plannedRules(own, plan) })
}

function refusalOf(program: Program | null): 'notFound' | 'programClosed' | null {
  return program ? (program.status === 'open' ? null : 'programClosed') : 'notFound'
}

export function plannedRules(rules: MatchRules, { weights }: Pick<RoundPlan, 'weights'>): MatchRules {
  return weights ? { ...rules, weights } : rules
}
