import { z } from 'zod'
import { instant, line, noReply, nothing } from './fields.ts'
import { route } from './route.ts'

/** What may be asked about people. Ethnicity has no answers of ours: whoever asks says which words are right for their country. */
export const attributeName = z.enum(['gender', 'age', 'disability', 'firstDegree', 'caring', 'ethnicity'])
export type AttributeName = z.infer<typeof attributeName>

const choice = line(60)

export const ownAttributes = z.strictObject({
  /** None until the organization asks. */
  asked: z.array(z.strictObject({ attribute: attributeName, choices: z.array(choice) })),
  /** What the reader said, for figures alone; null: nothing. */
  given: z.strictObject({ answers: z.partialRecord(attributeName, choice), agreedAt: instant }).nullable(),
})
export type OwnAttributes = z.infer<typeof ownAttributes>

export const getAttributes = route({
  method: 'GET',
  path: '/api/me/attributes',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: ownAttributes,
})
/** In place of all that was said before; what is left out is rather not said. Refused with `notAsked`. */
export const giveAttributes = route({
  method: 'PUT',
  path: '/api/me/attributes',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    /** To what the page says is done with the answers. */
    agreed: z.literal(true),
    answers: z.partialRecord(attributeName, choice),
  }),
  reply: noReply,
})
/** Deletes all of it. */
export const takeBackAttributes = route({
  method: 'DELETE',
  path: '/api/me/attributes',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: noReply,
})

const questions = z.strictObject({
  asked: z.array(attributeName).max(attributeName.options.length),
  /** The answers to the question about ethnicity, two or more where it is asked. */
  ownWords: z.array(choice).max(20),
})
export type Questions = z.infer<typeof questions>

/** Which questions the organization asks; never what anybody answered. */
export const getAskedAttributes = route({
  method: 'GET',
  path: '/api/attributes',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: questions,
})
/** Answers to questions, and in words, that are not in it are deleted. Refused with `ownWordsNeeded` or `ownWordsTwice`. */
export const askAttributes = route({
  method: 'PUT',
  path: '/api/attributes',
  params: nothing,
  query: nothing,
  body: questions,
  reply: noReply,
})
