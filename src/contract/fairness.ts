import { z } from 'zod'
import { id, nothing } from './fields.ts'
import { route } from './route.ts'

const count = z.number().int()
const share = { count, of: count }
/** With 95 % confidence: Wilson's for a share, Newcombe's for the difference of two, Student's and Welch's for averages. */
const interval = { low: z.number(), high: z.number() }

const shareFigure = z.strictObject({
  ...share,
  ...interval,
  /** By how much the share lies above that of all others, these being the `rest`; null: there are no others. */
  difference: z.strictObject({ value: z.number(), rest: z.strictObject(share), ...interval }).nullable(),
})
/** Null: of fewer than five people. */
const figures = {
  people: count,
  matched: shareFigure,
  /** Of the matched who have an answer. */
  accepted: shareFigure.nullable(),
  score: z
    .strictObject({
      average: z.number(),
      of: count,
      ...interval,
      difference: z.strictObject({ value: z.number(), ...interval }).nullable(),
    })
    .nullable(),
}

const report = z.strictObject({
  /** Null: fewer than five people, of whom nothing is shown. */
  total: z.strictObject(figures).nullable(),
  tables: z.array(
    z.strictObject({
      attribute: z.string(),
      /** Largest first; null: people of whom it is not known. */
      groups: z.array(z.strictObject({ group: z.string().nullable(), ...figures })),
      /** Groups left out, so that no figure of fewer than five people can be worked out. */
      notShown: count,
    }),
  ),
})

/** How a round treated people of each department, site, level and working time, held against all others. */
export const roundFairness = z.strictObject({ mentees: report, mentors: report })
export type RoundFairness = z.infer<typeof roundFairness>
export const getRoundFairness = route({
  method: 'GET',
  path: '/api/programs/:programId/rounds/:roundId/fairness',
  params: z.strictObject({ programId: id, roundId: id }),
  query: nothing,
  body: nothing,
  reply: roundFairness,
})
