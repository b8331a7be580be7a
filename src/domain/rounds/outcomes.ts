import type { PersonId } from '../people/person.ts'
import type { RequestStatus } from '../requests/request.ts'
import type { PersonOutcome } from './fairness.ts'
import type { RoundInputs, RoundPair } from './round.ts'

/** Null: nobody has decided yet. */
export function isAccepted(status: RequestStatus | null): boolean | null {
  if (status === null || status === 'waitingForMentor' || status === 'waitingForMentee' || status === 'waitingForApproval') return null
  return status === 'accepted'
}

type StatusOf = (pair: RoundPair) => RequestStatus | null

/** What a round brought each mentee of its pool: the mentor it proposed at first, and whether that came about. */
export function menteeOutcomes(inputs: RoundInputs, pairs: readonly RoundPair[], statusOf: StatusOf): PersonOutcome[] {
  return outcomesOf(
    inputs.mentees,
    Map.groupBy(pairs, ({ menteeId }) => menteeId),
    statusOf,
  )
}

/** What it brought each mentor with a free place: the mentees it proposed at first, and whether any of these pairs came about. */
export function mentorOutcomes(inputs: RoundInputs, pairs: readonly RoundPair[], statusOf: StatusOf): PersonOutcome[] {
  const open = inputs.mentors.filter((_, place) => inputs.places[place]! > 0)
  return outcomesOf(
    open,
    Map.groupBy(pairs, ({ mentorId }) => mentorId),
    statusOf,
  )
}

function outcomesOf(ids: readonly PersonId[], pairsOf: ReadonlyMap<PersonId, readonly RoundPair[]>, statusOf: StatusOf): PersonOutcome[] {
  return ids.map((personId) => {
    const proposed = (pairsOf.get(personId) ?? []).filter(({ followUp }) => !followUp)
    if (proposed.length === 0) return { personId, matched: false, accepted: null, score: null }
    const answers = proposed.map((pair) => isAccepted(statusOf(pair))).filter((answer) => answer !== null)
    const points = proposed.reduce((sum, { score }) => sum + score, 0)
    return {
      personId,
      matched: true,
      accepted: answers.length === 0 ? null : answers.includes(true),
      score: points / proposed.length,
    }
  })
}
