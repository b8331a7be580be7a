import type { CalendarEvent, OccurrenceChange, Recurrence, ZonedTime } from '../../tenant/state.ts'
import { datesOf, dayNumber } from './pattern.ts'
import { instantMs, zoneNamed } from './zoned-time.ts'
import { instantOf, localOf } from './zones.ts'

const day = 86_400_000

/** One appearance of an event on the calendar. Instants are UTC ms. */
export interface Occurrence {
  event: CalendarEvent
  /** Where the pattern puts it; null for a single event. */
  originalStart: number | null
  start: number
  end: number
  /** What makes it an exception; null otherwise. */
  change: OccurrenceChange | null
}

interface Expansion {
  changeKey: string
  /** Everything that starts before this instant is in the lists. */
  until: number
  occurrences: Occurrence[]
  /** Original starts of the deleted ones. */
  deleted: number[]
  longest: number
}

const expansions = new WeakMap<CalendarEvent, Expansion>()
const forever = Number.POSITIVE_INFINITY

/** Everything of the event that overlaps [from, to]: an occurrence that only touches the boundary counts, as calendarView has it. */
export function occurrencesBetween(event: CalendarEvent, from: number, to: number): Occurrence[] {
  const { occurrences, longest } = expansionOf(event, to)
  const found: Occurrence[] = []
  for (let index = firstNotBefore(occurrences, from - longest); index < occurrences.length; index += 1) {
    const occurrence = occurrences[index]!
    if (occurrence.start > to) break
    if (occurrence.end >= from) found.push(occurrence)
  }
  return found
}

/** The occurrence the pattern puts at this instant; null when there is none (any more). */
export function occurrenceAt(series: CalendarEvent, originalStart: number): Occurrence | null {
  const { occurrences } = expansionOf(series, originalStart + day)
  return occurrences.find((occurrence) => occurrence.originalStart === originalStart) ?? null
}

/** The neighbors of an occurrence that still take place. */
export function neighborsOf(occurrence: Occurrence): { previous: Occurrence | null; next: Occurrence | null } {
  const originalStart = occurrence.originalStart ?? occurrence.start
  for (let span = 400 * day; ; span *= 2) {
    const { occurrences, until } = expansionOf(occurrence.event, originalStart + span)
    const index = occurrences.findIndex((candidate) => candidate.originalStart === originalStart)
    const next = occurrences[index + 1] ?? null
    if (next || until === forever || span > 80_000 * day) return { previous: occurrences[index - 1] ?? null, next }
  }
}

/** Original starts of the deleted occurrences, as far as the pattern reaches them. */
export function deletedOccurrences(series: CalendarEvent): number[] {
  const known = [...series.exceptions].flatMap(([at, change]) => (change === null ? [Date.parse(at)] : []))
  if (known.length === 0) return []
  const { deleted } = expansionOf(series, Math.max(...known) + day)
  return deleted.filter((at) => known.includes(at))
}

function expansionOf(event: CalendarEvent, until: number): Expansion {
  const cached = expansions.get(event)
  if (cached && cached.changeKey === event.changeKey && cached.until >= until) return cached
  const expansion = event.recurrence ? expandSeries(event, event.recurrence, until) : single(event)
  expansions.set(event, expansion)
  return expansion
}

function single(event: CalendarEvent): Expansion {
  const start = instantMs(event.start)
  const end = instantMs(event.end)
  const occurrences = [{ event, originalStart: null, start, end, change: null }]
  return { changeKey: event.changeKey, until: forever, occurrences, deleted: [], longest: end - start }
}

function expandSeries(event: CalendarEvent, recurrence: NonNullable<CalendarEvent['recurrence']>, until: number): Expansion {
  const zone = zoneNamed(recurrence.range.recurrenceTimeZone)
  const bounded = recurrence.range.type !== 'noEnd'
  // A series without end is expanded a year ahead of what was asked, so that a window moving forward finds it done.
  const horizon = bounded ? forever : until + 366 * day
  const first = localOf(zone, instantMs(event.start))
  const length = localOf(zone, instantMs(event.end)) - first
  const timeOfDay = ((first % day) + day) % day
  const expansion: Expansion = { changeKey: event.changeKey, until: horizon, occurrences: [], deleted: [], longest: length + day }
  let count = 0
  for (const date of datesOf(recurrence.pattern, (first - timeOfDay) / day)) {
    if (recurrence.range.type === 'endDate' && date > dayNumber(recurrence.range.endDate)) break
    if (recurrence.range.type === 'numbered' && count >= recurrence.range.numberOfOccurrences) break
    const local = date * day + timeOfDay
    const start = instantOf(zone, local)
    if (start > horizon) break
    count += 1
    place(expansion, event, start, endOf(zone, local, length, start))
  }
  return expansion
}

/** The end keeps its wall-clock time; where a clock change leaves nothing of the meeting, it keeps its length. */
function endOf(zone: string, local: number, length: number, start: number): number {
  const end = instantOf(zone, local + length)
  return end > start || length === 0 ? end : start + length
}

function place(expansion: Expansion, event: CalendarEvent, start: number, end: number): void {
  const change = event.exceptions.size === 0 ? undefined : event.exceptions.get(new Date(start).toISOString())
  if (change === null) {
    expansion.deleted.push(start)
    return
  }
  const moved = change?.changes
  const occurrence: Occurrence = {
    event,
    originalStart: start,
    start: moved?.start ? instantMs(moved.start) : start,
    end: moved?.end ? instantMs(moved.end) : end,
    change: change ?? null,
  }
  expansion.longest = Math.max(expansion.longest, occurrence.end - occurrence.start)
  expansion.occurrences.push(occurrence)
}

/** Occurrences are in order of start: an exception cannot cross its neighbors. */
function firstNotBefore(occurrences: Occurrence[], instant: number): number {
  let low = 0
  let high = occurrences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (occurrences[middle]!.start < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Wall-clock date (day number) of an instant in the series' own zone: what the boundary rule and occurrence ids go by. */
export function seriesDay(series: CalendarEvent, instant: number): number {
  const zone = zoneNamed(series.recurrence?.range.recurrenceTimeZone ?? series.start.timeZone)
  return Math.floor(localOf(zone, instant) / day)
}

/** UTC ms at which a series begins: the first date of the pattern, at the wall-clock time of `start`; null when it never matches. */
export function firstStart(start: ZonedTime, recurrence: Recurrence): number | null {
  const zone = zoneNamed(recurrence.range.recurrenceTimeZone)
  const local = localOf(zone, instantMs(start))
  const timeOfDay = ((local % day) + day) % day
  for (const date of datesOf(recurrence.pattern, (local - timeOfDay) / day)) return instantOf(zone, date * day + timeOfDay)
  return null
}
