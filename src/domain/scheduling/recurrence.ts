import type { Slot } from '../booking/series.ts'
import type { Weekday } from '../people/person.ts'
import type { Cadence } from '../programs/program.ts'
import type { SeriesPlan } from './series-plan.ts'

/** What a calendar needs to know to repeat the slot; every date it makes is the slot's date of one period. */
export interface Recurrence {
  readonly cadence: Cadence
  readonly weekday: Weekday
  /** Of the month; null unless monthly. */
  readonly week: Slot['week']
  /** Every so many weeks, or months when monthly. */
  readonly interval: 1 | 2
  /** The first match of the pattern: a calendar counts its interval from here, so it is never a date before the first check-in. */
  readonly firstDate: string
  /** The last date, included. */
  readonly lastDate: string
  readonly count: number
  /** The period of the first date: date number n belongs to period `firstPeriod + n`. */
  readonly firstPeriod: number
  readonly localTime: string
  readonly timeZone: string
  readonly durationMinutes: number
}

/** The recurrence from the first occurrence that takes place to the last one; null when none does. */
export function recurrenceOf({ slot, cadence, occurrences, durationMinutes }: SeriesPlan): Recurrence | null {
  const held = occurrences.filter(({ status }) => status !== 'skipped')
  const first = held[0]
  const last = held.at(-1)
  if (!slot || !first?.slotDate || !last?.slotDate) return null
  return {
    cadence,
    weekday: slot.weekday,
    week: slot.week,
    interval: cadence === 'biweekly' ? 2 : 1,
    firstDate: first.slotDate,
    lastDate: last.slotDate,
    count: last.period - first.period + 1,
    firstPeriod: first.period,
    localTime: slot.time,
    timeZone: slot.timeZone,
    durationMinutes,
  }
}
