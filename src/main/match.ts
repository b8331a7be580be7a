import { solveAssignment } from '../domain/matching/assignment/solve-assignment.ts'
import { UNMATCHED } from '../domain/matching/assignment/sparse-assignment.ts'
import { answerFiles, isAboutFiles } from './dry-run/match-arguments.ts'
import { readMatchingProblem } from './dry-run/matching-problem.ts'
import { answerOrTellFaults, runDryRun } from './dry-run/problem-file.ts'

const USAGE = `Usage: npm run -s match -- PROBLEM.json > ANSWER.json
       npm run -s match -- --mentors MENTORS.csv --mentees MENTEES.csv [--exclusions EXCLUSIONS.csv] > PAIRS.csv
Matches mentees with mentors for the most points there can be: scores of a problem as they are, with a price for each person that proves it, or
people of CSV files by the rules and terms of the product, with the reasons. What the files may hold: docs/csv.md.
  --capacity N      mentees a mentor takes whose row does not say how many (1)
  --template NAME   rules and weights of this kind of program, such as leadership (every term counts the same)
  --at DATE         the week in which working hours are compared (today's)
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

const given = process.argv.slice(2)
if (isAboutFiles(given)) answerOrTellFaults(() => answerFiles(given, new Date()))
else runDryRun(USAGE, answerTo)
