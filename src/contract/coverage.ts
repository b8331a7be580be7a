import { z } from 'zod'
import { id, nothing, skill, skills } from './fields.ts'
import { personBasics } from './people.ts'
import { route } from './route.ts'

const count = z.number().int()

/** What is wanted in a program and what is offered, for its managers: how many people, never who. */
export const coverage = z.strictObject({
  programId: id,
  programName: z.string(),
  /** Who look for a mentor: they have none in this program, and none who has accepted. */
  mentees: count,
  /** Places left with active mentors. */
  places: count,
  /** Those with the most wishes left open first, skills in them likewise. A skill is in it when five people or more want it. */
  areas: z.array(
    z.strictObject({
      /** Null: skills that the catalog does not know. */
      area: z.string().nullable(),
      skills: z.array(
        z.strictObject({
          skill,
          /** Mentees who want it. */
          wanted: count,
          /** Places with mentors who offer it. */
          places: count,
          /** Of those who want it, how many have a mentor who offers it when as many wishes as possible are met at once. */
          covered: count,
        }),
      ),
    }),
  ),
  /** People who want something else; null: fewer than five. */
  others: count.nullable(),
  /** Colleagues who could be asked to become mentors, in the order in which they close the most of what is open. */
  invitees: z.array(
    z.strictObject({
      person: personBasics,
      /** What they know of what is missing, most missing first. */
      skills,
      /** Open wishes they close beyond those that the ones before them close. */
      closes: count,
    }),
  ),
  /** How many may be invited to this program now. */
  leftToday: count,
  /** Profiles of more colleagues are being read: they may be among those to invite soon. */
  reading: z.boolean(),
})
export type Coverage = z.infer<typeof coverage>

const params = z.strictObject({ programId: id })

export const getCoverage = route({
  method: 'GET',
  path: '/api/programs/:programId/coverage',
  params,
  query: nothing,
  body: nothing,
  reply: coverage,
})

/** Everybody gets the card that asks them to be a mentor, or a reason is told. Asking somebody again who has not answered sends nothing. */
export const inviteColleagues = route({
  method: 'POST',
  path: '/api/programs/:programId/colleagues',
  params,
  query: nothing,
  body: z.strictObject({ personIds: z.array(id).min(1).max(20) }),
  reply: z.strictObject({
    invited: z.array(id),
    notInvited: z.array(z.strictObject({ personId: id, reason: z.enum(['askedAlready', 'takesPart', 'notReachable', 'enoughToday']) })),
  }),
})
