import { MINUTE } from './calendar-date.ts'
import { CELL, CELLS_A_DAY } from './grid.ts'
import { discomfort, inconvenientMinutes } from './inconvenience.ts'
import { NO_CELL, type SlotFrame, WEEK_STARTS } from './slot-frame.ts'
import type { ZoneDays } from './zone-days.ts'

/**
 * All slots of a frame by index, those that suit people in these zones best first: the earliest of check-ins that happen once; the least
 * inconvenient for the zone that has it worst; for all of them; most evenly shared between zones; nearest to the middle of the day.
 */
export function slotOrderOf(frame: SlotFrame, clocks: readonly ZoneDays[], length: number): Uint16Array {
  const slots = frame.slotWeeks.length * WEEK_STARTS
  const worst = new Float64Array(slots)
  const sum = new Float64Array(slots)
  const squares = new Float64Array(slots)
  const distance = new Float64Array(slots)
  for (const clock of clocks) {
    const minutes = summedUp(frame, clock, (minute) => inconvenientMinutes(minute, length / MINUTE))
    const discomforts = summedUp(frame, clock, (minute) => discomfort(minute, length / MINUTE))
    for (let slot = 0; slot < slots; slot++) {
      const borne = minutes[slot]!
      if (borne > worst[slot]!) worst[slot] = borne
      sum[slot]! += borne
      squares[slot]! += borne * borne
      distance[slot]! += discomforts[slot]!
    }
  }
  const later = (slot: number): number => frame.slotWeeks[Math.floor(slot / WEEK_STARTS)]!.weeksLater ?? 0
  // The first three as one whole number: comparing is what takes the time.
  const most = sum.reduce((most, minutes) => Math.max(most, minutes), 0) + 1
  const first = sum.map((minutes, slot) => (later(slot) * most + worst[slot]!) * most + minutes)
  const order = Uint16Array.from({ length: slots }, (_, slot) => slot)
  return order.sort((a, b) => first[a]! - first[b]! || squares[a]! - squares[b]! || distance[a]! - distance[b]! || a - b)
}

/** For every slot the sum over all periods of what its local time in a zone counts for. */
function summedUp(frame: SlotFrame, { quarterOf }: ZoneDays, worthOf: (localMinute: number) => number): Float64Array {
  const worth = Float64Array.from({ length: CELLS_A_DAY }, (_, quarter) => worthOf((quarter * CELL) / MINUTE))
  const sums = new Float64Array(frame.slotWeeks.length * WEEK_STARTS)
  frame.rows.forEach((rows, week) => {
    const ofWeek = sums.subarray(week * WEEK_STARTS, (week + 1) * WEEK_STARTS)
    for (const { cells } of rows) addWorth(ofWeek, cells, quarterOf, worth)
  })
  return sums
}

function addWorth(sums: Float64Array, cells: Int32Array, quarterOf: Uint8Array, worth: Float64Array): void {
  for (let start = 0; start < WEEK_STARTS; start++) {
    const cell = cells[start]!
    if (cell !== NO_CELL) sums[start]! += worth[quarterOf[cell]!]!
  }
}
