import { parseArgs } from 'node:util'
import { writeMatches } from '../../contract/files/match-file.ts'
import { type MatchRules, matchRulesFor, plainRules } from '../../domain/matching/match-rules.ts'
import { templates } from '../../domain/programs/templates.ts'
import { matchFile } from '../../messages/en/files.ts'
import { matchPeople } from './match-people.ts'
import { readMatchingFiles } from './matching-files.ts'
import { faultOf } from './problem-file.ts'

const options = {
  mentors: { type: 'string' },
  mentees: { type: 'string' },
  exclusions: { type: 'string' },
  capacity: { type: 'string', default: '1' },
  template: { type: 'string' },
  at: { type: 'string' },
} as const

/** Whether people are to be matched from files, and not scores of a problem. */
export function isAboutFiles(given: readonly string[]): boolean {
  return given.some((each) => each.startsWith('--') && each !== '--help')
}

/** The pairs of the files that the arguments name, as CSV; throws ProblemFaults for arguments and files nobody can use. */
export function answerFiles(given: readonly string[], now: Date): string {
  const { mentors, mentees, exclusions = null, capacity, template, at } = argumentsOf(given)
  if (mentors === undefined || mentees === undefined) throw faultOf('both --mentors and --mentees are needed')
  if (!/^\d{1,2}$/.test(capacity)) throw faultOf('--capacity: not a whole number from 0 to 99')
  const rules = rulesOf(template)
  const day = at === undefined ? now : new Date(`${at}T12:00:00Z`)
  if (at !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(at) || Number.isNaN(day.getTime()))) throw faultOf('--at: not a date like 2026-11-23')
  const files = readMatchingFiles({ mentors, mentees, exclusions })
  return writeMatches(matchPeople(files, rules, Number(capacity), day), matchFile)
}

function rulesOf(template: string | undefined): MatchRules {
  if (template === undefined) return plainRules
  const known = templates.find(({ id }) => id === template)
  if (!known) throw faultOf(`--template: not one of ${templates.map(({ id }) => id).join(', ')}`)
  return matchRulesFor(known.id)
}

function argumentsOf(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], options }).values
  } catch (reason) {
    throw faultOf(reason instanceof Error ? reason.message : 'arguments that nobody understands')
  }
}
