import { z } from 'zod'

/** Where Microsoft's documentation is silent or reports contradict each other about reading calendars: both ways, to be set by the control. */
export const readingOptions = z.object({
  /** How getSchedule names what failed for one address: `5009`, or `ErrorMailRecipientNotFound`. */
  scheduleErrors: z.enum(['numeric', 'named']),
  /** Working hours in the answers of getSchedule, where they have been seen missing. */
  scheduleHours: z.enum(['shown', 'missing']),
  /** Free/busy of mailboxes outside an application's scope: shown, for only the viewer's counts, or an error in their entry. */
  scheduleScope: z.enum(['viewer', 'everybody']),
  /** Whether a calendarView (and its delta) has what only touches its bounds. */
  viewBounds: z.enum(['touched', 'overlapped']),
  /** A series that changed, in later rounds of calendarView/delta: only what changed, or all of it, and nothing about deleted occurrences. */
  deltaSeries: z.enum(['changed', 'whole']),
  /** Occurrences in calendarView/delta: id, times and series only, after their master; or each in full and no master. */
  deltaOccurrences: z.enum(['thin', 'full']),
  /** Code of the 410 for a sync state of a calendar that is gone. */
  deltaGone: z.enum(['syncStateNotFound', 'SyncStateNotFound', 'resyncRequired']),
  /** Whether the first page of calendarView/delta may be empty and yet have a next one. */
  deltaFirstPage: z.enum(['filled', 'empty']),
  /** `$select` of createdDateTime or lastModifiedDateTime on a calendarView. */
  viewTimestamps: z.enum(['refused', 'dropped']),
})

export type ReadingOptions = z.infer<typeof readingOptions>

export const readingDefaults: ReadingOptions = {
  scheduleErrors: 'numeric',
  scheduleHours: 'shown',
  scheduleScope: 'viewer',
  viewBounds: 'touched',
  deltaSeries: 'changed',
  deltaOccurrences: 'thin',
  deltaGone: 'syncStateNotFound',
  deltaFirstPage: 'filled',
  viewTimestamps: 'refused',
}
