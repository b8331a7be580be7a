import { plainRules } from '../src/domain/matching/match-rules.ts'
import { suggestMentors } from '../src/domain/matching/suggestions/suggest-mentors.ts'
import type { Suggestion } from '../src/domain/matching/suggestions/suggestion.ts'
import { sinceThen } from './match-cpu.ts'
import { profilesOf } from './match-profiles.ts'

const monday = new Date('2026-11-16T06:00:00Z')
const tuesday = new Date('2026-11-17T06:00:00Z')

/** Suggestions for a program in which nobody has seen any, and a day later, when a tenth of the mentees are new: scoring and all passes, once. */
export function suggestionFigure(mentees: number, mentors: number, seed: number) {
  const profiles = profilesOf(mentees, mentors, seed)
  const looking = profiles.mentees.map((mentee) => ({ ...mentee, open: 0 }))
  const dealt = (of: typeof looking, shown: readonly Suggestion[], at: Date) => {
    const before = process.cpuUsage()
    const suggestions = suggestMentors({ mentees: of, mentors: profiles.mentors, shown }, at, plainRules, 'bench')
    return { suggestions, cpuMilliseconds: sinceThen(before) }
  }
  const first = dealt(looking.slice(0, Math.floor(mentees * 0.9)), [], monday)
  const next = dealt(looking, first.suggestions, tuesday)
  return {
    part: 'suggest',
    mentees,
    mentors,
    firstDayCpuMilliseconds: first.cpuMilliseconds,
    nextDayCpuMilliseconds: next.cpuMilliseconds,
    suggestions: next.suggestions.length,
    withOne: new Set(next.suggestions.map(({ menteeId }) => menteeId)).size,
    kept: next.suggestions.filter(({ shownAt }) => shownAt === monday).length,
  }
}
