import { countPlaced, feasiblePeriods } from './place-occurrences.ts'
import { planAt } from './plan-at-slot.ts'
import type { SeriesPlan } from './series-plan.ts'
import type { SeriesProblem } from './series-problem.ts'
import { type SharedTimes, sharedTimesOf } from './shared-times.ts'
import type { Candidate } from './slot-frame.ts'
import { mostKept, slotsKeeping, tallyOf } from './slot-search.ts'
import type { StartTally } from './start-tally.ts'

/**
 * The best recurring slot for one mentorship over its whole series, with what becomes of every occurrence.
 * Hard rules hold everywhere; then most kept, then most moved within their period, then the hours that suit all members best.
 * The search looks at every slot, so the answer is the optimum and the same for the same problem. Throws a RangeError for a problem nobody may pose.
 */
export function planSeries(problem: SeriesProblem): SeriesPlan {
  const times = sharedTimesOf(problem)
  const tally = tallyOf(times)
  const kept = mostKept(tally)
  return planAt(times, tally, kept === 0 ? null : bestCandidate(times, tally, kept))
}

/** Of the slots that keep the most, the one that places the most; the first of these in order of preference. */
function bestCandidate(times: SharedTimes, tally: StartTally, kept: number): Candidate {
  const placeable = feasiblePeriods(times)
  let best: { candidate: Candidate; placed: number } | null = null
  for (const candidate of slotsKeeping(times, tally, kept)) {
    const placed = countPlaced(times, candidate)
    if (!best || placed > best.placed) best = { candidate, placed }
    if (placed === placeable) break
  }
  return best!.candidate
}
