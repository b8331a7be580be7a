import { DAY, MINUTE } from './calendar-date.ts'
import { instantAt, nextCell } from './grid.ts'
import { inconvenientMinutes } from './inconvenience.ts'
import { type PlaceProblem, type PlaceTimes, placeTimesOf, type TimeSpan } from './place-problem.ts'
import { localDayAt, localMinuteAt, wallAt } from './time-zone.ts'

interface FreeTime {
  readonly start: number
  readonly day: number
  /** Minutes outside everybody's comfortable hours: the worst-off member's, and all members'. */
  readonly worst: number
  readonly sum: number
  /** From the slot's local time, in milliseconds of the wall clock. */
  readonly away: number
}

/**
 * Up to `atMost` mutual times of the period to choose from, in order of time and none overlapping another: of every day its best first, of the
 * days those nearest to the slot. Hours that suit the worst-off member come before those near the slot's local time.
 */
export function freeTimes(problem: PlaceProblem, atMost: number): TimeSpan[] {
  const times = placeTimesOf(problem)
  const slotDay = localDayAt(times.zone, problem.near)
  const days = [...Map.groupBy(allFree(times, problem.near), ({ day }) => day)]
    .toSorted(([a], [b]) => Math.abs(a - slotDay) - Math.abs(b - slotDay) || b - a)
    .map(([, ofDay]) => ofDay.toSorted((a, b) => a.worst - b.worst || a.sum - b.sum || a.away - b.away || a.start - b.start))
  const chosen: number[] = []
  let before = -1
  while (chosen.length > before) {
    before = chosen.length
    for (const ofDay of days) {
      if (chosen.length === atMost) break
      const next = ofDay.find(({ start }) => chosen.every((other) => Math.abs(other - start) >= times.length))
      if (next) chosen.push(next.start)
    }
  }
  return chosen.toSorted((a, b) => a - b).map((start) => ({ start, end: start + times.length }))
}

function allFree({ grid, zone, members, starts, range, length }: PlaceTimes, near: number): FreeTime[] {
  const slotWall = wallAt(zone, near)
  const free: FreeTime[] = []
  for (let cell = nextCell(starts, range.from, range.to); cell >= 0; cell = nextCell(starts, cell + 1, range.to)) {
    const start = instantAt(grid, cell)
    const borne = members.map((member) => inconvenientMinutes(localMinuteAt(member.zone, start), length / MINUTE))
    const fromClock = (((wallAt(zone, start) - slotWall) % DAY) + DAY) % DAY
    free.push({
      start,
      day: localDayAt(zone, start),
      worst: Math.max(...borne),
      sum: borne.reduce((total, minutes) => total + minutes, 0),
      away: Math.min(fromClock, DAY - fromClock),
    })
  }
  return free
}
