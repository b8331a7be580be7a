import { instantAt } from './grid.ts'
import { byNearness } from './nearness.ts'
import { type PlaceProblem, placeTimesOf, type TimeSpan } from './place-problem.ts'
import { wallAt } from './time-zone.ts'

/**
 * The best other place for one occurrence: the slot's own when it is free and not to be avoided, else the same local time on the nearest day,
 * else the nearest time. Null: its period has none in reach. What is unknown is never free. Throws a RangeError for a problem nobody may pose.
 */
export function placeAgain(problem: PlaceProblem): TimeSpan | null {
  const { grid, zone, starts, range, length } = placeTimesOf(problem)
  const [cell] = byNearness(grid, zone, starts, range, wallAt(zone, problem.near))
  if (cell === undefined) return null
  const start = instantAt(grid, cell)
  return { start, end: start + length }
}
