import { DateTime } from 'luxon'
import type { CalendarEntry, Response, ShowAs } from '../../wire.ts'

export const showAsWords: Record<ShowAs, string> = {
  free: 'Free',
  tentative: 'Tentative',
  busy: 'Busy',
  oof: 'Out of office',
  workingElsewhere: 'Working elsewhere',
  unknown: 'Unknown',
}

export const responseWords: Record<Response, string> = {
  none: 'No response',
  organizer: 'Organizer',
  tentativelyAccepted: 'Tentative',
  accepted: 'Accepted',
  declined: 'Declined',
  notResponded: 'No response',
}

export function localTime(instant: string, zone: string): DateTime {
  return DateTime.fromISO(instant, { zone, locale: 'en-US' })
}

/** When an entry takes place, for a reader in this zone. */
export function whenWords({ start, end, allDay }: CalendarEntry, zone: string): string {
  const [from, to] = [localTime(start, zone), localTime(end, zone)]
  if (allDay) {
    const [first, last] = [from.plus({ hours: 12 }), to.minus({ hours: 12 })]
    const day = first.toFormat('cccc, LLLL d')
    return first.hasSame(last, 'day') ? `${day}, all day` : `${day} to ${last.toFormat('cccc, LLLL d')}`
  }
  const sameDay = from.hasSame(to, 'day')
  return `${from.toFormat('cccc, LLLL d, HH:mm')} to ${to.toFormat(sameDay ? 'HH:mm' : 'cccc, LLLL d, HH:mm')}`
}

/** All that a block in the grid shows by looks, in words. */
export function spokenName(entry: CalendarEntry, zone: string): string {
  const marks = [
    entry.subject,
    whenWords(entry, zone),
    showAsWords[entry.showAs],
    entry.kind === 'occurrence' && 'series',
    entry.kind === 'exception' && 'changed occurrence of a series',
    entry.joinUrl && 'online meeting',
    entry.private && 'private',
    !entry.isOrganizer && responseWords[entry.response],
  ]
  return marks.filter(Boolean).join(', ')
}

export function zoneWords(zone: string): string {
  return zone.split('/').at(-1)!.replaceAll('_', ' ')
}
