import type { Person, PersonId } from '../people/person.ts'
import { weekdayIndex } from '../scheduling/calendar-date.ts'
import type { CheckInRules } from '../scheduling/check-in-rules.ts'
import { addCells, CELL, CELLS_A_DAY, gridOf, hasCell, noCells, spanOf } from '../scheduling/grid.ts'
import { type OpenHours, openHoursOf } from '../scheduling/open-hours.ts'
import type { BusyInterval } from '../scheduling/series-problem.ts'
import { offsetAt, zoneBetween } from '../scheduling/time-zone.ts'
import { dayOfLocalDay, zoneDaysOf } from '../scheduling/zone-days.ts'
import { bitsIn, common, emptyWeek, QUARTERS_A_WEEK, sharedQuarters, turned, type WeekBits } from './week-bits.ts'

/** When a person's calendar is usually free, on the clock of the zone it was read for. `free` null: it could not be read. */
export interface TypicalWeek {
  readonly personId: PersonId
  /** IANA name. */
  readonly timeZone: string
  readonly free: WeekBits | null
}

/**
 * The weeks (at most 32, from a local date on) folded into one: a quarter of an hour is free where it is free in at least three quarters of
 * them. By the wall clock, so that a meeting at ten stays at ten when clocks change; a quarter that a change leaves out is judged by the
 * other weeks, one that comes twice is free if both are. What is only tentative counts as taken, as what the calendar does not promise.
 */
export function foldedWeek(timeZone: string, from: string, weeks: number, taken: readonly Pick<BusyInterval, 'start' | 'end'>[]): WeekBits {
  const grid = gridOf(from, weeks)
  const span = spanOf(grid)
  const { dayOf, quarterOf } = zoneDaysOf(grid, zoneBetween(timeZone, span.from, span.to))
  const busy = noCells(grid)
  for (const { start, end } of taken)
    if (end > start) addCells(busy, Math.floor((start - grid.base) / CELL), Math.ceil((end - grid.base) / CELL) - 1)

  const weeksWith = new Uint32Array(QUARTERS_A_WEEK)
  const weeksTaken = new Uint32Array(QUARTERS_A_WEEK)
  const firstDay = dayOfLocalDay(grid, grid.firstDay)
  for (let cell = 0; cell < grid.cells; cell++) {
    const day = dayOf[cell]! - firstDay
    if (day < 0 || day >= weeks * 7) continue
    const quarter = weekdayIndex(grid.firstDay + day) * CELLS_A_DAY + quarterOf[cell]!
    const week = 1 << Math.floor(day / 7)
    weeksWith[quarter]! |= week
    if (hasCell(busy, cell)) weeksTaken[quarter]! |= week
  }
  const week = emptyWeek()
  for (let quarter = 0; quarter < QUARTERS_A_WEEK; quarter++) {
    const looked = bitsIn(weeksWith[quarter]!)
    if (looked > 0 && 4 * bitsIn(weeksTaken[quarter]!) <= looked) addCells(week, quarter, quarter)
  }
  return week
}

/**
 * When somebody is usually free in the hours in which the program lets them meet, in UTC as of `at`. Null: nobody knows; a week that was
 * read for another zone than the person's of today says nothing either.
 */
export function freeWeekOf(
  person: Pick<Person, 'timeZone' | 'workingHours'>,
  typical: Pick<TypicalWeek, 'timeZone' | 'free'> | undefined,
  rules: CheckInRules,
  at: Date,
): WeekBits | null {
  if (!typical?.free || typical.timeZone !== person.timeZone) return null
  const offset = offsetAt(zoneBetween(person.timeZone, at.getTime(), at.getTime()), at.getTime())
  return turned(common(typical.free, openWeek(openHoursOf(person, rules))), -Math.round(offset / CELL))
}

/** Hours a week that are free in both; null where one of them is not known. */
export function sharedFreeHours(one: WeekBits | undefined, other: WeekBits | undefined): number | null {
  return one && other ? sharedQuarters(one, other) / 4 : null
}

/** The quarters that lie wholly in open hours, on the person's own clock. */
function openWeek(open: OpenHours): WeekBits {
  const week = emptyWeek()
  for (const [weekday, hours] of open.entries())
    for (const { start, end } of hours)
      addCells(week, weekday * CELLS_A_DAY + Math.ceil(start / 15), weekday * CELLS_A_DAY + Math.floor(end / 15) - 1)
  return week
}
