import type { Calendars } from './read-calendars.ts'

/** What was read of the calendars of everybody whose series are compared, and of which time. */
export interface KnownCalendars extends Pick<Calendars, 'items'> {
  readonly readFrom: Date
  readonly readTo: Date
}
