import type { SkipReason } from '../booking/series.ts'
import { obstacleAt } from './member-times.ts'
import { placeSeries } from './place-occurrences.ts'
import type { Occurrence } from './series-plan.ts'
import type { SessionTime } from './session-times.ts'
import { instantOfCell, type SharedTimes } from './shared-times.ts'
import type { Candidate } from './slot-frame.ts'

const NO_REASON: SkipReason = { kind: 'none', personId: null }

/** What becomes of every occurrence when the series keeps this slot; `sessions` say where the slot lies, period by period. */
export function occurrencesAt(times: SharedTimes, candidate: Candidate, sessions: readonly SessionTime[]): Occurrence[] {
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

/** All skipped: there is no slot. */
export function nothingPlaced(times: SharedTimes): Occurrence[] {
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
