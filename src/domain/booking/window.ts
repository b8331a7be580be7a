import { DAY, dateOf, dayOf } from '../scheduling/calendar-date.ts'
import { startOfDay, zoneBetween } from '../scheduling/time-zone.ts'
import { comingMonday } from './versions.ts'

const hour = 3_600_000
/** No check-in starts sooner than this after booking: both need to see the invitation first. */
export const noticeHours = 20
/** Moves and gaps are written to Outlook this far ahead; later ones may still change. */
export const writtenAheadDays = 28

export interface SeriesWindow {
  /** Local date of its first Monday in the organizer's zone. */
  readonly from: string
  readonly weeks: number
  readonly notBefore: Date
  /** Its first and last instant in the organizer's zone: what has to be known of the calendars, and no day more, for each costs requests. */
  readonly readFrom: Date
  readonly readTo: Date
}

/** The span a series is planned in: whole weeks from the coming Monday of the organizer, or from a later one that was asked for. */
export function seriesWindow(organizerZone: string, weeks: number, now: Date, from: string | null = null): SeriesWindow {
  const coming = comingMonday(organizerZone, now)
  const monday = from === null ? coming : Math.max(coming, dayOf(from))
  const end = monday + 7 * weeks
  const zone = zoneBetween(organizerZone, (monday - 2) * DAY, (end + 2) * DAY)
  return {
    from: dateOf(monday),
    weeks,
    notBefore: new Date(now.getTime() + noticeHours * hour),
    readFrom: new Date(startOfDay(zone, monday)),
    readTo: new Date(startOfDay(zone, end)),
  }
}

/** What has to be known for all of these windows; null where there is none. */
export function readingFor(windows: readonly SeriesWindow[]): Pick<SeriesWindow, 'readFrom' | 'readTo'> | null {
  if (windows.length === 0) return null
  return {
    readFrom: new Date(Math.min(...windows.map(({ readFrom }) => readFrom.getTime()))),
    readTo: new Date(Math.max(...windows.map(({ readTo }) => readTo.getTime()))),
  }
}
