import { z } from 'zod'
import { id, instant, noReply, nothing, text } from './fields.ts'
import { personBasics } from './people.ts'
import { route } from './route.ts'

export const requestStatus = z.enum([
  'waitingForMentor',
  'waitingForMentee',
  'waitingForApproval',
  'accepted',
  'declined',
  'notApproved',
  'withdrawn',
  'expired',
  'passedOn',
  'noPlace',
])

export const approvalView = z.strictObject({
  id,
  side: z.enum(['mentee', 'mentor']),
  approver: personBasics,
  status: z.enum(['waiting', 'approved', 'declined', 'expired', 'withdrawn']),
  /** Only for those who may read it. */
  reason: z.string().nullable(),
  delegatedBy: personBasics.nullable(),
})

export const request = z.strictObject({
  id,
  programId: id,
  programName: z.string(),
  /**
   * The office: by a round of matching. Then `whyYou` is empty, and `howHelp` says what the mentee wants to learn. A mentor offers
   * mentoring: then both are their words to the mentee, who answers.
   */
  requestedBy: z.enum(['mentee', 'mentor', 'office']),
  mentee: personBasics,
  mentor: personBasics,
  /** Empty for an approver: the two lines are between mentee and mentor. */
  whyYou: z.string(),
  howHelp: z.string(),
  status: requestStatus,
  sentAt: instant,
  expiresAt: instant.nullable(),
  declineReason: z.string().nullable(),
  messages: z.array(z.strictObject({ id, from: id, kind: z.enum(['question', 'answer']), text: z.string(), at: instant })),
  approvals: z.array(approvalView),
  mentorshipId: id.nullable(),
  /** For the mentee: whom they could ask next, and what that mentor does not do. `open`: they may do so, or set it aside. */
  next: z
    .strictObject({ mentor: personBasics, boundaries: z.string(), state: z.enum(['open', 'taken', 'setAside']), open: z.boolean() })
    .nullable(),
  /** What the reader may do now. */
  may: z.array(z.enum(['withdraw', 'accept', 'decline', 'ask', 'answer'])),
})
export type Request = z.infer<typeof request>

const requestParams = z.strictObject({ requestId: id })
const reason = text(500)

export const sendRequest = route({
  method: 'POST',
  path: '/api/requests',
  params: nothing,
  query: nothing,
  body: z.strictObject({ programId: id, mentorId: id, whyYou: text(500), howHelp: text(500) }),
  reply: z.strictObject({ id }),
})
export const listRequests = route({
  method: 'GET',
  path: '/api/requests',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ sent: z.array(request), received: z.array(request) }),
})
export const getRequest = route({
  method: 'GET',
  path: '/api/requests/:requestId',
  params: requestParams,
  query: nothing,
  body: nothing,
  reply: request,
})
export const withdrawRequest = route({
  method: 'POST',
  path: '/api/requests/:requestId/withdraw',
  params: requestParams,
  query: nothing,
  body: nothing,
  reply: noReply,
})
export const acceptRequest = route({
  method: 'POST',
  path: '/api/requests/:requestId/accept',
  params: requestParams,
  query: nothing,
  body: nothing,
  reply: noReply,
})
/** A mentor gives a reason, a mentee who declines an offer need not: refused with `reasonNeeded`. */
export const declineRequest = route({
  method: 'POST',
  path: '/api/requests/:requestId/decline',
  params: requestParams,
  query: nothing,
  body: z.strictObject({ reason: reason.optional() }),
  reply: noReply,
})
export const askQuestion = route({
  method: 'POST',
  path: '/api/requests/:requestId/questions',
  params: requestParams,
  query: nothing,
  body: z.strictObject({ text: text(1000) }),
  reply: noReply,
})
export const answerQuestion = route({
  method: 'POST',
  path: '/api/requests/:requestId/answers',
  params: requestParams,
  query: nothing,
  body: z.strictObject({ text: text(1000) }),
  reply: noReply,
})

/** Asks the mentor whom the request's `next` names; what still waited there is passed on. */
export const askNext = route({
  method: 'POST',
  path: '/api/requests/:requestId/next',
  params: requestParams,
  query: nothing,
  body: z.strictObject({ mentorId: id, whyYou: text(500), howHelp: text(500) }),
  reply: z.strictObject({ id }),
})
export const waitLonger = route({
  method: 'POST',
  path: '/api/requests/:requestId/wait',
  params: requestParams,
  query: nothing,
  body: nothing,
  reply: noReply,
})

/** An approval as its approver sees it: who, in which program, for how long; never goals or the two lines. */
export const approvalTask = z.strictObject({
  id,
  side: z.enum(['mentee', 'mentor']),
  programName: z.string(),
  mentee: personBasics,
  mentor: personBasics,
  cadence: z.string(),
  lengthMinutes: z.number(),
  weeks: z.number(),
  status: z.enum(['waiting', 'approved', 'declined', 'expired', 'withdrawn']),
  askedAt: instant,
  expiresAt: instant,
  delegatedBy: personBasics.nullable(),
})
export type ApprovalTask = z.infer<typeof approvalTask>
const approvalParams = z.strictObject({ approvalId: id })
export const listApprovals = route({
  method: 'GET',
  path: '/api/approvals',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ approvals: z.array(approvalTask) }),
})
export const approve = route({
  method: 'POST',
  path: '/api/approvals/:approvalId/approve',
  params: approvalParams,
  query: nothing,
  body: nothing,
  reply: noReply,
})
export const declineApproval = route({
  method: 'POST',
  path: '/api/approvals/:approvalId/decline',
  params: approvalParams,
  query: nothing,
  body: z.strictObject({ reason }),
  reply: noReply,
})
export const delegateApproval = route({
  method: 'POST',
  path: '/api/approvals/:approvalId/delegate',
  params: approvalParams,
  query: nothing,
  body: z.strictObject({ personId: id }),
  reply: noReply,
})
