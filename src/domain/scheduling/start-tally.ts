import type { CellSet } from './grid.ts'
import { type SlotFrame, WEEK_STARTS, type WeekRow } from './slot-frame.ts'

const WORDS = WEEK_STARTS / 32

/**
 * How many periods each start of the week is free in, for all 672 starts at once: bit-sliced vertical counters.
 * Plane b of a slot week holds bit b of the 672 counts. One tally is reused for any number of searches in its frame.
 */
export interface StartTally {
  readonly frame: SlotFrame
  readonly planes: number
  readonly counts: Uint32Array
  readonly aligned: Uint32Array
}

export function tallyFor(frame: SlotFrame): StartTally {
  const planes = 32 - Math.clz32(Math.max(1, frame.periods.length))
  return {
    frame,
    planes,
    counts: new Uint32Array(frame.slotWeeks.length * planes * WORDS),
    aligned: new Uint32Array(frame.periods.length * WORDS),
  }
}

/** Counts, for every start, the periods in which the set holds the start's cell. */
export function countStarts(tally: StartTally, set: CellSet): void {
  const { frame, planes, counts, aligned } = tally
  counts.fill(0)
  for (let week = 0; week < frame.rows.length; week++) {
    const rows = frame.rows[week]!
    for (let period = 0; period < rows.length; period++) alignRow(rows[period]!, set, aligned, period * WORDS)
    addRows(aligned, rows.length, counts, week * planes * WORDS)
  }
}

function alignRow(row: WeekRow, set: CellSet, aligned: Uint32Array, at: number): void {
  const whole = row.stretches[0]
  if (whole === undefined || whole.length < WEEK_STARTS) {
    aligned.fill(0, at, at + WORDS)
    for (const { from, to, length } of row.stretches) copyBits(set, from, aligned, at * 32 + to, length)
    return
  }
  const word = whole.from >>> 5
  const shift = whole.from & 31
  // `<< 1 << (31 - shift)` in place of `<< (32 - shift)`: JavaScript takes shift counts modulo 32.
  for (let k = 0; k < WORDS; k++) aligned[at + k] = (set[word + k]! >>> shift) | ((set[word + k + 1]! << 1) << (31 - shift))
}

function copyBits(source: Uint32Array, from: number, target: Uint32Array, to: number, length: number): void {
  for (let done = 0; done < length; ) {
    const read = from + done
    const write = to + done
    const count = Math.min(length - done, 32 - (read & 31), 32 - (write & 31))
    const bits = (source[read >>> 5]! >>> (read & 31)) & (0xffffffff >>> (32 - count))
    target[write >>> 5]! |= bits << (write & 31)
    done += count
  }
}

// Rows are added in pairs by a full adder, which halves the carries.
function addRows(aligned: Uint32Array, rows: number, counts: Uint32Array, at: number): void {
  for (let word = 0; word < WORDS; word++) {
    let ones = 0
    for (let row = 0; row < rows; row += 2) {
      const a = aligned[row * WORDS + word]!
      const b = row + 1 < rows ? aligned[(row + 1) * WORDS + word]! : 0
      const either = a ^ b
      let carry = (a & b) | (either & ones)
      ones ^= either
      for (let plane = at + WORDS + word; carry !== 0; plane += WORDS) {
        const sum = counts[plane]!
        counts[plane] = sum ^ carry
        carry &= sum
      }
    }
    counts[at + word] = ones
  }
}

/** How many periods keep this start. */
export function countAt(tally: StartTally, week: number, start: number): number {
  const first = week * tally.planes * WORDS + (start >>> 5)
  let count = 0
  for (let plane = 0; plane < tally.planes; plane++) count |= ((tally.counts[first + plane * WORDS]! >>> (start & 31)) & 1) << plane
  return count
}

/** The most periods that any start of this slot week keeps; the starts that reach it are left in `into` when given. */
export function bestCount(tally: StartTally, week: number, into: Uint32Array = new Uint32Array(WORDS)): number {
  into.fill(0xffffffff)
  let best = 0
  for (let plane = tally.planes - 1; plane >= 0; plane--) {
    const at = (week * tally.planes + plane) * WORDS
    let any = 0
    for (let word = 0; word < WORDS; word++) any |= into[word]! & tally.counts[at + word]!
    if (any === 0) continue
    best |= 1 << plane
    for (let word = 0; word < WORDS; word++) into[word]! &= tally.counts[at + word]!
  }
  return best
}
