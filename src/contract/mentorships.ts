import { z } from 'zod'
import { cadence, id, instant, lengthMinutes, line, localDate, localTime, noReply, nothing, optionalText, text, weekday } from './fields.ts'
import { personBasics } from './people.ts'
import { route } from './route.ts'

export const agreementTerms = z.strictObject({
  cadence,
  lengthMinutes,
  boundaries: optionalText(1000),
  goals: z.array(line(200)).max(5),
})
export type AgreementTerms = z.infer<typeof agreementTerms>

export const agreement = agreementTerms.extend({
  version: z.number().int(),
  /** Who has confirmed this version. Booking starts when all members have. */
  confirmedBy: z.array(id),
  proposedBy: id,
})

/** One period of the series, as the proof shows it. */
export const occurrence = z.strictObject({
  sessionId: id,
  period: z.number().int(),
  status: z.enum(['planned', 'moved', 'skipped']),
  start: instant.nullable(),
  end: instant.nullable(),
  /** Where the slot would have been, for moved and skipped ones. */
  slotStart: instant.nullable(),
  reason: z
    .strictObject({
      kind: z.enum(['busy', 'away', 'hours', 'booked', 'limit', 'unreadable', 'none', 'declined', 'chosen', 'outlook']),
      person: id.nullable(),
    })
    .nullable(),
  /** Written to Outlook at its place. A later move is shown as still to be written. */
  inOutlook: z.boolean(),
  held: z.enum(['held', 'notHeld']).nullable(),
})
export type Occurrence = z.infer<typeof occurrence>

export const series = z.strictObject({
  state: z.enum(['planning', 'booking', 'booked', 'waiting', 'noTime', 'paused', 'removed', 'cancelled']),
  /** Why it waits: a closed word the catalog explains. */
  waitingFor: z.enum(['calendar', 'throttled', 'mailbox', 'permission', 'outlook']).nullable(),
  organizer: id,
  slot: z
    .strictObject({
      weekday,
      time: localTime,
      timeZone: z.string(),
      phase: z.union([z.literal(0), z.literal(1)]).nullable(),
      week: z.enum(['first', 'second', 'third', 'fourth', 'last']).nullable(),
    })
    .nullable(),
  kept: z.number().int(),
  moved: z.number().int(),
  skipped: z.number().int(),
  occurrences: z.array(occurrence),
  /** From when the slot is at another local time for a member who is not the organizer. */
  clockShifts: z.array(z.strictObject({ person: id, from: localDate, localTime })),
  joinUrl: z.string().nullable(),
})
export type Series = z.infer<typeof series>

export const mentorshipStatus = z.enum(['agreeing', 'active', 'ended'])

export const mentorshipSummary = z.strictObject({
  id,
  programName: z.string(),
  status: mentorshipStatus,
  partner: personBasics,
  myRole: z.enum(['mentee', 'mentor']),
  startedAt: instant,
  nextAt: instant.nullable(),
  /** The agreement waits for the reader. */
  waitsForMe: z.boolean(),
})
export type MentorshipSummary = z.infer<typeof mentorshipSummary>

export const sessionView = z.strictObject({
  id,
  start: instant,
  end: instant,
  joinUrl: z.string().nullable(),
  held: z.enum(['held', 'notHeld']).nullable(),
  past: z.boolean(),
  agenda: z.array(z.strictObject({ id, author: id, text: z.string(), at: instant })),
  takeaways: z.array(z.strictObject({ id, author: id, text: z.string(), at: instant })),
  /** The reader's own; the partner's stays with the partner. */
  myFeedback: z.strictObject({ rating: z.number().int(), text: z.string() }).nullable(),
})
export type SessionView = z.infer<typeof sessionView>

export const mentorship = z.strictObject({
  id,
  programName: z.string(),
  status: mentorshipStatus,
  myRole: z.enum(['mentee', 'mentor']),
  mentee: personBasics,
  mentor: personBasics,
  startedAt: instant,
  endedAt: instant.nullable(),
  endedBy: id.nullable(),
  /** What the one who ended it wrote to the other; may be empty. */
  endWords: z.string(),
  agreement,
  series: series.nullable(),
  sessions: z.array(sessionView),
})
export type Mentorship = z.infer<typeof mentorship>

const mentorshipParams = z.strictObject({ mentorshipId: id })
const sessionParams = z.strictObject({ sessionId: id })

export const listMentorships = route({
  method: 'GET',
  path: '/api/mentorships',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ mentorships: z.array(mentorshipSummary) }),
})
export const getMentorship = route({
  method: 'GET',
  path: '/api/mentorships/:mentorshipId',
  params: mentorshipParams,
  query: nothing,
  body: nothing,
  reply: mentorship,
})
/** Proposes new terms; the proposer has confirmed them by proposing. `version` is the one the proposal replaces. */
export const proposeAgreement = route({
  method: 'PUT',
  path: '/api/mentorships/:mentorshipId/agreement',
  params: mentorshipParams,
  query: nothing,
  body: agreementTerms.extend({ version: z.number().int() }),
  reply: noReply,
})
export const confirmAgreement = route({
  method: 'POST',
  path: '/api/mentorships/:mentorshipId/agreement/confirm',
  params: mentorshipParams,
  query: nothing,
  body: z.strictObject({ version: z.number().int() }),
  reply: noReply,
})
export const endMentorship = route({
  method: 'POST',
  path: '/api/mentorships/:mentorshipId/end',
  params: mentorshipParams,
  query: nothing,
  body: z.strictObject({ reason: optionalText(500) }),
  reply: noReply,
})
export const addAgendaItem = route({
  method: 'POST',
  path: '/api/sessions/:sessionId/agenda',
  params: sessionParams,
  query: nothing,
  body: z.strictObject({ text: text(300) }),
  reply: z.strictObject({ id }),
})
export const removeAgendaItem = route({
  method: 'DELETE',
  path: '/api/sessions/:sessionId/agenda/:itemId',
  params: sessionParams.extend({ itemId: id }),
  query: nothing,
  body: nothing,
  reply: noReply,
})
export const addTakeaway = route({
  method: 'POST',
  path: '/api/sessions/:sessionId/takeaways',
  params: sessionParams,
  query: nothing,
  body: z.strictObject({ text: text(500) }),
  reply: z.strictObject({ id }),
})
export const recordHeld = route({
  method: 'PUT',
  path: '/api/sessions/:sessionId/held',
  params: sessionParams,
  query: nothing,
  body: z.strictObject({ held: z.boolean() }),
  reply: noReply,
})
export const giveFeedback = route({
  method: 'PUT',
  path: '/api/sessions/:sessionId/feedback',
  params: sessionParams,
  query: nothing,
  body: z.strictObject({ rating: z.number().int().min(1).max(5), text: optionalText(1000) }),
  reply: noReply,
})
