import { z } from 'zod'
import { id, noReply, nothing, skill } from './fields.ts'
import { route } from './route.ts'

/** What people type and the catalog does not know, for program managers: how many use it, never who. */
export const typedSkills = z.strictObject({
  /** Most used first. */
  typed: z.array(z.strictObject({ text: skill, people: z.number().int() })),
  /** Newest first. */
  decided: z.array(z.strictObject({ id, text: skill, verdict: z.enum(['added', 'alias', 'ignored']), aliasOf: skill.nullable() })),
})
export type TypedSkills = z.infer<typeof typedSkills>

export const listTypedSkills = route({
  method: 'GET',
  path: '/api/skills/typed',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: typedSkills,
})
/** A skill of its own, another word for a known one, or nothing that would ever be one. */
export const decideSkill = route({
  method: 'POST',
  path: '/api/skills/decisions',
  params: nothing,
  query: nothing,
  body: z.discriminatedUnion('verdict', [
    z.strictObject({ text: skill, verdict: z.enum(['added', 'ignored']) }),
    z.strictObject({ text: skill, verdict: z.literal('alias'), aliasOf: skill }),
  ]),
  reply: z.strictObject({ id }),
})
export const takeBackSkillDecision = route({
  method: 'DELETE',
  path: '/api/skills/decisions/:decisionId',
  params: z.strictObject({ decisionId: id }),
  query: nothing,
  body: nothing,
  reply: noReply,
})
