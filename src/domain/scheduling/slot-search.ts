import { DAY, MINUTE } from './calendar-date.ts'
import { instantOfCell, type SharedTimes } from './shared-times.ts'
import { type Candidate, NO_CELL, WEEK_STARTS } from './slot-frame.ts'
import { bestCount, countAt, countStarts, type StartTally, tallyFor } from './start-tally.ts'
import { localMinuteAt, type Zone } from './time-zone.ts'

const COMFORTABLE_FROM = 10 * 60
const COMFORTABLE_TO = 16 * 60

/** The count of kept occurrences of every slot. */
export function tallyOf(times: SharedTimes): StartTally {
  const tally = tallyFor(times.frame)
  countStarts(tally, times.common)
  return tally
}

/** The most occurrences that any slot keeps. */
export function mostKept(tally: StartTally): number {
  return Math.max(...tally.frame.slotWeeks.map((_, week) => bestCount(tally, week)))
}

/** All slots that keep exactly so many occurrences, the preferred one first. */
export function slotsKeeping(times: SharedTimes, tally: StartTally, kept: number): Candidate[] {
  const found: { candidate: Candidate; discomfort: number }[] = []
  for (let start = 0; start < WEEK_STARTS; start++) {
    for (let week = 0; week < tally.frame.slotWeeks.length; week++) {
      if (countAt(tally, week, start) !== kept) continue
      const candidate = { week, start }
      found.push({ candidate, discomfort: discomfortOf(times, candidate) })
    }
  }
  // Found in order of weekday, time and week: the sort is stable, so these decide between equally comfortable slots.
  return found.toSorted((a, b) => a.discomfort - b.discomfort).map(({ candidate }) => candidate)
}

/** How inconvenient a slot is for its members over the series: the squares of the quarter hours outside 10:00-16:00 local time. */
// Squared, so that two members a little outside the comfortable hours are preferred to one far outside.
export function discomfortOf(times: SharedTimes, { week, start }: Candidate): number {
  let discomfort = 0
  for (const row of times.frame.rows[week]!) {
    const cell = row.cells[start]!
    if (cell === NO_CELL) continue
    for (const { zone } of times.members) discomfort += quartersOutside(zone, instantOfCell(times, cell), times.length) ** 2
  }
  return discomfort
}

function quartersOutside(zone: Zone, start: number, length: number): number {
  const from = localMinuteAt(zone, start)
  return Math.max(0, COMFORTABLE_FROM - from, from + length / MINUTE - COMFORTABLE_TO) / 15
}

/** The best slots besides the chosen one, in order, no two of them at overlapping times. */
export function nextBestSlots(
  times: SharedTimes,
  tally: StartTally,
  chosen: Candidate,
  limit: number,
): { candidate: Candidate; kept: number }[] {
  const listed: { candidate: Candidate; kept: number }[] = []
  for (let kept = mostKept(tally); kept > 0; kept--) {
    for (const candidate of slotsKeeping(times, tally, kept)) {
      if (listed.length === limit) return listed
      const apart = [chosen, ...listed.map((other) => other.candidate)].every((other) => !overlap(times, other, candidate))
      if (apart) listed.push({ candidate, kept })
    }
  }
  return listed
}

function overlap(times: SharedTimes, a: Candidate, b: Candidate): boolean {
  const quarters = Math.abs(a.start - b.start) * ((7 * DAY) / WEEK_STARTS)
  return a.week === b.week && quarters < times.length
}
