import { MINUTE } from './calendar-date.ts'
import { CELL } from './grid.ts'
import { discomfort, inconvenientMinutes } from './inconvenience.ts'
import { NO_CELL, type SlotFrame, WEEK_STARTS } from './slot-frame.ts'
import type { ZoneDays } from './zone-days.ts'

/** What a frame's slots ask of people in one zone, over all periods. */
interface Burden {
  readonly minutes: Float64Array
  readonly discomfort: Float64Array
}

/** All slots of a frame by index, those that suit people in these zones best first: the earliest, then the fairest between zones, then the middle of the day. */
export function slotOrderOf(frame: SlotFrame, clocks: readonly ZoneDays[], length: number): Uint16Array {
  const burdens = clocks.map((clock) => burdenOf(frame, clock, length / MINUTE))
  const slots = frame.slotWeeks.length * WEEK_STARTS
  const [worst, sum, squares, discomforts] = [0, 1, 2, 3].map(() => new Float64Array(slots)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (const burden of burdens) {
    for (let slot = 0; slot < slots; slot++) {
      const minutes = burden.minutes[slot]!
      worst[slot] = Math.max(worst[slot]!, minutes)
      sum[slot]! += minutes
      squares[slot]! += minutes ** 2
      discomforts[slot]! += burden.discomfort[slot]!
    }
  }
  const later = (slot: number): number => frame.slotWeeks[Math.floor(slot / WEEK_STARTS)]!.weeksLater ?? 0
  return Uint16Array.from({ length: slots }, (_, slot) => slot).sort(
    (a, b) =>
      later(a) - later(b) ||
      worst[a]! - worst[b]! ||
      sum[a]! - sum[b]! ||
      squares[a]! - squares[b]! ||
      discomforts[a]! - discomforts[b]! ||
      a - b,
  )
}

function burdenOf(frame: SlotFrame, { quarterOf }: ZoneDays, durationMinutes: number): Burden {
  const perQuarter = Array.from({ length: 96 }, (_, quarter) => ({
    minutes: inconvenientMinutes((quarter * CELL) / MINUTE, durationMinutes),
    discomfort: discomfort((quarter * CELL) / MINUTE, durationMinutes),
  }))
  const slots = frame.slotWeeks.length * WEEK_STARTS
  const burden = { minutes: new Float64Array(slots), discomfort: new Float64Array(slots) }
  frame.rows.forEach((rows, week) => {
    for (const { cells } of rows) {
      for (let start = 0; start < WEEK_STARTS; start++) {
        const cell = cells[start]!
        if (cell === NO_CELL) continue
        const { minutes, discomfort } = perQuarter[quarterOf[cell]!]!
        burden.minutes[week * WEEK_STARTS + start]! += minutes
        burden.discomfort[week * WEEK_STARTS + start]! += discomfort
      }
    }
  })
  return burden
}
