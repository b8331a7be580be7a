import type { Slot } from '../booking/series.ts'
import type { Cadence } from '../programs/program.ts'
import { DAY, dateOf, dayOf, MINUTE, minuteOf, WEEKDAYS } from './calendar-date.ts'
import { gridOf, spanOf } from './grid.ts'
import { periodsOf, slotDay } from './periods.ts'
import { instantOf, zoneBetween } from './time-zone.ts'

export interface SessionTime {
  readonly period: number
  /** The organizer's local date. */
  readonly date: string
  /** Epoch milliseconds; null on a day when clocks skip the slot's local time. */
  readonly start: number | null
  readonly end: number | null
}

export interface SeriesRange {
  /** First local date of the window in the organizer's calendar. */
  readonly from: string
  readonly weeks: number
  readonly cadence: Cadence
  readonly durationMinutes: number
}

/** Where a slot falls in every period of the range: the same wall-clock time throughout, the first of the two when clocks go back. */
export function sessionTimes(slot: Slot, { from, weeks, cadence, durationMinutes }: SeriesRange): SessionTime[] {
  const grid = gridOf(from, weeks)
  const span = spanOf(grid)
  const zone = zoneBetween(slot.timeZone, span.from, span.to)
  return periodsOf(grid, cadence).map((period) => {
    const day = slot.date === undefined ? slotDay(period, slot, WEEKDAYS.indexOf(slot.weekday)) : dayOf(slot.date)
    const start = instantOf(zone, day * DAY + minuteOf(slot.time) * MINUTE)
    return { period: period.index, date: dateOf(day), start, end: start === null ? null : start + durationMinutes * MINUTE }
  })
}
