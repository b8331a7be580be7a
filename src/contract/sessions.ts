import { z } from 'zod'
import { id, instant, noReply, nothing, optionalText, text } from './fields.ts'
import { route } from './route.ts'

export const held = z.enum(['held', 'notHeld'])

export const sessionView = z.strictObject({
  id,
  start: instant,
  end: instant,
  joinUrl: z.string().nullable(),
  /** Null until both have said the same, or Teams saw them meet. */
  held: held.nullable(),
  heldBy: z.enum(['people', 'attendance']).nullable(),
  /** Each member's own word. Against what Teams saw it changes nothing, and is kept. */
  heldSaid: z.array(z.strictObject({ person: id, held: z.boolean() })),
  past: z.boolean(),
  agenda: z.array(z.strictObject({ id, author: id, text: z.string(), at: instant })),
  takeaways: z.array(z.strictObject({ id, author: id, text: z.string(), at: instant })),
  /** The reader's own; the partner's stays with the partner. */
  myFeedback: z.strictObject({ rating: z.number().int(), text: z.string() }).nullable(),
})
export type SessionView = z.infer<typeof sessionView>

const sessionParams = z.strictObject({ sessionId: id })
/** The revision the reader saw: another one now is refused as `changedMeanwhile`. */
const seen = z.strictObject({ revision: z.number().int() })

export const skipSession = route({
  method: 'POST',
  path: '/api/sessions/:sessionId/skip',
  params: sessionParams,
  query: nothing,
  body: seen,
  reply: noReply,
})
/** Takes the last change back, whoever made it. */
export const undoSession = route({
  method: 'POST',
  path: '/api/sessions/:sessionId/undo',
  params: sessionParams,
  query: nothing,
  body: seen,
  reply: noReply,
})
/** Back to the time that the whole series keeps. */
export const moveBackSession = route({
  method: 'POST',
  path: '/api/sessions/:sessionId/move-back',
  params: sessionParams,
  query: nothing,
  body: seen,
  reply: noReply,
})
/** It stays where it is, whatever lies over it. */
export const keepSession = route({
  method: 'POST',
  path: '/api/sessions/:sessionId/keep',
  params: sessionParams,
  query: nothing,
  body: seen,
  reply: noReply,
})
/** Up to eight times of its period at which all members are free: what is offered, never a calendar. */
export const listFreeTimes = route({
  method: 'GET',
  path: '/api/sessions/:sessionId/times',
  params: sessionParams,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ revision: z.number().int(), times: z.array(z.strictObject({ start: instant, end: instant })) }),
})
/** One of the free times, to the other members. The session stays where it is until all have accepted. */
export const proposeTime = route({
  method: 'PUT',
  path: '/api/sessions/:sessionId/proposal',
  params: sessionParams,
  query: nothing,
  body: seen.extend({ start: instant }),
  reply: noReply,
})
export const withdrawProposal = route({
  method: 'DELETE',
  path: '/api/sessions/:sessionId/proposal',
  params: sessionParams,
  query: nothing,
  body: nothing,
  reply: noReply,
})
/** `start` names the proposal that is answered. */
export const answerProposal = route({
  method: 'POST',
  path: '/api/sessions/:sessionId/proposal/answer',
  params: sessionParams,
  query: nothing,
  body: z.strictObject({ start: instant, accept: z.boolean() }),
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
/** The reader's own word on whether it took place. */
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
