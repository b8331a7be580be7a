import { BestFew, NOBODY } from './best-few.ts'
import { type Matching, menteesOf, placesByMentor, type SparseAssignment, scoreOf, UNMATCHED } from './sparse-assignment.ts'

/**
 * A matching in which no mentee and mentor would both rather have each other: mentees propose in order of score, mentors keep the best
 * (deferred acceptance; Gale and Shapley, 1962, with capacities). The lower number wins a tie on either side.
 */
export function matchStably(problem: SparseAssignment): Matching {
  const mentees = menteesOf(problem)
  const places = placesByMentor(problem)
  const kept = new BestFew(places)
  const choices = choicesOf(problem)
  const { firstPair } = problem
  const next = firstPair.slice(1)
  const mentorOf = new Int32Array(mentees).fill(UNMATCHED)
  for (let first = 0; first < mentees; first++) {
    for (let mentee = first; mentee !== NOBODY && next[mentee]! > firstPair[mentee]!; ) {
      const [mentor, score] = choiceAt(choices, --next[mentee]!, places.length)
      if (places[mentor] === 0) continue
      const out = kept.offer(mentor, mentee, score)
      if (out === mentee) continue
      mentorOf[mentee] = mentor
      if (out !== NOBODY) mentorOf[out] = UNMATCHED
      mentee = out
    }
  }
  return { mentorOf, objective: scoreOf(problem, mentorOf) }
}

/** Each mentee's pairs from the least wanted to the most, score and mentor in one number, which sorts without a comparison of ours. */
function choicesOf({ firstPair, mentor, score, capacity }: SparseAssignment): Float64Array {
  const mentors = capacity.length
  const choices = score.map((points, pair) => points * mentors + (mentors - 1 - mentor[pair]!))
  for (let mentee = 0; mentee < firstPair.length - 1; mentee++) choices.subarray(firstPair[mentee], firstPair[mentee + 1]).sort()
  return choices
}

function choiceAt(choices: Float64Array, at: number, mentors: number): [mentor: number, score: number] {
  const rest = choices[at]! % mentors
  return [mentors - 1 - rest, (choices[at]! - rest) / mentors]
}
