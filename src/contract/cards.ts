import { z } from 'zod'
import { id, instant, text } from './fields.ts'

/**
 * What a card's button sends back. A pointer and never proof: who acts is the verified sender, and the state is judged again.
 * `delivery` names the card, so that it can be updated and a second click recognized.
 */
const pointer = { delivery: id, subject: id }
const words = (max: number) => text(max)
const count = z.number().int()

export const cardAction = z.discriminatedUnion('verb', [
  /** `offers`: skills, separated by commas, prefilled from the directory. */
  z.strictObject({ verb: z.literal('invitation.join'), ...pointer, offers: words(500) }),
  z.strictObject({ verb: z.literal('invitation.later'), ...pointer }),
  z.strictObject({ verb: z.literal('invitation.never'), ...pointer }),
  z.strictObject({ verb: z.literal('request.accept'), ...pointer }),
  /** A mentor gives a reason, a mentee who declines an offer need not. */
  z.strictObject({ verb: z.literal('request.decline'), ...pointer, reason: words(500).optional() }),
  z.strictObject({ verb: z.literal('request.ask'), ...pointer, question: words(1000) }),
  z.strictObject({ verb: z.literal('request.answer'), ...pointer, answer: words(1000) }),
  z.strictObject({ verb: z.literal('request.withdraw'), ...pointer }),
  /** `mentor`: whom the card offered. */
  z.strictObject({ verb: z.literal('request.askNext'), ...pointer, mentor: id, whyYou: words(500), howHelp: words(500) }),
  z.strictObject({ verb: z.literal('request.waitLonger'), ...pointer }),
  z.strictObject({ verb: z.literal('approval.approve'), ...pointer }),
  z.strictObject({ verb: z.literal('approval.decline'), ...pointer, reason: words(500) }),
  z.strictObject({ verb: z.literal('approval.delegate'), ...pointer, person: id }),
  z.strictObject({ verb: z.literal('agreement.confirm'), ...pointer, version: count }),
  z.strictObject({ verb: z.literal('agenda.add'), ...pointer, point: words(300) }),
  /** `revision`, `start` and `version` say what the card showed: a click on something else is answered with the card as it is now. */
  z.strictObject({ verb: z.literal('session.undo'), ...pointer, revision: count }),
  z.strictObject({ verb: z.literal('session.keep'), ...pointer, revision: count }),
  z.strictObject({ verb: z.literal('session.skip'), ...pointer, revision: count }),
  z.strictObject({ verb: z.literal('proposal.accept'), ...pointer, start: instant }),
  z.strictObject({ verb: z.literal('proposal.decline'), ...pointer, start: instant }),
  z.strictObject({ verb: z.literal('series.bookAgain'), ...pointer, version: count }),
  z.strictObject({ verb: z.literal('series.anotherTime'), ...pointer, version: count }),
  z.strictObject({ verb: z.literal('series.resume'), ...pointer, version: count }),
  z.strictObject({ verb: z.literal('fit.good'), ...pointer }),
  z.strictObject({ verb: z.literal('fit.unsure'), ...pointer }),
  z.strictObject({ verb: z.literal('fit.matchAnew'), ...pointer }),
  z.strictObject({
    verb: z.literal('session.review'),
    ...pointer,
    held: z.enum(['yes', 'no']),
    takeaway: z.string().trim().max(500).optional(),
    rating: z.enum(['1', '2', '3', '4', '5']).optional(),
    comment: z.string().trim().max(1000).optional(),
  }),
])
export type CardAction = z.infer<typeof cardAction>
