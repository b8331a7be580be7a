import { z } from 'zod'
import { id, instant, nothing } from './fields.ts'
import { personBasics } from './people.ts'
import { route } from './route.ts'

/** What waits for the reader, so that nothing depends on a card arriving. */
export const inboxItem = z.strictObject({
  kind: z.enum([
    /** To mentor, and to find a mentor. */
    'invitation',
    'menteeInvitation',
    'request',
    /** Of a mentor, to the reader as a mentee. */
    'offer',
    'question',
    /** Somebody else could be asked, because a request got no answer in time or came to nothing. */
    'next',
    'approval',
    'agreement',
    'agenda',
    'feedback',
    /** A check-in that something came in the way of, and one for which another time is proposed. */
    'choice',
    'proposal',
    /** A series that somebody deleted in Outlook, one that a member declined as a whole, and one that found no time. */
    'removed',
    'declined',
    'noTime',
    /** Whether the two suit each other, after their first check-in. */
    'fit',
  ]),
  /** Id of the invitation, request, approval, mentorship or session, by kind. */
  subject: id,
  mentorshipId: id.nullable(),
  programId: id.nullable(),
  programName: z.string(),
  from: personBasics.nullable(),
  at: instant,
  dueAt: instant.nullable(),
})
export type InboxItem = z.infer<typeof inboxItem>

export const getInbox = route({
  method: 'GET',
  path: '/api/inbox',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ items: z.array(inboxItem) }),
})
