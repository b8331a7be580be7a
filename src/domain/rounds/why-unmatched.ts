import type { PersonId } from '../people/person.ts'
import type { Adjustment, RoundInputs } from './round.ts'
import { scoreIn } from './round-problem.ts'

const MOST_NAMED = 3

export type WhyUnmatched =
  | { readonly kind: 'noneAllowed'; readonly rule: string; readonly mentors: number }
  | { readonly kind: 'allTaken'; readonly allowed: number; readonly best: readonly PersonId[] }
  | { readonly kind: 'allForbidden' }

/** Why the answer leaves these mentees out, and of those whose mentors all go to others, who would suit them best. */
export function whyUnmatched(
  inputs: RoundInputs,
  adjustments: readonly Pick<Adjustment, 'kind' | 'pairs'>[],
  menteeId: PersonId,
): WhyUnmatched {
  const barred = inputs.barred.find((entry) => entry.menteeId === menteeId)
  if (barred) return { kind: 'noneAllowed', rule: barred.rule, mentors: barred.mentors }
  const forbidden = new Set(
    adjustments
      .filter(({ kind }) => kind === 'forbid')
      .flatMap(({ pairs }) => pairs.flatMap((pair) => (pair.menteeId === menteeId ? [pair.mentorId] : []))),
  )
  const allowed = allowedMentors(inputs, menteeId).filter(({ mentorId }) => !forbidden.has(mentorId))
  if (allowed.length === 0) return { kind: 'allForbidden' }
  return { kind: 'allTaken', allowed: allowed.length, best: allowed.slice(0, MOST_NAMED).map(({ mentorId }) => mentorId) }
}

/** The mentors whom no rule keeps from a mentee, the best first. */
export function allowedMentors(inputs: RoundInputs, menteeId: PersonId): readonly { mentorId: PersonId; score: number; places: number }[] {
  const mentee = inputs.mentees.indexOf(menteeId)
  if (mentee < 0) return []
  return inputs.mentors
    .map((mentorId, mentor) => ({ mentorId, score: scoreIn(inputs, mentee, mentor), places: inputs.places[mentor]! }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.mentorId < b.mentorId ? -1 : 1))
}
