import { z } from 'zod'
import { id, localTime, nothing, role, skill, weekday } from './fields.ts'
import { route } from './route.ts'

/** Directory basics: what every colleague may see of another. */
export const personBasics = z.strictObject({
  id,
  name: z.string(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  site: z.string().nullable(),
  /** IANA name. */
  timeZone: z.string(),
})
export type PersonBasics = z.infer<typeof personBasics>

export const workingHours = z.strictObject({ days: z.array(weekday), start: localTime, end: localTime })

export const me = z.strictObject({
  person: personBasics,
  givenName: z.string(),
  manager: personBasics.nullable(),
  workingHours,
  skills: z.array(skill),
  interests: z.array(z.string()),
  roles: z.array(role),
  /** False: no Outlook mailbox was found, so check-ins cannot be booked. */
  mailbox: z.boolean(),
})
export type Me = z.infer<typeof me>

export const getMe = route({ method: 'GET', path: '/api/me', params: nothing, query: nothing, body: nothing, reply: me })

/** Colleagues by name, for delegating an approval or inviting a mentor. At most 20. */
export const searchPeople = route({
  method: 'GET',
  path: '/api/people',
  params: nothing,
  query: z.strictObject({ q: z.string().trim().min(2).max(80) }),
  body: nothing,
  reply: z.strictObject({ people: z.array(personBasics) }),
})

/** A skill to choose while typing. */
export const suggestedSkill = z.strictObject({
  name: skill,
  /** The other way to say it that fits what is typed; null: the name fits. */
  alias: z.string().nullable(),
})
export type SuggestedSkill = z.infer<typeof suggestedSkill>

/** Known skills and those that people here already use, for typing ahead. */
export const suggestSkills = route({
  method: 'GET',
  path: '/api/skills',
  params: nothing,
  query: z.strictObject({
    q: z.string().trim().max(80),
    /** Without words of this organization that no catalog knows. */
    only: z.literal('known').optional(),
  }),
  body: nothing,
  reply: z.strictObject({ skills: z.array(suggestedSkill) }),
})
