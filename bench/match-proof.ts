import { type Assignment, menteesOf, type SparseAssignment, UNMATCHED } from '../src/domain/matching/assignment/sparse-assignment.ts'
import type { Pool } from './match-families.ts'

/** Allowed pairs within capacity; prices that cover every pair; points that are what the prices add up to. Together they prove the optimum. */
export function isProved(
  { mentees, mentors, capacity, scores }: Pool,
  { mentorOf, objective, menteeDual, mentorDual }: Assignment,
): boolean {
  const left = capacity.slice()
  let points = 0
  for (let mentee = 0; mentee < mentees; mentee++) {
    const mentor = mentorOf[mentee]!
    if (mentor === UNMATCHED) continue
    const score = scores[mentee * mentors + mentor]!
    if (score === 0 || --left[mentor]! < 0) return false
    points += score
  }
  for (let at = 0; at < scores.length; at++) {
    if (scores[at]! > 0 && scores[at]! > menteeDual[Math.floor(at / mentors)]! + mentorDual[at % mentors]!) return false
  }
  return points === objective && bound(capacity, menteeDual, mentorDual) === objective
}

function bound(capacity: Int32Array, menteeDual: Float64Array, mentorDual: Float64Array): number {
  if (menteeDual.some((price) => !(price >= 0)) || mentorDual.some((price) => !(price >= 0))) return Number.NaN
  return mentorDual.reduce(
    (sum, price, mentor) => sum + price * capacity[mentor]!,
    menteeDual.reduce((sum, price) => sum + price, 0),
  )
}

/** The pool in which only the listed pairs are allowed. */
export function poolOfPairs(problem: SparseAssignment): Pool {
  const mentees = menteesOf(problem)
  const mentors = problem.capacity.length
  const scores = new Uint16Array(mentees * mentors)
  for (let mentee = 0; mentee < mentees; mentee++) {
    for (let pair = problem.firstPair[mentee]!; pair < problem.firstPair[mentee + 1]!; pair++) {
      scores[mentee * mentors + problem.mentor[pair]!] = problem.score[pair]!
    }
  }
  return { mentees, mentors, capacity: problem.capacity, scores }
}

/** Pairs of which both sides would gain points by having each other. */
export function blockingPairs(problem: SparseAssignment, mentorOf: Int32Array): number {
  const { firstPair, mentor, score, capacity } = problem
  const own = new Float64Array(menteesOf(problem))
  const used = new Int32Array(capacity.length)
  const least = new Float64Array(capacity.length).fill(Number.POSITIVE_INFINITY)
  const each = (seen: (mentee: number, pair: number) => void) => {
    for (let mentee = 0; mentee < own.length; mentee++)
      for (let pair = firstPair[mentee]!; pair < firstPair[mentee + 1]!; pair++) seen(mentee, pair)
  }
  each((mentee, pair) => {
    if (mentorOf[mentee] !== mentor[pair]) return
    own[mentee] = score[pair]!
    used[mentor[pair]!]! += 1
    least[mentor[pair]!] = Math.min(least[mentor[pair]!]!, score[pair]!)
  })
  let blocking = 0
  each((mentee, pair) => {
    const floor = used[mentor[pair]!]! < capacity[mentor[pair]!]! ? 0 : least[mentor[pair]!]!
    if (score[pair]! > own[mentee]! && score[pair]! > floor) blocking++
  })
  return blocking
}
