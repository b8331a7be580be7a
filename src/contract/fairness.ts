import { z } from 'zod'
import { attributeName } from './attributes.ts'
import { id, instant, nothing } from './fields.ts'
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

/** Every count of it is off by a few people, on purpose. */
const blurredTable = z.strictObject({
  attribute: attributeName,
  groups: z.array(
    z.strictObject({
      group: z.string(),
      people: count,
      matched: shareFigure,
      accepted: shareFigure.nullable(),
      /** Of the matched, with the middle score of the round or a better one. */
      upperHalf: shareFigure.nullable(),
    }),
  ),
  notShown: count,
})

const drawn = { drawnAt: instant, mentees: z.array(blurredTable), mentors: z.array(blurredTable) }

/** By what people say of themselves: drawn once, when everybody who was asked by the round has answered. */
const givenReport = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('notAsked') }),
  z.strictObject({ state: z.literal('notPublished') }),
  z.strictObject({ state: z.literal('waiting'), answers: count }),
  z.strictObject({ state: z.literal('drawn'), ...drawn }),
])

/** How a round treated those who were in it when it was made, each group held against all others. */
export const roundFairness = z.strictObject({
  mentees: report,
  mentors: report,
  given: givenReport,
  /** The same of the round of this program that was published before; null: there is none. */
  before: z.strictObject({ openedAt: instant, mentees: report, mentors: report, given: z.strictObject(drawn).nullable() }).nullable(),
})
export type RoundFairness = z.infer<typeof roundFairness>
export const getRoundFairness = route({
  method: 'GET',
  path: '/api/programs/:programId/rounds/:roundId/fairness',
  params: z.strictObject({ programId: id, roundId: id }),
  query: nothing,
  body: nothing,
  reply: roundFairness,
})
