import type { Person, PersonId } from '../people/person.ts'
import { MINUTE } from '../scheduling/calendar-date.ts'
import { offsetAt, zoneBetween } from '../scheduling/time-zone.ts'
import type { RoundPair } from './round.ts'

const STEPS = 10
const QUARTER = 15 * MINUTE

export interface RoundFigures {
  readonly mentees: number
  readonly pairs: number
  readonly total: number
  readonly cost: number
  readonly average: number | null
  readonly worst: number | null
  readonly hoursApart: readonly { readonly hours: number; readonly pairs: number }[]
  readonly scores: readonly { readonly from: number; readonly to: number; readonly pairs: number }[]
}

/** What a round comes to. `mostPoints`: of the best answer for its pool; `at`: when the clocks are compared. */
export function figuresOf(
  pairs: readonly RoundPair[],
  { mentees, mostPoints }: { readonly mentees: number; readonly mostPoints: number },
  people: ReadonlyMap<PersonId, Pick<Person, 'timeZone'>>,
  at: Date,
): RoundFigures {
  const scores = pairs.map(({ score }) => score)
  const total = scores.reduce((sum, score) => sum + score, 0)
  return {
    mentees,
    pairs: pairs.length,
    total,
    cost: mostPoints - total,
    average: pairs.length === 0 ? null : Math.round(total / pairs.length),
    worst: pairs.length === 0 ? null : leastOf(scores),
    hoursApart: hoursApart(pairs, people, at),
    scores: inSteps(scores),
  }
}

function hoursApart(
  pairs: readonly RoundPair[],
  people: ReadonlyMap<PersonId, Pick<Person, 'timeZone'>>,
  at: Date,
): RoundFigures['hoursApart'] {
  const offsets = new Map<string, number>()
  const offsetOf = (id: PersonId): number => {
    const name = people.get(id)?.timeZone ?? 'UTC'
    const known = offsets.get(name) ?? offsetAt(zoneBetween(name, at.getTime(), at.getTime() + 1), at.getTime())
    offsets.set(name, known)
    return known
  }
  const apart = pairs.map(({ menteeId, mentorId }) => Math.round(Math.abs(offsetOf(menteeId) - offsetOf(mentorId)) / QUARTER) / 4)
  return [...Map.groupBy(apart, (hours) => hours)].sort(([a], [b]) => a - b).map(([hours, together]) => ({ hours, pairs: together.length }))
}

function inSteps(scores: readonly number[]): RoundFigures['scores'] {
  if (scores.length === 0) return []
  const least = leastOf(scores)
  const width = Math.floor((mostOf(scores) - least) / STEPS) + 1
  const steps = Array.from({ length: STEPS }, (_, step) => ({ from: least + step * width, to: least + (step + 1) * width - 1, pairs: 0 }))
  for (const score of scores) steps[Math.floor((score - least) / width)]!.pairs++
  return steps.slice(0, steps.findLastIndex(({ pairs }) => pairs > 0) + 1)
}

function leastOf(scores: readonly number[]): number {
  return scores.reduce((least, score) => Math.min(least, score), Number.POSITIVE_INFINITY)
}

function mostOf(scores: readonly number[]): number {
  return scores.reduce((most, score) => Math.max(most, score), 0)
}
