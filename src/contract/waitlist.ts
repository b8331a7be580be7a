import { z } from 'zod'
import { id, instant, noReply, nothing, skills } from './fields.ts'
import { personBasics } from './people.ts'
import { route } from './route.ts'

const count = z.number().int()
const programParams = z.strictObject({ programId: id })

export const whyWaiting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('noMentors') }),
  /** A rule of the program stands against every mentor, this one against most. */
  z.strictObject({
    kind: z.literal('ruledOut'),
    rule: z.enum(['self', 'ownManager', 'ownReport', 'repeated', 'sameDepartment', 'otherDepartment', 'levelGap', 'leastSharedHours']),
  }),
  /** Whom the rules allow has no place left, or takes a break. */
  z.strictObject({ kind: z.literal('allTaken') }),
  z.strictObject({ kind: z.literal('notOffered') }),
  /** So many have a place and offer something wanted. */
  z.strictObject({ kind: z.literal('nobodyAsked'), mentors: count }),
])
export type WhyWaiting = z.infer<typeof whyWaiting>

export const wayElsewhere = z.strictObject({
  programId: id,
  name: z.string(),
  /** Who have a place and offer something wanted. */
  mentors: count,
  /** The reader is a mentee there already. */
  joined: z.boolean(),
})
export type WayElsewhere = z.infer<typeof wayElsewhere>

export const waitlistPlace = z.strictObject({
  /** By how long people wait. Matches go by fit, so it says nothing about who is next. */
  place: count,
  waiting: count,
  since: instant,
  why: whyWaiting,
  help: z.strictObject({
    /** Adding any of them opens a way to a mentor with a place. */
    skills,
    /** So many working hours a week in common would; null: hours are not what is missing. */
    hours: count.nullable(),
    invite: z.boolean(),
  }),
  programs: z.array(wayElsewhere),
  /** A single conversation meanwhile. */
  flash: wayElsewhere.nullable(),
})
export type WaitlistPlace = z.infer<typeof waitlistPlace>

/** Null: the reader does not wait in this program. */
export const getWaitlistPlace = route({
  method: 'GET',
  path: '/api/programs/:programId/waitlist/mine',
  params: programParams,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ waiting: waitlistPlace.nullable() }),
})
/** The reader looks for nobody any more. How long they have waited is kept for when they come back. */
export const leaveAsMentee = route({
  method: 'DELETE',
  path: '/api/programs/:programId/mentee',
  params: programParams,
  query: nothing,
  body: nothing,
  reply: noReply,
})

const why = z.enum(['noMentors', 'ruledOut', 'allTaken', 'notOffered', 'nobodyAsked'])
/** Who waits, longest first, and why; never what anybody wants. */
export const waitlist = z.strictObject({
  waiting: count,
  reasons: z.array(z.strictObject({ why, people: count })),
  people: z.array(z.strictObject({ person: personBasics, since: instant, why })),
})
export type Waitlist = z.infer<typeof waitlist>
export const getWaitlist = route({
  method: 'GET',
  path: '/api/programs/:programId/waitlist',
  params: programParams,
  query: nothing,
  body: nothing,
  reply: waitlist,
})
