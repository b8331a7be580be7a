import type { MatchRules } from '../../domain/matching/match-rules.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId, RoundId } from '../../domain/people/ids.ts'
import type { Person, PersonId } from '../../domain/people/person.ts'
import { changesBetween } from '../../domain/rounds/changes.ts'
import { figuresOf } from '../../domain/rounds/figures.ts'
import type { RoundPair } from '../../domain/rounds/round.ts'
import { isTooLarge } from '../../domain/rounds/too-large.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { gatherPool, type Pool } from './gather-pool.ts'
import { type PlanRefusal, plannedRules, type RoundPlan } from './open-round.ts'
import { viewChanges } from './view-changes.ts'

/** Where the plan names no seed, the same one for every look, so that only what was changed changes the answer. */
const seedOfLooks = 1

interface Comparison {
  readonly pairs: readonly RoundPair[]
  readonly mentees: number
  readonly mostPoints: number
  readonly people: ReadonlyMap<PersonId, Person>
}

interface PreviewPlan extends RoundPlan {
  readonly roundId?: RoundId | undefined
}

/** What a round would give and whom it would change, against a draft or against the program's own weights. Nothing is saved. */
export async function previewRound(
  world: World,
  actor: Actor,
  programId: ProgramId,
  plan: PreviewPlan,
): Promise<Outcome<Preview, PlanRefusal>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  const gathered = await world.store.transaction(actor.tenantId, (unit) => gather(unit, programId, plan, world.clock.now()))
  if (!gathered.ok) return gathered
  const { mentees, mentors, people, choices, own, now, draft } = gathered.value
  const seed = plan.seed ?? seedOfLooks
  const solvedBy = async ({ weights, aim }: Pick<RoundPlan, 'weights' | 'aim'>): Promise<Comparison> => {
    const pool = { mentees, mentors, at: now, rules: plannedRules(own, { weights }) }
    return { ...(await world.matching.previewRound(pool, { aim, seed, adjustments: [] })), mentees: mentees.length, people }
  }
  const next = await solvedBy(plan)
  const before = draft ?? (await solvedBy({ aim: 'best' }))
  const named = new Map([...people, ...before.people])
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
}

/** All that is compared, read at once; matching waits until the store is free again. */
async function gather(unit: Unit, programId: ProgramId, plan: PreviewPlan, now: Date): Promise<Outcome<Gathered, PlanRefusal>> {
  const program = await unit.programs.find(programId)
  if (!program) return refused('notFound')
  const pool = await gatherPool(unit, program, plan.pool, now)
  if (isTooLarge(pool.mentees.length, pool.mentors.length, plan.aim)) return refused('poolTooLarge')
  const draft = plan.roundId ? await draftOf(unit, programId, plan.roundId) : null
  if (plan.roundId && !draft) return refused('notFound')
  return done({ ...pool, own: await matchRulesOf(unit, program), now, draft })
}

interface Gathered extends Pool {
  readonly own: MatchRules
  readonly now: Date
  readonly draft: Comparison | null
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
  if (round?.programId !== programId) return null
  const pairs = await unit.rounds.listPairs(id)
  return { ...round, pairs, people: await unit.people.findMany(pairs.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId])) }
}
