import type { PersonId } from '../people/person.ts'
import type { Pair } from './round.ts'

export interface ChangedPair {
  readonly menteeId: PersonId
  readonly from: PersonId | null
  readonly to: PersonId | null
}

/** Whose mentor is another, in the order of the mentees' ids. */
export function changesBetween(before: readonly Pair[], after: readonly Pair[]): readonly ChangedPair[] {
  const from = new Map(before.map(({ menteeId, mentorId }) => [menteeId, mentorId]))
  const to = new Map(after.map(({ menteeId, mentorId }) => [menteeId, mentorId]))
  return [...new Set([...from.keys(), ...to.keys()])]
    .sort()
    .map((menteeId) => ({ menteeId, from: from.get(menteeId) ?? null, to: to.get(menteeId) ?? null }))
    .filter((change) => change.from !== change.to)
}
