import type { SkipReason } from '../booking/series.ts'
import { clockShiftsOf } from './clock-shifts.ts'
import { isUnreadable, obstacleAt } from './member-times.ts'
import { countPlaced, feasiblePeriods, placeSeries } from './place-occurrences.ts'
import type { Occurrence, SeriesPlan } from './series-plan.ts'
import type { SeriesProblem } from './series-problem.ts'
import { type SessionTime, sessionTimes } from './session-times.ts'
import { instantOfCell, type SharedTimes, sharedTimesOf } from './shared-times.ts'
import { type Candidate, slotOf } from './slot-frame.ts'
import { mostKept, nextBestSlots, slotsKeeping, tallyOf } from './slot-search.ts'
import type { StartTally } from './start-tally.ts'
import { startOfDay } from './time-zone.ts'
import { whyNot } from './why-not.ts'

const ALTERNATIVES = 4
const NO_REASON: SkipReason = { kind: 'none', personId: null }

/**
 * The best recurring slot for one mentorship over its whole series, with what becomes of every occurrence.
 * Hard rules hold everywhere; then most kept, then most moved within their period, then the hours that suit all members best.
 * The search looks at every slot, so the answer is the optimum and the same for the same problem. Throws a RangeError for a problem nobody may pose.
 */
export function planSeries(problem: SeriesProblem): SeriesPlan {
  const times = sharedTimesOf(problem)
  const tally = tallyOf(times)
  const upperBound = mostKept(tally)
  const candidate = upperBound === 0 ? null : bestCandidate(times, tally, upperBound)
  const slot = candidate && slotOf(times.frame, candidate)
  const sessions = slot ? sessionTimes(slot, problem) : []
  const occurrences = candidate ? occurrencesAt(times, candidate, sessions) : nothingPlaced(times)
  const count = (status: Occurrence['status']): number => occurrences.filter((occurrence) => occurrence.status === status).length
  const kept = count('planned')
  const wanted = Math.ceil((problem.rules.minimumShare ?? 0.5) * occurrences.length)
  return {
    cadence: problem.cadence,
    durationMinutes: problem.durationMinutes,
    slot,
    occurrences,
    kept,
    moved: count('moved'),
    skipped: count('skipped'),
    unproven: occurrences.filter(({ status, reason }) => status === 'skipped' && reason.kind === 'unreadable').length,
    upperBound,
    feasible: feasiblePeriods(times),
    unreadable: unreadableMembers(times),
    clockShifts: clockShiftsOf(
      times,
      sessions.map(({ start }) => start),
    ),
    alternatives: alternativesTo(candidate, times, tally),
    whyNot: kept > 0 && kept >= wanted ? null : whyNot(problem, kept, wanted),
  }
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

function occurrencesAt(times: SharedTimes, candidate: Candidate, sessions: readonly SessionTime[]): Occurrence[] {
  return placeSeries(times, candidate).map((cell, period) => {
    const { date, start: slotStart } = sessions[period]!
    const due = { period, slotDate: date, slotStart }
    if (cell === null) return { ...due, status: 'skipped', start: null, end: null, reason: reasonAt(times, slotStart) }
    const start = instantOfCell(times, cell)
    const place = { start, end: start + times.length }
    if (start === slotStart) return { ...due, status: 'planned', ...place, reason: null }
    return { ...due, status: 'moved', ...place, reason: reasonAt(times, slotStart) }
  })
}

function nothingPlaced(times: SharedTimes): Occurrence[] {
  return times.frame.periods.map(({ index }) => ({
    period: index,
    slotDate: null,
    slotStart: null,
    status: 'skipped',
    start: null,
    end: null,
    reason: NO_REASON,
  }))
}

/** What stands against the slot's own place: what is known first, then what could not be read. */
function reasonAt(times: SharedTimes, slotStart: number | null): SkipReason {
  const { problem, members, length } = times
  if (slotStart === null) return { kind: 'hours', personId: problem.organizerId }
  if (problem.notBefore !== undefined && slotStart < problem.notBefore) return NO_REASON
  const obstacles = members.flatMap((member) => {
    const kind = obstacleAt(member, problem.rules, slotStart, length)
    return kind ? [{ kind, personId: member.id }] : []
  })
  return obstacles.find(({ kind }) => kind !== 'unreadable') ?? obstacles[0] ?? NO_REASON
}

function unreadableMembers({ frame, members, problem }: SharedTimes): SeriesPlan['unreadable'] {
  const first = frame.periods[0]
  const last = frame.periods.at(-1)
  if (!first || !last) return []
  const from = Math.max(startOfDay(frame.zone, first.firstDay), problem.notBefore ?? Number.NEGATIVE_INFINITY)
  const to = startOfDay(frame.zone, last.endDay)
  return members.filter((member) => isUnreadable(member, from, to)).map(({ id }) => id)
}

function alternativesTo(chosen: Candidate | null, times: SharedTimes, tally: StartTally): SeriesPlan['alternatives'] {
  if (!chosen) return []
  return nextBestSlots(times, tally, chosen, ALTERNATIVES).map(({ candidate, kept }) => ({ slot: slotOf(times.frame, candidate), kept }))
}
