import { z } from 'zod'
import { cadence, id, instant, lengthMinutes, localDate, localTime, noReply, nothing, weekday } from './fields.ts'
import { route } from './route.ts'

const place = { start: instant, end: instant }

/** What the reader may do with an occurrence now. The server asks the same rules again when it is done. */
export const sessionAction = z.enum(['skip', 'undo', 'propose', 'answer', 'withdraw', 'moveBack', 'keep'])
export type SessionAction = z.infer<typeof sessionAction>

export const reason = z.strictObject({
  kind: z.enum(['busy', 'away', 'hours', 'booked', 'limit', 'unreadable', 'none', 'declined', 'chosen', 'outlook']),
  /** Of what lies in a calendar only the reader themselves: nobody is told whose of the others' it was. */
  person: id.nullable(),
})

/** One period of the series, as the proof shows it. */
export const occurrence = z.strictObject({
  sessionId: id,
  /** Of the series it belongs to: past ones stay where their version had them. */
  version: z.number().int(),
  period: z.number().int(),
  status: z.enum(['planned', 'moved', 'skipped']),
  start: instant.nullable(),
  end: instant.nullable(),
  /** Where the slot would have been, for moved and skipped ones. */
  slotStart: instant.nullable(),
  reason: reason.nullable(),
  /** Whose last word its place is. */
  settledBy: z.enum(['plan', 'rule', 'person']),
  /** Counts its changes, and has to be named by whoever changes it. */
  revision: z.number().int(),
  /** Where it was before its last change, and, while that can still be undone, until when. */
  before: z
    .strictObject({ status: z.enum(['planned', 'moved', 'skipped']), start: instant.nullable(), end: instant.nullable() })
    .nullable(),
  undoUntil: instant.nullable(),
  /** Something is in its way, and the two have to say what becomes of it. */
  needsChoice: z.boolean(),
  /** A member is away for long, over it and others: the series pauses once nothing lies before. */
  toPause: z.boolean(),
  /** Another time that a member has proposed, and who has agreed to it so far (the proposer has). */
  proposal: z.strictObject({ by: id, ...place, acceptedBy: z.array(id) }).nullable(),
  /** Written to Outlook at its place. A later move is shown as still to be written. */
  inOutlook: z.boolean(),
  held: z.enum(['held', 'notHeld']).nullable(),
  /** Who can do what depends on the reader. */
  may: z.array(sessionAction),
})
export type Occurrence = z.infer<typeof occurrence>

export const seriesState = z.enum(['planning', 'booking', 'booked', 'waiting', 'noTime', 'paused', 'removed', 'cancelled'])
/** Why it waits: a closed word the catalog explains. */
export const waitingFor = z.enum(['calendar', 'throttled', 'mailbox', 'permission', 'outlook'])
export const seriesCause = z.enum(['agreed', 'rhythm', 'paused', 'resumed', 'rebooked', 'organizerLeft'])

const count = z.number().int()

/** Where too little or nothing fits: whose calendar or which rule binds, and the smallest change that would help. */
export const whyNot = z.strictObject({
  /** The most check-ins that any time would keep, and out of how many. */
  kept: count,
  of: count,
  binding: z
    .strictObject({
      kind: z.enum(['calendar', 'hours', 'unreadable', 'tentative', 'protected-times', 'program-hours', 'buffer', 'limit']),
      /** The reader, or null: of the others nobody is told whose it is, and a rule is the program's. */
      personId: id.nullable(),
      keptWithout: count,
    })
    .nullable(),
  change: z
    .strictObject({
      remedy: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('shorter'), durationMinutes: count }),
        z.strictObject({ kind: z.literal('less-often'), cadence }),
        z.strictObject({ kind: z.literal('wider-hours'), personId: id, start: localTime, end: localTime }),
        z.strictObject({ kind: z.literal('book-over-tentative') }),
        z.strictObject({ kind: z.literal('set-aside-protected-times') }),
        z.strictObject({ kind: z.literal('set-aside-program-hours') }),
        z.strictObject({ kind: z.literal('no-buffer') }),
        z.strictObject({ kind: z.literal('more-a-day'), maxPerDay: count }),
      ]),
      kept: count,
      of: count,
    })
    .nullable(),
})
export type WhyNot = z.infer<typeof whyNot>

const rhythm = { cadence, lengthMinutes }

export const series = z.strictObject({
  version: z.number().int(),
  cause: seriesCause,
  state: seriesState,
  waitingFor: waitingFor.nullable(),
  organizer: id,
  ...rhythm,
  slot: z
    .strictObject({
      weekday,
      time: localTime,
      timeZone: z.string(),
      phase: z.union([z.literal(0), z.literal(1)]).nullable(),
      week: z.enum(['first', 'second', 'third', 'fourth', 'last']).nullable(),
      /** Of a check-in that happens once. */
      date: localDate.optional(),
    })
    .nullable(),
  /** Counted over the present version alone. */
  kept: z.number().int(),
  moved: z.number().int(),
  skipped: z.number().int(),
  /** Those that a pause takes: they are not among the others. */
  toPause: z.number().int(),
  /** Of all versions, in order of time; of earlier ones only what lies behind. */
  occurrences: z.array(occurrence),
  /** From when the slot is at another local time for a member who is not the organizer. */
  clockShifts: z.array(z.strictObject({ person: id, from: localDate, localTime })),
  joinUrl: z.string().nullable(),
  whyNot: whyNot.nullable(),
  /** Of a pause; null: until somebody resumes. */
  pausedUntil: localDate.nullable(),
  /** Last local date in the organizer's calendar. */
  lastDate: localDate.nullable(),
  /** A member declined the whole series in Outlook: another time is to be found. */
  declinedBy: id.nullable(),
  /** When all calendars could be read last. */
  provenAt: instant.nullable(),
  /** A newer version that is on its way while this one stands, or that found no time. */
  next: z
    .strictObject({
      version: z.number().int(),
      cause: seriesCause,
      state: z.enum(['planning', 'booking', 'waiting', 'noTime']),
      waitingFor: waitingFor.nullable(),
      ...rhythm,
      whyNot: whyNot.nullable(),
    })
    .nullable(),
  /** What the reader may do with the series now. */
  may: z.array(z.enum(['pause', 'resume', 'anotherTime', 'bookAgain', 'extend', 'shorten'])),
})
export type Series = z.infer<typeof series>

const mentorshipParams = z.strictObject({ mentorshipId: id })
/** The version of the series the reader saw: another one now is refused as `changedMeanwhile`. */
const version = z.number().int()

/** The past stays, what lies ahead is canceled; `until` is the first local date on which check-ins may be again, null an open end. */
export const pauseSeries = route({
  method: 'POST',
  path: '/api/mentorships/:mentorshipId/series/pause',
  params: mentorshipParams,
  query: nothing,
  body: z.strictObject({ version, until: localDate.nullable() }),
  reply: noReply,
})
export const resumeSeries = route({
  method: 'POST',
  path: '/api/mentorships/:mentorshipId/series/resume',
  params: mentorshipParams,
  query: nothing,
  body: z.strictObject({ version }),
  reply: noReply,
})
/** Another slot in the same rhythm. The present one stands until it is found. */
export const findAnotherTime = route({
  method: 'POST',
  path: '/api/mentorships/:mentorshipId/series/another-time',
  params: mentorshipParams,
  query: nothing,
  body: z.strictObject({ version }),
  reply: noReply,
})
/** After somebody deleted it in Outlook, or where no time was found. */
export const bookAgain = route({
  method: 'POST',
  path: '/api/mentorships/:mentorshipId/series/book-again',
  params: mentorshipParams,
  query: nothing,
  body: z.strictObject({ version }),
  reply: noReply,
})
export const extendSeries = route({
  method: 'POST',
  path: '/api/mentorships/:mentorshipId/series/extend',
  params: mentorshipParams,
  query: nothing,
  body: z.strictObject({ version, weeks: z.number().int().min(1).max(52) }),
  reply: noReply,
})
/** No check-in after this local date of the organizer. */
export const shortenSeries = route({
  method: 'POST',
  path: '/api/mentorships/:mentorshipId/series/shorten',
  params: mentorshipParams,
  query: nothing,
  body: z.strictObject({ version, lastDate: localDate }),
  reply: noReply,
})
