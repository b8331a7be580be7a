import type { Slot } from '../booking/series.ts'
import type { Cadence } from '../programs/program.ts'
import { dateOf, firstDayOfMonth, monthOf, weekdayIndex } from './calendar-date.ts'
import { type Grid, gridOf } from './grid.ts'

/** One check-in is due in each period: the local days `firstDay` … `endDay` (excluded) in the organizer's calendar. */
export interface Period {
  readonly index: number
  readonly firstDay: number
  readonly endDay: number
}

/** Which week of each period a slot uses: its phase every second week, its week of the month in a month, nothing every week. */
export interface SlotWeek extends Pick<Slot, 'phase' | 'week'> {
  /** For a check-in that happens once: how many weeks into the window. */
  readonly weeksLater?: number
}

const WEEKS_OF_MONTH = ['first', 'second', 'third', 'fourth', 'last'] as const

/** Weeks, pairs of weeks (a week left over is in no period), the calendar months that lie wholly in the window, or all of the window. */
export function periodsOf(grid: Grid, cadence: Cadence): Period[] {
  if (cadence === 'once') return [periodAt(grid, cadence, 0)]
  const windowEnd = endOf(grid)
  const periods: Period[] = []
  for (let period = periodAt(grid, cadence, 0); period.endDay <= windowEnd; period = periodAt(grid, cadence, periods.length))
    periods.push(period)
  return periods
}

/** A period by its number, whether or not the window reaches so far. */
function periodAt(grid: Grid, cadence: Cadence, index: number): Period {
  if (cadence === 'monthly') {
    const month = firstMonthOf(grid) + index
    return { index, firstDay: firstDayOfMonth(month), endDay: firstDayOfMonth(month + 1) }
  }
  const length = daysOf(grid, cadence)
  const firstDay = grid.firstDay + index * length
  return { index, firstDay, endDay: firstDay + length }
}

/** The number of the period that a day is in; null for days outside the window and before its first period. */
export function periodOfDay(grid: Grid, cadence: Cadence, day: number): number | null {
  if (day < grid.firstDay || day >= endOf(grid)) return null
  const index = cadence === 'monthly' ? monthOf(day) - firstMonthOf(grid) : Math.floor((day - grid.firstDay) / daysOf(grid, cadence))
  return index < 0 ? null : index
}

/**
 * The local dates of one period, `until` excluded. A window that was made shorter cuts the period of its last check-in; throws a RangeError when
 * the period does not begin in the window.
 */
export function periodDates(
  { from, weeks, cadence }: { readonly from: string; readonly weeks: number; readonly cadence: Cadence },
  index: number,
): { from: string; until: string } {
  const grid = gridOf(from, weeks)
  const { firstDay, endDay } = periodAt(grid, cadence, index)
  if (firstDay >= endOf(grid)) throw new RangeError(`no period ${index} in ${weeks} weeks from ${from}`)
  return { from: dateOf(firstDay), until: dateOf(Math.min(endDay, endOf(grid))) }
}

function endOf({ firstDay, weeks }: Grid): number {
  return firstDay + 7 * weeks
}

function daysOf({ weeks }: Grid, cadence: Exclude<Cadence, 'monthly'>): number {
  return { weekly: 7, biweekly: 14, once: 7 * weeks }[cadence]
}

function firstMonthOf({ firstDay }: Grid): number {
  const month = monthOf(firstDay)
  return firstDayOfMonth(month) < firstDay ? month + 1 : month
}

export function slotWeeksOf(cadence: Cadence, weeks: number): SlotWeek[] {
  if (cadence === 'once') return Array.from({ length: weeks }, (_, weeksLater) => ({ phase: null, week: null, weeksLater }))
  if (cadence === 'weekly') return [{ phase: null, week: null }]
  if (cadence === 'monthly') return WEEKS_OF_MONTH.map((week) => ({ phase: null, week }))
  return [
    { phase: 0, week: null },
    { phase: 1, week: null },
  ]
}

/** The first of the seven days of the period that the slot's week names. */
export function firstDayOfSlotWeek(period: Period, { phase, week, weeksLater }: SlotWeek): number {
  if (week === 'last') return period.endDay - 7
  if (week !== null) return period.firstDay + 7 * WEEKS_OF_MONTH.indexOf(week)
  return period.firstDay + 7 * (phase ?? weeksLater ?? 0)
}

/** The day of the period on which a slot of this week and weekday (0 is Monday) falls. */
export function slotDay(period: Period, week: SlotWeek, weekday: number): number {
  const first = firstDayOfSlotWeek(period, week)
  return first + ((weekday - weekdayIndex(first) + 7) % 7)
}
