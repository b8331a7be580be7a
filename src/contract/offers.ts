import { z } from 'zod'
import { id, nothing, skills, text } from './fields.ts'
import { personBasics } from './people.ts'
import { matchReason } from './programs.ts'
import { route } from './route.ts'

/** Somebody who looks for a mentor and lets mentors of the program see what they want. */
export const lookingMentee = z.strictObject({
  person: personBasics,
  skillsWanted: skills,
  goals: z.array(z.string()),
  /** Strongest first. */
  reasons: z.array(matchReason).max(4),
  /** Wanted, and not among what the reader offers. */
  missingSkills: skills,
})
export type LookingMentee = z.infer<typeof lookingMentee>

/** For mentors: the best fit first. Nobody where no place is left. */
export const findMentees = route({
  method: 'GET',
  path: '/api/programs/:programId/mentees',
  params: z.strictObject({ programId: id }),
  query: nothing,
  body: nothing,
  reply: z.strictObject({ placesLeft: z.number().int(), mentees: z.array(lookingMentee).max(5) }),
})
/** A mentor offers mentoring, and keeps a place for it until it is answered. The reply names the request that it is. */
export const offerMentoring = route({
  method: 'POST',
  path: '/api/offers',
  params: nothing,
  query: nothing,
  body: z.strictObject({ programId: id, menteeId: id, whyYou: text(500), howHelp: text(500) }),
  reply: z.strictObject({ id }),
})
