import { z } from 'zod'
import { id, noReply, nothing } from './fields.ts'
import { whoAsks } from './programs.ts'
import { matchWeights } from './rounds.ts'
import { route } from './route.ts'

const steps = z.number().int().min(-5).max(5)

/** How a program matches: who asks, what counts how much, and which pairs it rules out. */
export const matchRules = z.strictObject({
  whoAsks,
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

export type MatchRules = z.infer<typeof matchRules>

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
  /** `replaces`: the rules as they were read. Refused with `changedMeanwhile` where others stand by now; without it they are not compared. */
  body: matchRules.extend({ replaces: matchRules.optional() }),
  reply: noReply,
})

const count = z.number().int()

/** What rules would bar among those who could be matched now. A pair that several rules bar counts for each. */
export const barredPairs = z.strictObject({
  /** Without a mentor or an open request in this program. */
  mentees: count,
  /** With a free place. */
  mentors: count,
  pairs: count,
  allowed: count,
  /** Mentees to whom no mentor is left. */
  menteesWithout: count,
  /** One reports to the other: barred in every program. */
  ownLine: count,
  department: count,
  stepsAhead: count,
  leastSharedHours: count,
  repeated: count,
})
export type BarredPairs = z.infer<typeof barredPairs>

/** Nothing is saved. */
export const previewMatchRules = route({
  method: 'POST',
  path: '/api/programs/:programId/match-rules/preview',
  params: programParams,
  query: nothing,
  body: matchRules,
  reply: barredPairs,
})
