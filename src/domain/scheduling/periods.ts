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
  if (cadence === 'once') return [{ index: 0, firstDay: grid.firstDay, endDay: grid.firstDay + 7 * grid.weeks }]
  const periods: Period[] = []
  if (cadence === 'monthly') {
    const windowEnd = grid.firstDay + 7 * grid.weeks
    let month = monthOf(grid.firstDay)
    if (firstDayOfMonth(month) < grid.firstDay) month++
    for (; firstDayOfMonth(month + 1) <= windowEnd; month++) {
      periods.push({ index: periods.length, firstDay: firstDayOfMonth(month), endDay: firstDayOfMonth(month + 1) })
    }
    return periods
  }
  const length = cadence === 'weekly' ? 7 : 14
  for (let index = 0; index < Math.floor((7 * grid.weeks) / length); index++) {
    const firstDay = grid.firstDay + index * length
    periods.push({ index, firstDay, endDay: firstDay + length })
  }
  return periods
}

/** The local dates of one period, `until` excluded; throws a RangeError when the window has no such period. */
export function periodDates(
  { from, weeks, cadence }: { readonly from: string; readonly weeks: number; readonly cadence: Cadence },
  index: number,
): { from: string; until: string } {
  const period = periodsOf(gridOf(from, weeks), cadence)[index]
  if (!period) throw new RangeError(`no period ${index} in ${weeks} weeks from ${from}`)
  return { from: dateOf(period.firstDay), until: dateOf(period.endDay) }
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
