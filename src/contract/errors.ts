import { z } from 'zod'

/** Every error reply has this body. `code` is stable, `message` is for people, `reference` finds the log line. */
export const errorReply = z.strictObject({
  error: z.strictObject({
    code: z.enum([
      'invalid_input',
      'sign_in_needed',
      'consent_needed',
      'not_allowed',
      'not_found',
      'conflict',
      'too_large',
      'too_many',
      'not_supported',
      'unavailable',
      'internal',
    ]),
    message: z.string(),
    /** For conflict and not_allowed: why, from the closed set of the use case (`mentorFull`, `ownRequest` …). */
    reason: z.string().optional(),
    details: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    /** The claims challenge to pass to getAuthToken, when sign-in is needed. */
    claims: z.string().optional(),
    reference: z.string(),
  }),
})
export type ErrorReply = z.infer<typeof errorReply>
