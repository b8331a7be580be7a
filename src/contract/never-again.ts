import { z } from 'zod'
import { id, instant, noReply, nothing } from './fields.ts'
import { personBasics } from './people.ts'
import { route } from './route.ts'

const mentorshipParams = z.strictObject({ mentorshipId: id })

/** Of the reader and the other member: they are not to be matched again, in any program. No reason is asked, and the other sees nothing of it. */
export const sayNeverAgain = route({
  method: 'POST',
  path: '/api/mentorships/:mentorshipId/never-again',
  params: mentorshipParams,
  query: nothing,
  body: nothing,
  reply: noReply,
})
/** Takes back what the reader said; what the other, or the office, said stands. */
export const takeBackNeverAgain = route({
  method: 'DELETE',
  path: '/api/mentorships/:mentorshipId/never-again',
  params: mentorshipParams,
  query: nothing,
  body: nothing,
  reply: noReply,
})

/** What the office said of two people, newest first; what members said is not in it. */
export const listExclusions = route({
  method: 'GET',
  path: '/api/exclusions',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    exclusions: z.array(z.strictObject({ people: z.tuple([personBasics, personBasics]), saidBy: personBasics, saidAt: instant })),
  }),
})
/** Keeps two people apart, whoever would be the mentor. Refused with `samePerson`. */
export const excludePair = route({
  method: 'POST',
  path: '/api/exclusions',
  params: nothing,
  query: nothing,
  body: z.strictObject({ personId: id, otherId: id }),
  reply: noReply,
})
/** Takes back what the office said, whichever program manager did; what members said stands. */
export const allowPairAgain = route({
  method: 'DELETE',
  path: '/api/exclusions/:personId/:otherId',
  params: z.strictObject({ personId: id, otherId: id }),
  query: nothing,
  body: nothing,
  reply: noReply,
})
