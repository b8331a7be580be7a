import { BestFew } from '../src/domain/matching/assignment/best-few.ts'
import type { SparseAssignment } from '../src/domain/matching/assignment/sparse-assignment.ts'
import { type Chance, chanceFrom } from './busy-program.ts'

/** What the families are like; all scores are from 1 to 9,999. */
export const FAMILIES = {
  S: 'people with skills, levels, zones and departments',
  U: 'any score as likely as any other',
  P: 'popular mentors, scarce places',
  T: 'coarse scores with many ties, scarce places',
  G: 'groups of up to eight',
  Q: 'popular mentors, two pairs of five forbidden',
} as const
export type Family = keyof typeof FAMILIES

export interface Pool {
  readonly mentees: number
  readonly mentors: number
  readonly capacity: Int32Array
  /** Row after row, 0 where a pair is not allowed. */
  readonly scores: Uint16Array
}

const MOST_PLACES: Readonly<Record<Family, number>> = { S: 5, U: 5, P: 2, T: 2, G: 8, Q: 5 }

export function poolOf(family: Family, mentees: number, mentors: number, seed: number): Pool {
  const chance = chanceFrom(seed)
  const capacity = Int32Array.from({ length: mentors }, () => 1 + chance.below(MOST_PLACES[family]))
  const scoreOf = family === 'S' ? peopleScores(mentees, mentors, chance) : drawnScores(family, mentors, chance)
  const scores = new Uint16Array(mentees * mentors)
  for (let mentee = 0; mentee < mentees; mentee++) {
    for (let mentor = 0; mentor < mentors; mentor++) scores[mentee * mentors + mentor] = scoreOf(mentee, mentor)
  }
  return { mentees, mentors, capacity, scores }
}

type Scores = (mentee: number, mentor: number) => number

function drawnScores(family: Exclude<Family, 'S'>, mentors: number, { next, below }: Chance): Scores {
  const popular = Float64Array.from({ length: mentors }, next)
  const scores: Readonly<Record<typeof family, Scores>> = {
    U: () => 1 + below(9_999),
    P: (_, mentor) => 1 + Math.floor(7_000 * popular[mentor]! + 2_900 * next()),
    T: (_, mentor) => Math.max(1, 500 * Math.floor(1 + 12 * next() + 7 * popular[mentor]! * next())),
    G: (_, mentor) => 1 + Math.floor(4_000 * popular[mentor]! + 5_900 * next() * next()),
    Q: (_, mentor) => (next() < 0.4 ? 0 : 1 + Math.floor(3_000 * popular[mentor]! + 6_900 * next())),
  }
  return scores[family]
}

interface Profile {
  readonly skills: Int32Array
  readonly department: number
  readonly level: number
  readonly zone: number
}

/** 192 skills, some known to many; own department is out, mentors stand above, working days overlap by two hours at least. */
function peopleScores(mentees: number, mentors: number, chance: Chance): Scores {
  const wanting = Array.from({ length: mentees }, () => profile(chance, 3 + chance.below(3), 1 + chance.below(6)))
  const offering = Array.from({ length: mentors }, () => profile(chance, 5 + chance.below(4), 4 + chance.below(6)))
  return (mentee, mentor) => {
    const wants = wanting[mentee]!
    const offers = offering[mentor]!
    const gap = offers.level - wants.level
    const hours = 8 - Math.abs(offers.zone - wants.zone)
    if (wants.department === offers.department || gap < 1 || hours < 2) return 0
    const share = commonSkills(wants.skills, offers.skills) / commonSkills(wants.skills, wants.skills)
    return 1 + Math.floor(5_000 * share + 500 * Math.max(0, 4 - Math.abs(gap - 2)) + 250 * hours + chance.below(900))
  }
}

function profile({ next, below }: Chance, count: number, level: number): Profile {
  const skills = new Int32Array(6)
  for (let drawn = 0; drawn < count; drawn++) {
    const skill = Math.floor(192 * next() ** 2.5)
    skills[skill >> 5]! |= 1 << (skill & 31)
  }
  return { skills, department: below(12), level, zone: [-8, -5, 0, 1, 1, 2, 5, 8][below(8)]! }
}

function commonSkills(one: Int32Array, other: Int32Array): number {
  let count = 0
  for (let word = 0; word < one.length; word++) for (let bits = one[word]! & other[word]!; bits !== 0; bits &= bits - 1) count++
  return count
}

/** The best few mentors of each mentee alone. */
export function topOf({ mentees, mentors, capacity, scores }: Pool, top: number): SparseAssignment {
  const best = new BestFew(Int32Array.of(top))
  const firstPair = new Int32Array(mentees + 1)
  const mentor: number[] = []
  for (let mentee = 0; mentee < mentees; mentee++) {
    const row = scores.subarray(mentee * mentors, (mentee + 1) * mentors)
    row.forEach((score, each) => {
      if (score > 0) best.offer(0, each, score)
    })
    mentor.push(...best.members(0).toSorted())
    firstPair[mentee + 1] = mentor.length
    best.clear(0)
  }
  const score = new Float64Array(mentor.length)
  for (let mentee = 0; mentee < mentees; mentee++) {
    for (let pair = firstPair[mentee]!; pair < firstPair[mentee + 1]!; pair++) score[pair] = scores[mentee * mentors + mentor[pair]!]!
  }
  return { firstPair, mentor: Int32Array.from(mentor), score, capacity }
}
