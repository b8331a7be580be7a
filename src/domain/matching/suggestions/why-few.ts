import type { PersonId } from '../../people/person.ts'
import { refusalsOf } from '../hard-rules.ts'
import type { MatchRules } from '../match-rules.ts'
import type { MatchFacts } from '../soft-terms.ts'

/**
 * Why somebody is shown fewer than five mentors: they have one; somebody else asks in this program; nobody has joined as a mentor; the rules of the
 * program leave no other; or all others it leaves are full, asked, or shown to somebody who has fewer.
 */
export type FewReason = 'matched' | 'office' | 'mentors' | 'nobodyJoined' | 'rules' | 'room'

/** `pairs`: the mentee with every mentor; `own`: those who are shown, and those who were asked before. */
export function whyFew(pairs: readonly MatchFacts[], own: ReadonlySet<PersonId>, at: Date, rules: MatchRules): FewReason {
  const joined = pairs.filter(
    ({ mentee, mentor, mentorProfile }) => mentor.id !== mentee.id && mentor.active && mentorProfile.status !== 'left',
  )
  if (joined.length === 0) return 'nobodyJoined'
  const waiting = joined.some(
    (pair) => !own.has(pair.mentor.id) && refusalsOf(pair, at, rules).every(({ rule }) => rule === 'mentorFull' || rule === 'mentorPaused'),
  )
  return waiting ? 'room' : 'rules'
}
