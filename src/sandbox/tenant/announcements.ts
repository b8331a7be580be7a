import { EventEmitter } from 'node:events'

/** Topics and what they tell. `calendar` comes once for every mailbox written to, attendees' copies included. */
export interface AnnouncementTopics {
  conversation: [{ userId: string; conversationId: string }]
  feed: [{ userId: string }]
  calendar: [{ userId: string; eventId: string; changeKey: string; change: 'created' | 'updated' | 'deleted' }]
  clock: [{ now: string; frozen: boolean }]
}

/** What happened in the tenant, for the pages that show it: `tenant.events.on('feed', ({ userId }) => …)`. */
export class Announcements extends EventEmitter<AnnouncementTopics> {
  constructor() {
    super()
    this.setMaxListeners(0)
  }
}
