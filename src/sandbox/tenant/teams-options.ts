import { z } from 'zod'

/** Where Microsoft's documentation about Teams gives several numbers or none: both ways, to be set by the control. */
export const teamsOptions = z.object({
  /** Largest message in KB of UTF-16, card included: 100 today, 40 and 28 in older pages. */
  messageKilobytes: z.union([z.literal(100), z.literal(40), z.literal(28)]),
  /** The webUrl of an activity notification: a deep link into Teams, or any address. */
  topicLinks: z.enum(['teams', 'any']),
})

export type TeamsOptions = z.infer<typeof teamsOptions>

export const teamsDefaults: TeamsOptions = { messageKilobytes: 100, topicLinks: 'teams' }
