import type { MatchRules } from '../matching/match-rules.ts'
import type { ProgramId, RequestId, RoundId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'
import type { PoolFilters } from './pool-filter.ts'

/** The most points; no two who would both rather have each other; the worst pair as good as can be; as many mentees as can be. */
export type RoundAim = 'best' | 'stable' | 'fairest' | 'most'

export interface Pair {
  readonly menteeId: PersonId
  readonly mentorId: PersonId
}

/** What the program manager decided about pairs of a draft: they are kept, or must not be. */
export interface Adjustment {
  readonly id: string
  /** A swap keeps two pairs. */
  readonly kind: 'pin' | 'forbid' | 'swap'
  readonly pairs: readonly Pair[]
}

/** Matching by the office, for a whole program at once: a draft that is reviewed, then published or discarded. */
export interface Round {
  readonly id: RoundId
  readonly programId: ProgramId
  readonly status: 'draft' | 'published' | 'discarded'
  readonly aim: RoundAim
  /** Decides between answers that are equally good. */
  readonly seed: number
  readonly rules: MatchRules
  readonly pool: PoolFilters
  readonly adjustments: readonly Adjustment[]
  /** How many mentees were considered. */
  readonly mentees: number
  /** Points of the best answer for this pool, and of the best for this aim, before any adjustment. */
  readonly mostPoints: number
  readonly aimPoints: number
  readonly openedBy: PersonId
  readonly openedAt: Date
  readonly publishedAt: Date | null
}

export interface RoundPair extends Pair {
  readonly score: number
  /** Once published and sent. */
  readonly requestId: RequestId | null
  /** Proposed after publishing, because a mentor declined or did not answer. */
  readonly followUp: boolean
}

/**
 * All that an answer depends on, kept so that a replay needs nothing that can change. People stand in the order of the lot, whatever order
 * they came in.
 */
export interface RoundInputs {
  readonly mentees: readonly PersonId[]
  readonly mentors: readonly PersonId[]
  /** Free places of each mentor. */
  readonly places: readonly number[]
  /** Mentee i with mentor j at i × mentors + j; 0: not allowed. */
  readonly scores: Uint16Array
  /** Mentees whom no mentor is allowed to, and the rule that stands against most of these. */
  readonly barred: readonly { readonly menteeId: PersonId; readonly rule: string; readonly mentors: number }[]
}
