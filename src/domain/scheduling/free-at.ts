import { dayOf } from './calendar-date.ts'
import { obstacleAt } from './member-times.ts'
import { type PlaceProblem, placeTimesOf } from './place-problem.ts'
import { localDayAt } from './time-zone.ts'

/**
 * Whether one occurrence can be at exactly this start (epoch milliseconds), on the grid or off it: inside its period, with everybody known to be
 * free. How far it would move is not asked. Throws a RangeError for a problem nobody may pose.
 */
export function freeAt(problem: PlaceProblem, start: number): boolean {
  const { zone, members, length } = placeTimesOf(problem)
  const { from, until, notBefore, avoid, rules } = problem
  const day = localDayAt(zone, start)
  if (day < dayOf(from) || day >= dayOf(until) || start < notBefore) return false
  if (avoid.some((span) => start < span.end && start + length > span.start)) return false
  return members.every((member) => obstacleAt(member, rules, start, length) === null)
}
