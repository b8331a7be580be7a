import { z } from 'zod'
import { id, noReply, nothing } from './fields.ts'
import { matchWeights } from './rounds.ts'
import { route } from './route.ts'

const steps = z.number().int().min(-5).max(5)

/** How a program matches: what counts how much, and which pairs it rules out. */
export const matchRules = z.strictObject({
  weights: matchWeights,
  department: z.enum(['any', 'same', 'other']),
  /** Steps of a career that the mentor is ahead, below 0 behind. */
  stepsAhead: z
    .strictObject({ least: steps, most: steps })
    .refine(({ least, most }) => least <= most, { error: 'lies below the least', path: ['most'] })
    .nullable(),
  /** Working hours a week in common. */
  leastSharedHours: z.number().int().min(0).max(40),
  /** After a mentorship ended the same two are not matched in the program for so long. */
  noRepeatMonths: z.number().int().min(0).max(120),
})

const programParams = z.strictObject({ programId: id })

export const getMatchRules = route({
  method: 'GET',
  path: '/api/programs/:programId/match-rules',
  params: programParams,
  query: nothing,
  body: nothing,
  /** `usual`: what a program of this template begins with. */
  reply: z.strictObject({ rules: matchRules, usual: matchRules }),
})
/** For suggestions, requests and rounds from now on; what was published stays. */
export const changeMatchRules = route({
  method: 'PUT',
  path: '/api/programs/:programId/match-rules',
  params: programParams,
  query: nothing,
  body: matchRules,
  reply: noReply,
})
