import { solveAssignment } from '../domain/matching/assignment/solve-assignment.ts'
import { UNMATCHED } from '../domain/matching/assignment/sparse-assignment.ts'
import { readMatchingProblem } from './dry-run/matching-problem.ts'
import { runDryRun } from './dry-run/problem-file.ts'

const USAGE = `Usage: npm run -s match -- PROBLEM.json > ANSWER.json
Matches the mentees of the file with its mentors for the most points there can be, and proves it by a price for each of them.
Bad input ends with status 2 and one line a fault.`

function answerTo(input: unknown): unknown {
  const problem = readMatchingProblem(input)
  const before = performance.now()
  const { objective, mentorOf, menteeDual, mentorDual } = solveAssignment(problem)
  const milliseconds = Math.round((performance.now() - before) * 10) / 10
  const pairs = Array.from(mentorOf, (mentor, mentee) => [mentee, mentor]).filter(([, mentor]) => mentor !== UNMATCHED)
  const certificate = { menteeDual: [...menteeDual], mentorDual: [...mentorDual] }
  return { objective, pairs, certificate, optimal: true, milliseconds }
}

runDryRun(USAGE, answerTo)
