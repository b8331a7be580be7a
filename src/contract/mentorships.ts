import { z } from 'zod'
import { cadence, id, instant, lengthMinutes, line, noReply, nothing, optionalText } from './fields.ts'
import { fitAnswer } from './fit.ts'
import { personBasics } from './people.ts'
import { route } from './route.ts'
import { series } from './series.ts'
import { sessionView } from './sessions.ts'

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

export const mentorship = z.strictObject({
  id,
  programName: z.string(),
  status: mentorshipStatus,
  myRole: z.enum(['mentee', 'mentor']),
  mentee: personBasics,
  mentor: personBasics,
  startedAt: instant,
  endedAt: instant.nullable(),
  /** Null with `endedAt`: the two were matched anew, or a member has left the organization. */
  endedBy: id.nullable(),
  /** What the one who ended it wrote to the other; may be empty. */
  endWords: z.string(),
  agreement,
  series: series.nullable(),
  sessions: z.array(sessionView),
  /** The reader does not want to be matched with the other again; what the other wants is not told. */
  neverAgain: z.boolean(),
  /** What the reader says of the fit after the first check-in; null while it is not asked. The other one never sees it. */
  fit: z.strictObject({ answer: fitAnswer.nullable() }).nullable(),
})
export type Mentorship = z.infer<typeof mentorship>

const mentorshipParams = z.strictObject({ mentorshipId: id })

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
  body: z.strictObject({
    reason: optionalText(500),
    /** Nor are the two to be matched again. The other is not told. */
    neverAgain: z.boolean().exactOptional(),
  }),
  reply: noReply,
})
