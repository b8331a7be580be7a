import { z } from 'zod'

/** Where reports about Entra contradict each other: both ways, to be set by the control. */
export const entraOptions = z.object({
  /** The OAuth error that comes with the suberror consent_required. */
  consentError: z.enum(['invalid_grant', 'interaction_required']),
})

export type EntraOptions = z.infer<typeof entraOptions>

export const entraDefaults: EntraOptions = { consentError: 'invalid_grant' }
