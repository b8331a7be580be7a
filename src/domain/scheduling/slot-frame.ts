import type { Slot } from '../booking/series.ts'
import type { Cadence } from '../programs/program.ts'
import { clockOf, DAY, dateOf, MINUTE, minuteOf, WEEKDAYS, weekdayIndex } from './calendar-date.ts'
import { CELL, CELLS_A_DAY, firstCellOfDay, type Grid } from './grid.ts'
import { firstDayOfSlotWeek, type Period, periodsOf, type SlotWeek, slotDay, slotWeeksOf } from './periods.ts'
import { instantOf, runAt, type Zone } from './time-zone.ts'

/** The quarter hours of a week, Monday 00:00 first: each is one slot that a series could keep. */
export const WEEK_STARTS = 7 * CELLS_A_DAY

/** No such local time on that day. */
export const NO_CELL = -1

/** Cells `from` … `from + length` of the grid are the week's starts `to` … `to + length`. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly length: number
}

/** One period's week of starts, laid on the grid by the organizer's wall clock, occurrence by occurrence. */
export interface WeekRow {
  /** The grid cell of each start of the week, NO_CELL where clocks skip it. */
  readonly cells: Int32Array
  /** The same as stretches: one in an ordinary week, more where clocks change or a week of the month does not begin on Monday. */
  readonly stretches: readonly Stretch[]
}

/** Every slot that a cadence allows in one zone and window. It depends on nobody's calendar: all mentorships of such organizers share it. */
export interface SlotFrame {
  readonly zone: Zone
  readonly periods: readonly Period[]
  readonly slotWeeks: readonly SlotWeek[]
  /** `rows[w][p]`: slot week w in period p. */
  readonly rows: readonly (readonly WeekRow[])[]
  /** The grid cells of each period, end excluded. */
  readonly periodCells: readonly { readonly from: number; readonly to: number }[]
}

/** A slot as the search knows it: which slot week, and which quarter hour of the week. */
export interface Candidate {
  readonly week: number
  readonly start: number
}

export function slotFrameOf(grid: Grid, zone: Zone, cadence: Cadence): SlotFrame {
  const periods = periodsOf(grid, cadence)
  const slotWeeks = slotWeeksOf(cadence, grid.weeks)
  const rows = slotWeeks.map((week) => periods.map((period) => weekRowOf(grid, zone, firstDayOfSlotWeek(period, week))))
  const periodCells = periods.map(({ firstDay, endDay }) => ({
    from: firstCellOfDay(grid, zone, firstDay),
    to: firstCellOfDay(grid, zone, endDay),
  }))
  return { zone, periods, slotWeeks, rows, periodCells }
}

function weekRowOf(grid: Grid, zone: Zone, firstDay: number): WeekRow {
  const cells = new Int32Array(WEEK_STARTS).fill(NO_CELL)
  for (let day = firstDay; day < firstDay + 7; day++) {
    const at = weekdayIndex(day) * CELLS_A_DAY
    const steady = steadyMidnight(zone, day)
    if (steady !== null && (steady - grid.base) % CELL === 0) {
      const first = (steady - grid.base) / CELL
      for (let quarter = 0; quarter < CELLS_A_DAY; quarter++) cells[at + quarter] = first + quarter
      continue
    }
    for (let quarter = 0; quarter < CELLS_A_DAY; quarter++) {
      const instant = instantOf(zone, day * DAY + quarter * CELL)
      if (instant !== null && (instant - grid.base) % CELL === 0) cells[at + quarter] = (instant - grid.base) / CELL
    }
  }
  return { cells, stretches: stretchesOf(cells) }
}

/** The instant at which a local day begins throughout which no clock changes; null for other days. */
function steadyMidnight(zone: Zone, day: number): number | null {
  const midnight = instantOf(zone, day * DAY)
  return midnight !== null && runAt(zone, midnight) === runAt(zone, midnight + DAY) ? midnight : null
}

function stretchesOf(cells: Int32Array): Stretch[] {
  const stretches: Stretch[] = []
  for (let to = 0; to < WEEK_STARTS; ) {
    const from = cells[to]!
    let length = 1
    if (from !== NO_CELL) {
      while (to + length < WEEK_STARTS && cells[to + length] === from + length) length++
      stretches.push({ from, to, length })
    }
    to += length
  }
  return stretches
}

export function slotOf(frame: SlotFrame, { week, start }: Candidate): Slot {
  const slotWeek = frame.slotWeeks[week]!
  const weekday = Math.floor(start / CELLS_A_DAY)
  return {
    weekday: WEEKDAYS[weekday]!,
    time: clockOf(((start % CELLS_A_DAY) * CELL) / MINUTE),
    timeZone: frame.zone.name,
    phase: slotWeek.phase,
    week: slotWeek.week,
    ...(slotWeek.weeksLater === undefined ? {} : { date: dateOf(slotDay(frame.periods[0]!, slotWeek, weekday)) }),
  }
}

/** The candidate of a slot; throws a RangeError when the slot belongs to another cadence or off the grid. */
export function candidateOf(frame: SlotFrame, slot: Slot): Candidate {
  const start = WEEKDAYS.indexOf(slot.weekday) * CELLS_A_DAY + (minuteOf(slot.time) * MINUTE) / CELL
  const week = frame.slotWeeks.findIndex((_, index) => {
    const { phase, week, date } = slotOf(frame, { week: index, start })
    return phase === slot.phase && week === slot.week && date === slot.date
  })
  if (week < 0 || !Number.isInteger(start)) throw new RangeError(`no slot of this cadence: ${JSON.stringify(slot)}`)
  return { week, start }
}
