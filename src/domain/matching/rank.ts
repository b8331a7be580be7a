import { firstRefusal } from './hard-rules.ts'
import { type MatchRules, termKeys } from './match-rules.ts'
import { scoreOf } from './points.ts'
import { sharedSkills } from './skill.ts'
import { type MatchFacts, type MatchReason, softTerms, type Term } from './soft-terms.ts'

export interface RankedPair {
  readonly facts: MatchFacts
  readonly score: number
  /** Strongest first, as this program weighs them; at most four. */
  readonly reasons: readonly MatchReason[]
  readonly missingSkills: readonly string[]
}

/** Pairs allowed at this moment, best first; equal ones are ordered by id, so that two looks show the same list. */
export function rankPairs(pairs: readonly MatchFacts[], at: Date, rules: MatchRules): readonly RankedPair[] {
  return pairs
    .filter((facts) => firstRefusal(facts, at, rules) === null)
    .map((facts) => ({ facts, terms: weighed(facts, rules) }))
    .map(({ facts, terms }) => ({ facts, terms, total: terms.reduce((sum, { points }) => sum + points, 0) }))
    .sort((a, b) => b.total - a.total || (keyOf(a.facts) < keyOf(b.facts) ? -1 : 1))
    .map(({ facts, terms, total }) => ({
      facts,
      score: scoreOf(total),
      reasons: strongest(terms),
      missingSkills: missing(facts),
    }))
}

function keyOf({ mentor, mentee }: MatchFacts): string {
  return `${mentor.id} ${mentee.id}`
}

/** The same reasons for one pair, whether or not it would be allowed at this moment. */
export function reasonsFor(facts: MatchFacts, rules: MatchRules): readonly MatchReason[] {
  return strongest(weighed(facts, rules))
}

function strongest(terms: readonly Term[]): readonly MatchReason[] {
  return terms.flatMap(({ points, reason }) => (reason && points > 0 ? [reason] : [])).slice(0, 4)
}

/** Points times their percentages, most first. */
function weighed(facts: MatchFacts, { weights }: MatchRules) {
  return termKeys
    .map((key) => ({ term: softTerms[key](facts), weight: weights[key] }))
    .map(({ term: { points, reason }, weight }) => ({ points: points * weight, reason }))
    .sort((a, b) => b.points - a.points)
}

function missing({ menteeProfile: { skillsWanted }, mentorProfile: { offers } }: MatchFacts): readonly string[] {
  const covered = new Set(sharedSkills(skillsWanted, offers))
  return skillsWanted.filter((skill) => !covered.has(skill))
}
