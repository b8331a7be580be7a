import type { Entry } from './entry.ts'
import { day, floating, type Wall, wallOf } from './wall.ts'

/** One appearance of a series: the entry that describes it, and when. */
export interface Appearance {
  entry: Entry
  originalStart: Wall
  start: Wall
  end: Wall
}

/** Steps of one rule: more than two centuries of days, and an end to rules by the second. */
const mostSteps = 100_000

export interface Starts {
  starts: Wall[]
  /** Whether there is anything before or after those. */
  isCut: boolean
}

/** Where a series' rules and dates put it between two wall-clock times (both included), in order; nothing is taken out yet. */
export function startsOf(series: Entry, from: Wall, until: Wall, most = mostSteps): Starts {
  const starts = new Set<Wall>()
  let isCut = false
  const add = (wall: Wall) => {
    if (wall < from || wall > until || starts.size >= most) isCut = true
    else starts.add(wall)
    return wall <= until && starts.size < most
  }
  for (const rule of series.rules) {
    const iterator = rule.iterator(floating(series.start, series.isAllDay))
    let steps = 0
    for (let next = iterator.next(); next && add(wallOf(next)); next = iterator.next()) {
      steps += 1
      if (steps < mostSteps) continue
      isCut = true
      break
    }
  }
  for (const wall of series.rules.length === 0 ? [series.start, ...series.added] : series.added) add(wall)
  return { starts: [...starts].sort((a, b) => a - b), isCut }
}

export function isExcluded(series: Entry, start: Wall): boolean {
  return series.excluded.some(({ at, isDate }) => (isDate ? Math.floor(at / day) === Math.floor(start / day) : at === start))
}

/** The entry that replaces the occurrence at `start`, if any; of several the last in the file. */
export function replacementAt(start: Wall, replacements: readonly Entry[]): Entry | undefined {
  return replacements.findLast(
    ({ replaces }) => replaces && (replaces.isDate ? Math.floor(replaces.at / day) === Math.floor(start / day) : replaces.at === start),
  )
}

/** Every occurrence by itself, with what exceptions (this one, or this and all following) made of it. */
export function appearancesOf(series: Entry, replacements: readonly Entry[], starts: readonly Wall[]): Appearance[] {
  return starts.flatMap((originalStart) => {
    if (isExcluded(series, originalStart)) return []
    const own = replacementAt(originalStart, replacements)
    const entry = own ?? followedAt(originalStart, replacements) ?? series
    if (entry.isCancelled && entry !== series) return []
    const start = own ? own.start : originalStart + (entry.replaces ? entry.start - entry.replaces.at : 0)
    return [{ entry, originalStart, start, end: start + entry.end - entry.start }]
  })
}

/** The latest replacement that holds for all following occurrences, too. */
function followedAt(start: Wall, replacements: readonly Entry[]): Entry | undefined {
  return replacements
    .filter(({ replaces }) => replaces?.andFollowing && replaces.at <= start)
    .sort((a, b) => b.replaces!.at - a.replaces!.at)[0]
}
