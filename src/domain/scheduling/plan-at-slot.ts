import type { Slot } from '../booking/series.ts'
import { minutesBorne } from './burden.ts'
import { clockShiftsOf } from './clock-shifts.ts'
import { isUnreadable, type MemberTimes, obstacleAt } from './member-times.ts'
import { nothingPlaced, occurrencesAt } from './occurrences-at.ts'
import { feasiblePeriods } from './place-occurrences.ts'
import type { TimeSpan } from './place-problem.ts'
import type { PlannedOccurrence } from './program-plan.ts'
import type { Attendance, Occurrence, SeriesPlan } from './series-plan.ts'
import type { SeriesProblem } from './series-problem.ts'
import { sessionTimes } from './session-times.ts'
import { type SharedTimes, sharedTimesOf } from './shared-times.ts'
import { type Candidate, candidateOf, slotOf } from './slot-frame.ts'
import { mostKept, nextBestSlots, tallyOf } from './slot-search.ts'
import type { StartTally } from './start-tally.ts'
import { startOfDay } from './time-zone.ts'
import { whyNot } from './why-not.ts'

const ALTERNATIVES = 4

/**
 * What becomes of every occurrence when the series keeps this slot, whether or not it is the best one. Periods are those of the slot's zone.
 * `placed`: where each period has its occurrence, when that was decided together with other series.
 * Throws a RangeError for a slot of another cadence or off the grid, and for a problem nobody may pose.
 */
export function planAtSlot(problem: SeriesProblem, slot: Slot, placed?: readonly PlannedOccurrence[]): SeriesPlan {
  const times = sharedTimesOf(problem, slot.timeZone)
  return planAt(times, tallyOf(times), candidateOf(times.frame, slot), placed)
}

/** The same for times that are prepared and counted already; a plan that skips everything without a candidate. */
export function planAt(
  times: SharedTimes,
  tally: StartTally,
  candidate: Candidate | null,
  placed?: readonly PlannedOccurrence[],
): SeriesPlan {
  const { problem } = times
  const slot = candidate && slotOf(times.frame, candidate)
  const sessions = slot ? sessionTimes(slot, problem) : []
  const together = placed?.map((occurrence, period) => ({
    ...occurrence,
    slotDate: sessions[period]!.date,
    slotStart: sessions[period]!.start,
  }))
  const occurrences = together ?? (candidate ? occurrencesAt(times, candidate, sessions) : nothingPlaced(times))
  const checkIns = occurrences.flatMap(({ start, end }) => (start === null ? [] : [{ start, end }]))
  const count = (status: Occurrence['status']): number => occurrences.filter((occurrence) => occurrence.status === status).length
  const upperBound = mostKept(tally)
  const share = problem.rules.minimumShare ?? 0.5
  const isEnough = upperBound > 0 && upperBound >= share * occurrences.length
  return {
    cadence: problem.cadence,
    durationMinutes: problem.durationMinutes,
    slot,
    occurrences,
    kept: count('planned'),
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
    optional: times.optional.map((member) => attendanceOf(times, member, checkIns)),
    inconvenience: times.members.map(({ id, zone }) => ({ personId: id, minutes: minutesBorne(zone, checkIns) })),
    alternatives: alternativesTo(candidate, times, tally),
    whyNot: isEnough ? null : whyNot(problem, upperBound, occurrences.length, share),
  }
}

function attendanceOf({ problem, length }: SharedTimes, member: MemberTimes, checkIns: readonly TimeSpan[]): Attendance {
  const obstacles = checkIns.map(({ start }) => obstacleAt(member, problem.rules, start, length))
  return {
    personId: member.id,
    canAttend: obstacles.filter((kind) => kind === null).length,
    unproven: obstacles.filter((kind) => kind === 'unreadable').length,
  }
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
