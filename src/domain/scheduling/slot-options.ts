import { type Grid, hasCell } from './grid.ts'
import type { SharedTimes } from './shared-times.ts'
import { type Candidate, NO_CELL, type SlotFrame, WEEK_STARTS } from './slot-frame.ts'
import { countStarts, type StartTally, tallyFor } from './start-tally.ts'
import { weekdayOf, type ZoneDays } from './zone-days.ts'

const WORDS = WEEK_STARTS / 32

/** A weekday that changes over the series: the slot lies near midnight of somebody else's zone. */
const VARIES = -1
const UNKNOWN = -2

/** One slot a mentorship could keep. */
export interface SlotOption extends Candidate {
  /** The grid cells of the occurrences that all members are free for, in order. */
  readonly cells: Int32Array
}

/** How many occurrences each slot keeps, by slot week and start of the week. */
export type KeptCounts = Uint16Array

/** Every count of a tally as plain numbers. */
export function keptCounts(tally: StartTally): KeptCounts {
  const { planes, counts, frame } = tally
  const kept = new Uint16Array(frame.slotWeeks.length * WEEK_STARTS)
  for (let week = 0; week < frame.slotWeeks.length; week++) {
    for (let word = 0; word < WORDS; word++) {
      const first = week * planes * WORDS + word
      let any = 0
      for (let plane = 0; plane < planes; plane++) any |= counts[first + plane * WORDS]!
      while (any !== 0) {
        const bit = 31 - Math.clz32(any & -any)
        any &= any - 1
        let count = 0
        for (let plane = 0; plane < planes; plane++) count |= ((counts[first + plane * WORDS]! >>> bit) & 1) << plane
        kept[week * WEEK_STARTS + word * 32 + bit] = count
      }
    }
  }
  return kept
}

export function countsOf(times: SharedTimes, tally: StartTally = tallyFor(times.frame)): KeptCounts {
  countStarts(tally, times.common)
  return keptCounts(tally)
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
  return { week, start, cells: Int32Array.from(cells) }
}

/** Slots of one class of days: `slots[from]` … `slots[to]`, end excluded. */
export interface SlotList {
  readonly slots: Uint16Array
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
  const places = Int32Array.from({ length: 9 }, (_, day) => classes[Math.max(0, day - 2)]! * best + best)
  const ends = new Uint32Array(classCount * best + 1)
  const found = new Uint16Array(order.length)
  const keys = new Uint16Array(order.length)
  let kept = 0
  for (let place = 0; place < order.length; place++) {
    const slot = order[place]!
    const count = counts[slot]!
    if (count === 0) continue
    const key = places[weekdays[slot]! + 2]! - count
    found[kept] = slot
    keys[kept++] = key
    ends[key + 1]! += 1
  }
  for (let key = 1; key < ends.length; key++) ends[key]! += ends[key - 1]!
  const lists = Array.from({ length: classCount }, (_, its) => ({ from: ends[its * best]!, to: ends[(its + 1) * best]! }))
  const slots = new Uint16Array(kept)
  for (let index = 0; index < kept; index++) slots[ends[keys[index]!]!++] = found[index]!
  return lists.map(({ from, to }) => ({ slots, from, to }))
}

/** On which weekday (0 is Monday) of a zone each slot of a frame lies; negative where clock changes carry it over midnight. */
export function weekdaysOf(grid: Grid, frame: SlotFrame, zone: ZoneDays): Int8Array {
  const weekdayOfDay = Array.from(zone.firstCellOf, (_, day) => weekdayOf(grid, day))
  const weekdays = new Int8Array(frame.slotWeeks.length * WEEK_STARTS).fill(UNKNOWN)
  for (const [week, rows] of frame.rows.entries()) {
    for (const { cells } of rows) {
      for (let start = 0; start < WEEK_STARTS; start++) {
        const cell = cells[start]!
        if (cell === NO_CELL) continue
        const slot = week * WEEK_STARTS + start
        const weekday = weekdayOfDay[zone.dayOf[cell]!]!
        if (weekdays[slot] === UNKNOWN) weekdays[slot] = weekday
        else if (weekdays[slot] !== weekday) weekdays[slot] = VARIES
      }
    }
  }
  return weekdays
}
