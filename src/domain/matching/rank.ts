import { firstRefusal } from './hard-rules.ts'
import { sharedSkills } from './skill.ts'
import { type MatchFacts, type MatchReason, softTerms } from './soft-terms.ts'

export interface RankedMentor {
  readonly facts: MatchFacts & { placesTaken: number }
  readonly score: number
  /** Strongest first; at most four. */
  readonly reasons: readonly MatchReason[]
  readonly missingSkills: readonly string[]
}

/** Allowed mentors, best first; equal scores are ordered by id, so that two looks show the same list. */
export function rankMentors(pairs: readonly (MatchFacts & { placesTaken: number })[]): readonly RankedMentor[] {
  return pairs
    .filter(
      (facts) =>
        firstRefusal({ mentee: facts.mentee, mentor: facts.mentor, profile: facts.mentorProfile, placesTaken: facts.placesTaken }) === null,
    )
    .map(scored)
    .sort((a, b) => b.score - a.score || (a.facts.mentor.id < b.facts.mentor.id ? -1 : 1))
}

function scored(facts: MatchFacts & { placesTaken: number }): RankedMentor {
  const terms = softTerms.map((term) => term(facts)).sort((a, b) => b.points - a.points)
  const covered = new Set(sharedSkills(facts.menteeProfile.skillsWanted, facts.mentorProfile.offers))
  return {
    facts,
    score: terms.reduce((sum, term) => sum + term.points, 0),
    reasons: terms.flatMap((term) => (term.reason && term.points > 0 ? [term.reason] : [])).slice(0, 4),
    missingSkills: facts.menteeProfile.skillsWanted.filter((skill) => !covered.has(skill)),
  }
}
