import type { MatchRules } from '../matching/match-rules.ts'
import type { PoolMentee, PoolMentor } from '../matching/pool.ts'
import { areaOf } from '../skills/area.ts'
import type { SkillCatalog } from '../skills/catalog.ts'
import { type MenteeWaiting, whyWaiting } from './why-waiting.ts'

const MOST_SKILLS = 3

export interface Help {
  /** Adding any of these to what is wanted opens a way to a mentor with a place; nearest to what is wanted first. */
  readonly skills: readonly string[]
  /** With this many working hours a week in common with a mentor who has a place, there would be one; null: hours are not what is missing. */
  readonly hours: number | null
  /** One more mentor could be the one. */
  readonly invite: boolean
}

/** What this mentee could do about it. Nothing where they have only to ask. */
export function whatWouldHelp(
  mentee: PoolMentee,
  { why, open }: MenteeWaiting,
  mentors: readonly PoolMentor[],
  at: Date,
  rules: MatchRules,
  catalog: SkillCatalog,
): Help {
  const ruledOut = why.kind === 'ruledOut' && rules.leastSharedHours > 0
  const withAnyHours = ruledOut ? whyWaiting([mentee], mentors, at, { ...rules, leastSharedHours: 0 })[0]!.open : []
  return {
    skills: why.kind === 'notOffered' ? skillsOffered(mentee.profile.skillsWanted, open, catalog) : [],
    hours: withAnyHours.length > 0 ? rules.leastSharedHours : null,
    invite: why.kind !== 'nobodyAsked',
  }
}

/** What mentors with places offer: of an area that something wanted is of, then what has the most places. */
function skillsOffered(wanted: readonly string[], open: readonly PoolMentor[], catalog: SkillCatalog): readonly string[] {
  const areas = new Set(wanted.map((skill) => areaOf(skill, catalog)))
  const places = new Map<string, number>()
  for (const { profile, placesTaken } of open)
    for (const skill of profile.offers) places.set(skill, (places.get(skill) ?? 0) + profile.capacity - placesTaken)
  const isNear = (skill: string) => {
    const area = areaOf(skill, catalog)
    return area !== null && areas.has(area) ? 0 : 1
  }
  return [...places]
    .sort(([a, at], [b, bt]) => isNear(a) - isNear(b) || bt - at || (a < b ? -1 : 1))
    .slice(0, MOST_SKILLS)
    .map(([skill]) => skill)
}
