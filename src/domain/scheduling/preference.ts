import { hasCell } from './grid.ts'
import { discomfort, inconvenientMinutes } from './inconvenience.ts'
import { instantOfCell, type SharedTimes } from './shared-times.ts'
import { type Candidate, NO_CELL } from './slot-frame.ts'
import { localMinuteAt } from './time-zone.ts'

/** What decides between slots that keep and place equally many, in this order. Minutes are those of the occurrences kept at the slot. */
export interface Preference {
  /** Weeks until a check-in that happens once; 0 for a series. */
  readonly later: number
  /** How often optional members are free, all added. */
  readonly attended: number
  /** Inconvenient minutes, those borne before included: of whoever bears most, of all, and their squares, which are least when shared evenly. */
  readonly worst: number
  readonly sum: number
  readonly squares: number
  /** How far it is from the middle of everybody's day. */
  readonly discomfort: number
}

export function preferenceOf(times: SharedTimes, { week, start }: Candidate): Preference {
  const { frame, common, members, optional, problem } = times
  const borne = members.map(({ id }) => problem.burden?.get(id) ?? 0)
  let attended = 0
  let discomforts = 0
  for (const { cells } of frame.rows[week]!) {
    const cell = cells[start]!
    if (cell === NO_CELL || !hasCell(common, cell)) continue
    for (const member of optional) if (hasCell(member.starts, cell)) attended++
    const instant = instantOfCell(times, cell)
    for (let index = 0; index < members.length; index++) {
      const minute = localMinuteAt(members[index]!.zone, instant)
      borne[index]! += inconvenientMinutes(minute, problem.durationMinutes)
      discomforts += discomfort(minute, problem.durationMinutes)
    }
  }
  const sum = borne.reduce((total, minutes) => total + minutes, 0)
  const squares = borne.reduce((total, minutes) => total + minutes ** 2, 0)
  return { later: frame.slotWeeks[week]!.weeksLater ?? 0, attended, worst: Math.max(...borne), sum, squares, discomfort: discomforts }
}

/** Negative when the first is the better one. */
export function comparePreference(a: Preference, b: Preference): number {
  return (
    a.later - b.later ||
    b.attended - a.attended ||
    a.worst - b.worst ||
    a.sum - b.sum ||
    a.squares - b.squares ||
    a.discomfort - b.discomfort
  )
}
