import { z } from 'zod'
import { id, instant, noReply, nothing } from './fields.ts'
import { route } from './route.ts'

export const fitAnswer = z.enum(['good', 'unsure', 'notFit'])
export type FitAnswer = z.infer<typeof fitAnswer>

const mentorshipParams = z.strictObject({ mentorshipId: id })

/** What the reader says of the fit, for as long as the mentorship goes on. The other one never sees it. */
export const answerFit = route({
  method: 'PUT',
  path: '/api/mentorships/:mentorshipId/fit',
  params: mentorshipParams,
  query: nothing,
  body: z.strictObject({ answer: z.enum(['good', 'unsure']) }),
  reply: noReply,
})
/** Not a fit: it ends without a name or a reason, and the two are not suggested to each other again. */
export const matchAnew = route({
  method: 'POST',
  path: '/api/mentorships/:mentorshipId/match-anew',
  params: mentorshipParams,
  query: nothing,
  body: nothing,
  reply: noReply,
})

const people = z.number().int().nullable()
export const fitFigures = z.strictObject({ good: people, unsure: people, notFit: people, before: instant })
export type FitFigures = z.infer<typeof fitFigures>

/** How many members of a program gave each answer up to `before`; null: fewer than five, or so many that the number of others would show. */
export const getFitFigures = route({
  method: 'GET',
  path: '/api/programs/:programId/fit',
  params: z.strictObject({ programId: id }),
  query: nothing,
  body: nothing,
  reply: fitFigures,
})
