import type { Entry } from './entry.ts'
import { isExcluded, replacementAt, startsOf } from './occurrences.ts'
import { day, type Wall } from './wall.ts'

export interface Exceptions {
  /** By the place the pattern gives an occurrence; null: it does not take place (there). */
  exceptions: { originalStart: Wall; entry: Entry | null }[]
  /** What no exception of the pattern can hold: added dates, and occurrences moved past a neighbor. */
  apart: { entry: Entry; start: Wall; end: Wall }[]
}

/** What the dates and replacements of a series with one rule change about its pattern. */
export function exceptionsOf(series: Entry, replacements: readonly Entry[]): Exceptions {
  const touched = [...replacements.map(({ replaces }) => replaces!.at), ...series.excluded.map(({ at }) => at)]
  // A year more, to know the neighbor that comes next.
  const until = Math.max(series.start, ...touched, ...series.added) + 400 * day
  const { starts } = startsOf({ ...series, added: [] }, Number.NEGATIVE_INFINITY, until)
  const found: Exceptions = { exceptions: [], apart: [] }
  let reached = Number.NEGATIVE_INFINITY
  for (const [index, originalStart] of starts.entries()) {
    const entry = replacementAt(originalStart, replacements)
    if (isExcluded(series, originalStart) || entry?.isCancelled) {
      found.exceptions.push({ originalStart, entry: null })
    } else if (entry && (entry.start <= reached || entry.start >= (starts[index + 1] ?? Number.POSITIVE_INFINITY))) {
      found.exceptions.push({ originalStart, entry: null })
      found.apart.push({ entry, start: entry.start, end: entry.end })
    } else {
      if (entry) found.exceptions.push({ originalStart, entry })
      reached = entry?.start ?? originalStart
    }
  }
  found.apart.push(...addedTo(series, replacements, new Set(starts)), ...unmet(replacements, starts))
  return found
}

/** Dates added to the pattern, unless something else speaks for them. */
function addedTo(series: Entry, replacements: readonly Entry[], onPattern: ReadonlySet<Wall>): Exceptions['apart'] {
  return series.added
    .filter((wall) => !onPattern.has(wall) && !isExcluded(series, wall) && !replacementAt(wall, replacements))
    .map((start) => ({ entry: series, start, end: start + series.end - series.start }))
}

/** Replacements of occurrences that the series does not have (there): events of their own. */
export function unmet(replacements: readonly Entry[], starts: readonly Wall[]): Exceptions['apart'] {
  return replacements
    .filter((entry) => !entry.isCancelled && !starts.some((wall) => replacementAt(wall, [entry])))
    .map((entry) => ({ entry, start: entry.start, end: entry.end }))
}
