import { DAY } from './calendar-date.ts'
import { comparePreference, type Preference, preferenceOf } from './preference.ts'
import type { SeriesProblem } from './series-problem.ts'
import { type SharedTimes, sharedTimesOf } from './shared-times.ts'
import { type Candidate, WEEK_STARTS } from './slot-frame.ts'
import { bestCount, countAt, countStarts, type StartTally, tallyFor } from './start-tally.ts'

/** The count of kept occurrences of every slot. */
export function tallyOf(times: SharedTimes): StartTally {
  const tally = tallyFor(times.frame)
  countStarts(tally, times.common)
  return tally
}

/** The most occurrences that any slot of a problem keeps. */
export function mostKeptOf(problem: SeriesProblem): number {
  return mostKept(tallyOf(sharedTimesOf(problem)))
}

/** The most occurrences that any slot keeps. */
export function mostKept(tally: StartTally): number {
  return Math.max(...tally.frame.slotWeeks.map((_, week) => bestCount(tally, week)))
}

/** All slots that keep exactly so many occurrences, the preferred one first. */
export function slotsKeeping(times: SharedTimes, tally: StartTally, kept: number): Candidate[] {
  const found: { candidate: Candidate; preference: Preference }[] = []
  for (let start = 0; start < WEEK_STARTS; start++) {
    for (let week = 0; week < tally.frame.slotWeeks.length; week++) {
      if (countAt(tally, week, start) !== kept) continue
      const candidate = { week, start }
      found.push({ candidate, preference: preferenceOf(times, candidate) })
    }
  }
  // Found in order of weekday, time and week: the sort is stable, so these decide between equally good slots.
  return found.toSorted((a, b) => comparePreference(a.preference, b.preference)).map(({ candidate }) => candidate)
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
