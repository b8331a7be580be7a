import type { PersonId } from '../people/person.ts'
import type { Adjustment, Round, RoundInputs, RoundPair } from './round.ts'
import type { Plan, SolvedRound } from './solve-round.ts'

/** How a published pair stands: asked or agreed; said no, or no answer; kept apart by others, though the mentor may take somebody else. */
export type Standing = 'stands' | 'over' | 'apart'

/**
 * How to find whom to propose next in a published round, by its own aim and scores: pairs that were asked or have agreed stay as they are, so no proposal
 * changes but those that have to; nobody who said no is asked again, a mentor as little as a pair. `away`: mentees who are not to be matched.
 */
export function nextPlan(
  round: Round,
  inputs: RoundInputs,
  pairs: readonly RoundPair[],
  standingOf: (pair: RoundPair) => Standing,
  away: ReadonlySet<PersonId>,
): Plan {
  const stands = pairs.filter((pair) => standingOf(pair) === 'stands')
  const matched = new Set(stands.map(({ menteeId }) => menteeId))
  const unwilling = new Set(pairs.filter((pair) => standingOf(pair) === 'over').map(({ mentorId }) => mentorId))
  const apart = new Set(pairs.filter((pair) => standingOf(pair) === 'apart').map(keyOf))
  const forbidden = inputs.mentees
    .filter((menteeId) => !matched.has(menteeId))
    .flatMap((menteeId) => inputs.mentors.map((mentorId) => ({ menteeId, mentorId })))
    .filter((pair) => away.has(pair.menteeId) || unwilling.has(pair.mentorId) || apart.has(keyOf(pair)))
  const adjustments: Pick<Adjustment, 'kind' | 'pairs'>[] = [
    ...round.adjustments.filter(({ kind }) => kind === 'forbid'),
    { kind: 'pin', pairs: stands },
    { kind: 'forbid', pairs: forbidden },
  ]
  return { aim: round.aim, seed: round.seed, adjustments }
}

/** The pairs of that plan's answer that are new. */
export function followUps(
  solved: Pick<SolvedRound, 'pairs'>,
  pairs: readonly RoundPair[],
  standingOf: (pair: RoundPair) => Standing,
): readonly RoundPair[] {
  const matched = new Set(pairs.filter((pair) => standingOf(pair) === 'stands').map(({ menteeId }) => menteeId))
  return solved.pairs.filter(({ menteeId }) => !matched.has(menteeId)).map((pair) => ({ ...pair, followUp: true }))
}

function keyOf({ menteeId, mentorId }: Pick<RoundPair, 'menteeId' | 'mentorId'>): string {
  return `${menteeId} ${mentorId}`
}
