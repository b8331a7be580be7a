import type { Person, PersonId } from '../people/person.ts'
import type { MenteeProfile, MentorProfile } from '../programs/program.ts'
import type { DenseAssignment } from './assignment/dense-problem.ts'
import { barredMentors, type MatchHistory } from './history.ts'
import type { MatchRules } from './match-rules.ts'
import { mentorKinds } from './mentor-kinds.ts'
import { interestPoints, scoreOf, skillPoints } from './points.ts'
import { hoursWith } from './pool-hours.ts'
import { type RowMemory, rememberedRows } from './remembered-rows.ts'
import { canonicalSkill } from './skill.ts'
import type { WeekBits } from './week-bits.ts'

export interface PoolMentee {
  readonly person: Person
  readonly profile: MenteeProfile
  readonly history: MatchHistory
  /** When their calendar is usually free in the hours the program allows, in UTC; left out or null: nobody knows. */
  readonly freeWeek?: WeekBits | null
}
export interface PoolMentor {
  readonly person: Person
  readonly profile: MentorProfile
  readonly placesTaken: number
  readonly freeWeek?: WeekBits | null
}

/** Every mentee with every mentor, by scores that fit two bytes. */
export interface ScoredRows extends DenseAssignment {
  readonly rowOf: (mentee: number) => Uint16Array
}

/**
 * All mentees of a program with all its mentors, scored by the hard rules and soft terms: the same score as `rankPairs` gives a pair
 * that is allowed, 0 for one that is not. Made for millions of pairs: what two people have in common is looked up in tables of numbers.
 * `at` decides which weeks of which time zones are compared, and what is long enough ago. `memory`: where scores are kept, and may be already.
 */
export function poolOf(
  mentees: readonly PoolMentee[],
  mentors: readonly PoolMentor[],
  at: Date,
  rules: MatchRules,
  memory: RowMemory | null = null,
): ScoredRows {
  const capacity = Int32Array.from(mentors, placesOf)
  const closed = mentors.flatMap((_, mentor) => (capacity[mentor] === 0 ? [mentor] : []))
  const excluded = excludedFrom(mentors)
  const kinds = mentorKinds(mentors, rules)
  const hours = hoursWith(mentors, at, rules)
  const shared = sharedWith(mentors, rules)

  const scoreRow = (place: number, row: Uint16Array): void => {
    const mentee = mentees[place]!
    const forHours = hours(mentee)
    const forKind = kinds.pointsWith(mentee)
    const { counts, forCount } = shared(mentee)
    addUp(row, forHours, kinds.of, forKind, counts, forCount)
    for (const mentor of closed) row[mentor] = 0
    for (const mentor of excluded(mentee.person, barredMentors(mentee.history, rules.noRepeatMonths, at))) row[mentor] = 0
  }
  return { mentees: mentees.length, capacity, rowOf: rememberedRows(mentees.length, mentors.length, scoreRow, memory) }
}

function addUp(
  row: Uint16Array,
  forHours: Int32Array,
  kindOf: Uint16Array,
  forKind: Int32Array,
  counts: Uint16Array,
  forCount: Int32Array,
): void {
  for (let mentor = 0; mentor < row.length; mentor++) {
    row[mentor] = scoreOf(forHours[mentor]! + forKind[kindOf[mentor]!]! + forCount[counts[mentor]!]!)
  }
}

/** None where the mentor is gone, a guest, pausing or full: nobody is matched with them then. */
function placesOf({ person, profile, placesTaken }: PoolMentor): number {
  const open = person.active && person.kind !== 'guest' && profile.status === 'active'
  return open ? Math.max(0, profile.capacity - placesTaken) : 0
}

/** Places of oneself, the own manager, the own reports, and of those whom the history bars. */
function excludedFrom(mentors: readonly PoolMentor[]): (person: Person, barred: readonly PersonId[]) => readonly number[] {
  const places = [...mentors.keys()]
  const byId = new Map(places.map((place) => [mentors[place]!.person.id, place]))
  const byManager = Map.groupBy(places, (place) => mentors[place]!.person.managerId)
  const placeOf = (id: PersonId | null): number[] => {
    const place = id === null ? undefined : byId.get(id)
    return place === undefined ? [] : [place]
  }
  return ({ id, managerId }, barred) => [...placeOf(id), ...placeOf(managerId), ...(byManager.get(id) ?? []), ...barred.flatMap(placeOf)]
}

/**
 * What one mentee has in common with every mentor, those of the last call: the skills wanted and the interests, counted in one number each,
 * and the weighed points for such a number.
 */
function sharedWith(
  mentors: readonly PoolMentor[],
  { weights }: MatchRules,
): (mentee: PoolMentee) => { readonly counts: Uint16Array; readonly forCount: Int32Array } {
  const offered = holdersOf(mentors, ({ profile }) => profile.offers)
  const interested = holdersOf(mentors, ({ person }) => person.interests)
  const counts = new Uint16Array(mentors.length)
  return ({ person: { interests }, profile: { skillsWanted } }) => {
    const anInterest = skillsWanted.length + 1
    counts.fill(0)
    tally(skillsWanted, offered, 1, counts)
    tally(interests, interested, anInterest, counts)
    const forCount = new Int32Array(anInterest * (interests.length + 1))
    for (let count = 0; count < forCount.length; count++)
      forCount[count] =
        weights.skills * skillPoints(count % anInterest, skillsWanted.length) +
        weights.interests * interestPoints(Math.floor(count / anInterest))
    return { counts, forCount }
  }
}

/** By skill: who has it. */
function holdersOf(mentors: readonly PoolMentor[], skillsOf: (mentor: PoolMentor) => readonly string[]): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  for (const [place, mentor] of mentors.entries()) {
    for (const skill of new Set(skillsOf(mentor).map(canonicalSkill))) {
      const known = holders.get(skill)
      if (known) known.push(place)
      else holders.set(skill, [place])
    }
  }
  return holders
}

/** Counts `each` for every one of these skills that a mentor has. */
function tally(skills: readonly string[], holders: Map<string, readonly number[]>, each: number, counts: Uint16Array): void {
  for (const skill of skills) for (const mentor of holders.get(canonicalSkill(skill)) ?? []) counts[mentor]! += each
}
