import type { WhoAsks } from '../matching/match-rules.ts'
import { done, type Outcome, refused } from '../outcome.ts'

/** Who does instead. */
export type WhoAsksRefusal = 'officeAsks' | 'menteesAsk' | 'mentorsOffer'

const instead = { office: 'officeAsks', mentees: 'menteesAsk', mentors: 'mentorsOffer' } as const

/** Whether the office, mentees or mentors ask for mentorships in a program. What was asked before the program changed its mind stands. */
export function maySend(whoAsks: WhoAsks, sender: Exclude<WhoAsks, 'mixed'>): Outcome<null, WhoAsksRefusal> {
  return whoAsks === 'mixed' || whoAsks === sender ? done(null) : refused(instead[whoAsks])
}
