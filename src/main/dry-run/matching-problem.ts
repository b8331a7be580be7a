import { z } from 'zod'
import type { SparseAssignment } from '../../domain/matching/assignment/sparse-assignment.ts'
import { Faults, ProblemFaults, placeOf } from './problem-file.ts'

const MOST_POINTS = 1_000_000
/** Zod copies arrays; these hold millions and are read by hand. */
const list = z.custom<readonly unknown[]>(Array.isArray, 'not a list')
const shape = z.strictObject({ mentees: z.int().min(0).max(10_000_000), capacities: list, scores: list })

/** Throws ProblemFaults, each naming its place, for what formats of the dry run do not allow. */
export function readMatchingProblem(input: unknown): SparseAssignment {
  const faults = new Faults()
  const parsed = shape.safeParse(input)
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) faults.add(`${placeOf(path)}: ${message}`)
    throw new ProblemFaults(faults)
  }
  const { mentees, capacities, scores } = parsed.data
  const capacity = readCapacities(capacities, mentees, faults)
  const firstPair = countPairs(scores, mentees, capacity.length, faults)
  if (!faults.isEmpty()) throw new ProblemFaults(faults)
  const problem = fill(scores as readonly Score[], firstPair, capacity)
  if (hasDuplicates(problem)) throw new ProblemFaults(duplicates(scores as readonly Score[]))
  return problem
}

type Score = readonly [mentee: number, mentor: number, points: number]

/** More places than mentees are as good as one more than mentees. */
function readCapacities(capacities: readonly unknown[], mentees: number, faults: Faults): Int32Array {
  return Int32Array.from(capacities, (each, index) => {
    if (isWhole(each)) return Math.min(each, mentees + 1)
    faults.add(`capacities[${index}]: not an integer from 0 on`)
    return 0
  })
}

/** Where the pairs of each mentee begin, once the faultless ones are sorted. */
function countPairs(scores: readonly unknown[], mentees: number, mentors: number, faults: Faults): Int32Array {
  const firstPair = new Int32Array(mentees + 1)
  scores.forEach((entry, index) => {
    const fault = faultIn(entry, mentees, mentors)
    if (fault) faults.add(`scores[${index}]: ${fault}`)
    else firstPair[(entry as Score)[0] + 1]!++
  })
  for (let mentee = 0; mentee < mentees; mentee++) firstPair[mentee + 1]! += firstPair[mentee]!
  return firstPair
}

function faultIn(entry: unknown, mentees: number, mentors: number): string | null {
  if (!Array.isArray(entry) || entry.length !== 3) return 'not [mentee, mentor, score]'
  const [mentee, mentor, points] = entry as unknown[]
  if (!isWhole(mentee) || !isWhole(mentor)) return 'mentee and mentor are not both integers from 0 on'
  if (mentee >= mentees) return `mentee ${mentee} does not exist`
  if (mentor >= mentors) return `mentor ${mentor} does not exist`
  return isWhole(points) && points >= 1 && points <= MOST_POINTS ? null : `the score is not an integer from 1 to ${MOST_POINTS}`
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function fill(scores: readonly Score[], firstPair: Int32Array, capacity: Int32Array): SparseAssignment {
  const next = firstPair.slice()
  const mentor = new Int32Array(scores.length)
  const score = new Float64Array(scores.length)
  for (const [mentee, wanted, points] of scores) {
    const pair = next[mentee]!++
    mentor[pair] = wanted
    score[pair] = points
  }
  return { firstPair, mentor, score, capacity }
}

function hasDuplicates({ firstPair, mentor, capacity }: SparseAssignment): boolean {
  const lastMentee = new Int32Array(capacity.length).fill(-1)
  for (let mentee = 0; mentee < firstPair.length - 1; mentee++) {
    for (let pair = firstPair[mentee]!; pair < firstPair[mentee + 1]!; pair++) {
      if (lastMentee[mentor[pair]!] === mentee) return true
      lastMentee[mentor[pair]!] = mentee
    }
  }
  return false
}

function duplicates(scores: readonly Score[]): Faults {
  const faults = new Faults()
  const seen = new Map<number, Set<number>>()
  scores.forEach(([mentee, mentor], index) => {
    const own = seen.get(mentee) ?? new Set<number>()
    seen.set(mentee, own)
    if (own.has(mentor)) faults.add(`scores[${index}]: mentee ${mentee} and mentor ${mentor} are listed twice`)
    own.add(mentor)
  })
  return faults
}
