import type { CalendarEvent } from '../../tenant/state.ts'
import { printDate } from './zoned-time.ts'

const minute = 60_000
const shape = /^(AAMk[A-Za-z0-9_-]+)(?:\.(_?)(-?[0-9a-z]+))?$/

/** Id of one occurrence: the series' id and the place the pattern gives it (minutes, else milliseconds), so that it outlives every change. */
export function occurrenceId(series: CalendarEvent, originalStart: number): string {
  const place = originalStart % minute === 0 ? (originalStart / minute).toString(36) : `_${originalStart.toString(36)}`
  return `${series.id}.${place}`
}

/** The event id and, for an occurrence, its original start; null when the text is no id at all. */
export function parseEventId(id: string): { event: string; originalStart: number | null } | null {
  const match = shape.exec(id)
  if (!match) return null
  const [, event = '', exact, place] = match
  return { event, originalStart: place === undefined ? null : Number.parseInt(place, 36) * (exact ? 1 : minute) }
}

/** iCalUId of a new event: Outlook's global object id with the date part empty. */
export function newICalUId(hex: string): string {
  return `040000008200E00074C5B7101A82E00800000000${hex.replaceAll('-', '').slice(0, 16).toUpperCase()}000000000000000010000000${hex.replaceAll('-', '').toUpperCase()}`
}

/** iCalUId of one occurrence: the series' own with the date of the original start in it, the same in every mailbox. */
export function occurrenceICalUId(series: CalendarEvent, seriesDay: number): string {
  const [year, month, day] = printDate(seriesDay * 86_400_000)
    .split('-')
    .map(Number)
  const date = `${hex(year!, 4)}${hex(month!, 2)}${hex(day!, 2)}`
  return series.iCalUId.startsWith('040000008200E0')
    ? `${series.iCalUId.slice(0, 32)}${date}${series.iCalUId.slice(40)}`
    : `${series.iCalUId}-${date}`
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0').toUpperCase()
}
