import type { Person } from '../people/person.ts'
import type { MentorProfile } from '../programs/program.ts'

export interface PairFacts {
  mentee: Person
  mentor: Person
  profile: MentorProfile
  placesTaken: number
}

export type PairRefusal = 'self' | 'inactive' | 'ownManager' | 'ownReport' | 'mentorPaused' | 'mentorFull'

interface HardRule {
  readonly reason: PairRefusal
  readonly rejects: (pair: PairFacts) => boolean
}

/** Each rule stands alone and can say its name; a pair is allowed when none rejects it. */
export const hardRules: readonly HardRule[] = [
  { reason: 'self', rejects: ({ mentee, mentor }) => mentee.id === mentor.id },
  { reason: 'inactive', rejects: ({ mentor }) => !mentor.active || mentor.kind === 'guest' },
  { reason: 'ownManager', rejects: ({ mentee, mentor }) => mentee.managerId === mentor.id },
  { reason: 'ownReport', rejects: ({ mentee, mentor }) => mentor.managerId === mentee.id },
  { reason: 'mentorPaused', rejects: ({ profile }) => profile.status !== 'active' },
  { reason: 'mentorFull', rejects: ({ profile, placesTaken }) => placesTaken >= profile.capacity },
]

export function firstRefusal(pair: PairFacts): PairRefusal | null {
  return hardRules.find((rule) => rule.rejects(pair))?.reason ?? null
}
