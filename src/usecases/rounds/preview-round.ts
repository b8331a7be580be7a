import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId, RoundId } from '../../domain/people/ids.ts'
import { changesBetween } from '../../domain/rounds/changes.ts'
import { figuresOf } from '../../domain/rounds/figures.ts'
import { poolInputs } from '../../domain/rounds/pool-inputs.ts'
import type { RoundPair } from '../../domain/rounds/round.ts'
import { solveRound } from '../../domain/rounds/solve-round.ts'
import { isTooLarge } from '../../domain/rounds/take-inputs.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { gatherPool } from './gather-pool.ts'
import { type PlanRefusal, plannedRules, type RoundPlan } from './open-round.ts'
import { viewChanges } from './view-changes.ts'

/** Where the plan names no seed, the same one for every look, so that only what was changed changes the answer. */
const seedOfLooks = 1

interface Comparison {
  readonly pairs: readonly RoundPair[]
  readonly mentees: number
  readonly mostPoints: number
}

/** What a round would give and whom it would change, against a draft or against the program's own weights. Nothing is saved. */
export async function previewRound(
  world: World,
  actor: Actor,
  programId: ProgramId,
  plan: RoundPlan & { readonly roundId?: RoundId | undefined },
) {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit): Promise<Outcome<Preview, PlanRefusal>> => {
    const program = await unit.programs.find(programId)
    if (!program) return refused('notFound')
    const pool = await gatherPool(unit, program, plan.pool, world.clock.now())
    const { mentees, mentors, people, choices } = pool
    if (isTooLarge(mentees.length, mentors.length)) return refused('poolTooLarge')
    const now = world.clock.now()
    const own = await matchRulesOf(unit, program)
    const seed = plan.seed ?? seedOfLooks
    const solvedBy = ({ weights, aim }: Pick<RoundPlan, 'weights' | 'aim'>): Comparison => {
      const inputs = poolInputs(mentees, mentors, now, plannedRules(own, { weights }))
      return { ...solveRound(inputs, { aim, seed, adjustments: [] }), mentees: mentees.length }
    }
    const next = solvedBy(plan)
    const before = plan.roundId ? await draftOf(unit, programId, plan.roundId) : solvedBy({ aim: 'best' })
    if (!before) return refused('notFound')
    const named = await unit.people.findMany([...next.pairs, ...before.pairs].flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]))
    return done({
      pool: {
        mentees: mentees.length,
        mentors: mentors.length,
        places: mentors.reduce((sum, { profile, placesTaken }) => sum + profile.capacity - placesTaken, 0),
      },
      filters: choices,
      figures: figuresOf(next.pairs, next, people, now),
      before: figuresOf(before.pairs, before, named, now),
      changes: viewChanges(changesBetween(before.pairs, next.pairs), named),
    })
  })
}

interface Preview {
  pool: { mentees: number; mentors: number; places: number }
  filters: Awaited<ReturnType<typeof gatherPool>>['choices']
  figures: ReturnType<typeof figuresOf>
  before: ReturnType<typeof figuresOf>
  changes: ReturnType<typeof viewChanges>
}

async function draftOf(unit: Unit, programId: ProgramId, id: RoundId): Promise<Comparison | null> {
  const round = await unit.rounds.find(id)
  return round?.programId === programId ? { ...round, pairs: await unit.rounds.listPairs(id) } : null
}
