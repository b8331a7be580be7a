import type { MatchHistory } from '../../domain/matching/history.ts'
import type { MatchRules } from '../../domain/matching/match-rules.ts'
import { type RankedPair, rankPairs } from '../../domain/matching/rank.ts'
import type { MatchFacts } from '../../domain/matching/soft-terms.ts'
import { sharedFreeHours } from '../../domain/matching/typical-week.ts'
import type { Person } from '../../domain/people/person.ts'
import { sharedWeeklyHours } from '../../domain/people/working-hours.ts'
import type { MenteeProfile, Program } from '../../domain/programs/program.ts'
import { chosenSkills } from '../../domain/skills/chosen.ts'
import type { Unit } from '../../ports/store.ts'
import { catalogOf } from '../skills/catalog-of.ts'
import { freeWeeks } from './free-weeks.ts'
import { matchHistoryOf } from './match-histories.ts'
import { matchRulesOf } from './match-rules-of.ts'

export interface MentorsFor {
  readonly mentee: Person
  readonly wish: MenteeProfile
  readonly rules: MatchRules
  readonly history: MatchHistory
  /** With everybody who has joined as a mentor. A place that somebody else has asked for counts as taken. */
  readonly pairs: readonly MatchFacts[]
  /** Those who are allowed and have room, best first. */
  readonly ranked: readonly RankedPair[]
}

/** The mentors of a program for one of its mentees; null for somebody who has not joined. What was saved earlier counts as what it means today. */
export async function rankMentorsFor(unit: Unit, program: Program, mentee: Person, now: Date): Promise<MentorsFor | null> {
  const saved = await unit.programs.findMentee(program.id, mentee.id)
  if (!saved) return null
  const catalog = await catalogOf(unit)
  const wish = { ...saved, skillsWanted: chosenSkills(saved.skillsWanted, catalog) }
  const rules = await matchRulesOf(unit, program)
  const history = await matchHistoryOf(unit, program.id, mentee.id)
  const profiles = await unit.programs.listMentors(program.id)
  const ids = profiles.map(({ personId }) => personId)
  const people = await unit.people.findMany(ids)
  const taken = await unit.mentorships.placesTaken(program.id, ids)
  const asked = await unit.requests.countWaiting(program.id, mentee.id)
  const weeks = await freeWeeks(unit, program, [mentee, ...people.values()], now)
  const pairs = profiles.flatMap((profile): MatchFacts[] => {
    const mentor = people.get(profile.personId)
    if (!mentor) return []
    return [
      {
        mentee,
        menteeProfile: wish,
        mentor,
        mentorProfile: { ...profile, offers: chosenSkills(profile.offers, catalog) },
        sharedHours: sharedWeeklyHours(mentee, mentor, now),
        freeHours: sharedFreeHours(weeks.get(mentee.id), weeks.get(mentor.id)),
        history,
        placesTaken: (taken.get(mentor.id) ?? 0) + (asked.get(mentor.id) ?? 0),
      },
    ]
  })
  return { mentee, wish, rules, history, pairs, ranked: rankPairs(pairs, now, rules) }
}
