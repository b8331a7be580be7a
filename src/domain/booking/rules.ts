import type { Program } from '../programs/program.ts'
import type { CheckInRules } from '../scheduling/check-in-rules.ts'
import type { Series } from './series.ts'

/** Rules every program starts with: a quarter of an hour between check-ins, two a day, nothing over a tentative entry. */
export const checkInRules: CheckInRules = { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true }

/** What a series is held to: the rules it was planned by, whatever the program wants of later ones. */
export function rulesOf({ rules }: Pick<Series, 'rules'>, program: Pick<Program, 'rules'>): CheckInRules {
  return rules ?? program.rules
}
