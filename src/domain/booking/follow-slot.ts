import type { SessionId } from '../people/ids.ts'
import { clockOf, DAY, firstDayOfMonth, MINUTE, monthOf, WEEKDAYS, weekdayIndex } from '../scheduling/calendar-date.ts'
import { periodDates } from '../scheduling/periods.ts'
import { wallAt, zoneBetween } from '../scheduling/time-zone.ts'
import type { StandingOccurrence } from './outlook.ts'
import type { Series, Session, Slot } from './series.ts'

const weeks = ['first', 'second', 'third', 'fourth'] as const

/** Where a person gave all check-ins another time: the slot that they repeat at now. */
export function followSlot(
  series: Pick<Series, 'from' | 'weeks' | 'cadence'>,
  slot: Slot,
  sessions: readonly Session[],
  occurrenceOf: ReadonlyMap<SessionId, StandingOccurrence>,
): Slot {
  const repeated = sessions.flatMap((session) => {
    const originalStart = occurrenceOf.get(session.id)?.originalStart
    return originalStart && originalStart.getTime() !== session.slotStart?.getTime() ? [{ session, originalStart }] : []
  })
  const [first, second] = repeated
  if (!first || (!second && sessions.length > 1)) return slot
  const at = first.originalStart.getTime()
  const wall = wallAt(zoneBetween(slot.timeZone, at - DAY, at + DAY), at)
  const day = Math.floor(wall / DAY)
  return {
    ...slot,
    weekday: WEEKDAYS[weekdayIndex(day)]!,
    time: clockOf(Math.floor((wall - day * DAY) / MINUTE)),
    phase: slot.phase === null ? null : phaseOf(series, first.session.period, day),
    week: slot.week === null ? null : weekOfMonth(day, slot.week),
  }
}

function phaseOf({ from, weeks: span, cadence }: Pick<Series, 'from' | 'weeks' | 'cadence'>, period: number, day: number): 0 | 1 {
  if (from === null) return 0
  const firstDay = Date.parse(periodDates({ from, weeks: span, cadence }, period).from) / DAY
  return day - firstDay < 7 ? 0 : 1
}

function weekOfMonth(day: number, before: NonNullable<Slot['week']>): Slot['week'] {
  const month = monthOf(day)
  const inLast = day >= firstDayOfMonth(month + 1) - 7
  return before === 'last' && inLast ? 'last' : (weeks[Math.floor((day - firstDayOfMonth(month)) / 7)] ?? 'last')
}
