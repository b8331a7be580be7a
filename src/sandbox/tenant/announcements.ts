import { EventEmitter } from 'node:events'
import type { DirectoryChange } from './directory-log.ts'

/** One occurrence of a series that changed, or is no more. */
export interface TouchedOccurrence {
  id: string
  gone: boolean
}

/** Topics and what they tell. `calendar` comes once for every mailbox written to, attendees' copies included. */
export interface AnnouncementTopics {
  conversation: [{ userId: string; conversationId: string }]
  feed: [{ userId: string }]
  calendar: [
    {
      userId: string
      eventId: string
      changeKey: string
      change: 'created' | 'updated' | 'deleted'
      /** What changed was one occurrence of the event. */
      occurrence: TouchedOccurrence | null
    },
  ]
  directory: [{ userId: string; change: DirectoryChange }]
  /** Where somebody's mailbox is has changed. */
  mailbox: [{ userId: string }]
  clock: [{ now: string; frozen: boolean }]
}

/** What happened in the tenant, for the pages that show it: `tenant.events.on('feed', ({ userId }) => …)`. */
export class Announcements extends EventEmitter<AnnouncementTopics> {
  constructor() {
    super()
    this.setMaxListeners(0)
  }
}
