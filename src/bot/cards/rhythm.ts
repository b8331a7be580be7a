import type { Cadence } from '../../domain/programs/program.ts'
import type { Text } from '../text.ts'

export function rhythm(text: Text, { cadence, lengthMinutes }: { cadence: Cadence; lengthMinutes: number }): string {
  return text(`rhythm.${cadence}`, { minutes: lengthMinutes })
}

const weeksAMonth = 52 / 12
const sessionsAMonth: Record<Cadence, number> = { once: 1, weekly: weeksAMonth, biweekly: weeksAMonth / 2, monthly: 1 }

/** Whole hours, at least one. */
export function hoursAMonth({ cadence, lengthMinutes }: { cadence: Cadence; lengthMinutes: number }): number {
  return Math.max(1, Math.round((sessionsAMonth[cadence] * lengthMinutes) / 60))
}
