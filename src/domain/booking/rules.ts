import type { CheckInRules } from '../scheduling/check-in-rules.ts'

/** Rules every program starts with: a quarter of an hour between check-ins, two a day, nothing over a tentative entry. */
export const checkInRules: CheckInRules = { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true }
