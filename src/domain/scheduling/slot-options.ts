import { type Grid, hasCell } from './grid.ts'
import type { SharedTimes } from './shared-times.ts'
import { type Candidate, NO_CELL, type SlotFrame, WEEK_STARTS } from './slot-frame.ts'
import type { StartTally } from './start-tally.ts'
import { weekdayOf, type ZoneDays } from './zone-days.ts'

const WORDS = WEEK_STARTS / 32
/** More than any frame has. */
const SLOTS = 2 ** 19

/** A weekday that changes over the series: the slot lies near midnight of somebody else's zone. */
const VARIES = -1
const UNKNOWN = -2

/** One slot a mentorship could keep. */
export interface SlotOption extends Candidate {
  /** The grid cells of the occurrences that all members are free for, in order. */
  readonly cells: readonly number[]
}

/** How many occurrences each slot keeps, by slot week and start of the week. */
export type KeptCounts = Uint16Array

export function noCounts(frame: SlotFrame): KeptCounts {
  return new Uint16Array(frame.slotWeeks.length * WEEK_STARTS)
}

/** Every count of a tally as plain numbers, written to `kept`, which is empty. */
export function keptCounts({ planes, counts, frame }: StartTally, kept: KeptCounts): KeptCounts {
  for (let week = 0; week < frame.slotWeeks.length; week++) {
    for (let word = 0; word < WORDS; word++) {
      const first = week * planes * WORDS + word
      for (let plane = 0; plane < planes; plane++) {
        const weight = 1 << plane
        let bits = counts[first + plane * WORDS]!
        for (; bits !== 0; bits &= bits - 1) kept[week * WEEK_STARTS + word * 32 + 31 - Math.clz32(bits & -bits)]! += weight
      }
    }
  }
  return kept
}

export function largest(counts: KeptCounts): number {
  let most = 0
  for (let slot = 0; slot < counts.length; slot++) if (counts[slot]! > most) most = counts[slot]!
  return most
}

/** The option at an index of the counts. */
export function optionAt(times: SharedTimes, index: number): SlotOption {
  const week = Math.floor(index / WEEK_STARTS)
  const start = index % WEEK_STARTS
  const cells: number[] = []
  for (const row of times.frame.rows[week]!) {
    const cell = row.cells[start]!
    if (cell !== NO_CELL && hasCell(times.common, cell)) cells.push(cell)
  }
  return { week, start, cells }
}

/** Slots of one class of days: `slots[from]` … `slots[to]`, end excluded. */
export interface SlotList {
  readonly slots: readonly number[]
  readonly from: number
  readonly to: number
}

/** Of each class the slots that keep anything, those that keep most first, and of equals the preferred ones. */
export function slotsByClass(
  { counts, order, best }: { readonly counts: KeptCounts; readonly order: Uint16Array; readonly best: number },
  { weekdays, classes }: { readonly weekdays: Int8Array; readonly classes: readonly number[] },
  classCount: number,
): SlotList[] {
  // Sorted by counting: one place for every class and count.
  const places: number[] = []
  for (let day = -2; day < 7; day++) places.push((classes[Math.max(0, day)]! + 1) * best)
  const ends = new Array<number>(classCount * best + 1).fill(0)
  const found: number[] = []
  for (let place = 0; place < order.length; place++) {
    const slot = order[place]!
    const count = counts[slot]!
    if (count === 0) continue
    const key = places[weekdays[slot]! + 2]! - count
    found.push(key * SLOTS + slot)
    ends[key + 1]! += 1
  }
  for (let key = 1; key < ends.length; key++) ends[key]! += ends[key - 1]!
  const slots = new Array<number>(found.length).fill(0)
  const lists: SlotList[] = []
  for (let its = 0; its < classCount; its++) lists.push({ slots, from: ends[its * best]!, to: ends[(its + 1) * best]! })
  for (const packed of found) slots[ends[Math.floor(packed / SLOTS)]!++] = packed % SLOTS
  return lists
}

/** On which weekday (0 is Monday) of a zone each slot of a frame lies; negative where clock changes carry it over midnight. */
export function weekdaysOf(grid: Grid, frame: SlotFrame, zone: ZoneDays): Int8Array {
  const weekdayOfDay = Array.from(zone.firstCellOf, (_, day) => weekdayOf(grid, day))
  const weekdays = new Int8Array(frame.slotWeeks.length * WEEK_STARTS).fill(UNKNOWN)
  frame.rows.forEach((rows, week) => {
    const ofWeek = weekdays.subarray(week * WEEK_STARTS, (week + 1) * WEEK_STARTS)
    for (const { cells } of rows) markWeekdays(ofWeek, cells, zone.dayOf, weekdayOfDay)
  })
  return weekdays
}

function markWeekdays(weekdays: Int8Array, cells: Int32Array, dayOf: Int16Array, weekdayOfDay: readonly number[]): void {
  for (let start = 0; start < WEEK_STARTS; start++) {
    const cell = cells[start]!
    if (cell === NO_CELL) continue
    const weekday = weekdayOfDay[dayOf[cell]!]!
    if (weekdays[start] === UNKNOWN) weekdays[start] = weekday
    else if (weekdays[start] !== weekday) weekdays[start] = VARIES
  }
}
