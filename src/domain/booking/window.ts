import { DAY, dateOf, dayOf } from '../scheduling/calendar-date.ts'
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
  /** Instants that surely enclose the window in every zone: what has to be known of the calendars. */
  readonly readFrom: Date
  readonly readTo: Date
}

/** The span a series is planned in: whole weeks from the coming Monday of the organizer, or from a later one that was asked for. */
export function seriesWindow(organizerZone: string, weeks: number, now: Date, from: string | null = null): SeriesWindow {
  const coming = comingMonday(organizerZone, now)
  const monday = from === null ? coming : Math.max(coming, dayOf(from))
  return {
    from: dateOf(monday),
    weeks,
    notBefore: new Date(now.getTime() + noticeHours * hour),
    readFrom: new Date((monday - 1) * DAY),
    readTo: new Date((monday + 7 * weeks + 1) * DAY),
  }
}
