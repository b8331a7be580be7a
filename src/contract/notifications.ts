import { z } from 'zod'

/** More at once than Graph has ever sent. */
const mostAtOnce = 500

const told = z.object({
  subscriptionId: z.string().max(128),
  /** What we gave Graph to repeat. */
  clientState: z.string().max(128).nullish(),
  tenantId: z.string().max(64),
})

/** What Graph tells of changes; which event it was is not read here, because a hint is never believed. */
export const changeNotifications = z.object({ value: z.array(told).max(mostAtOnce) })

export const lifecycleNotifications = z.object({ value: z.array(told.extend({ lifecycleEvent: z.string().max(64) })).max(mostAtOnce) })

/** Microsoft's own tokens are one line of plain text. What could be read as markup or as a header is none of theirs. */
const validationToken = z
  .string()
  .regex(/^[\x20-\x7e]{1,2048}$/)
  .regex(/^[^<>]*$/)

/** Whoever asks for a token back is being asked to prove that this door is ours. */
export const handshake = z.object({ validationToken: validationToken.optional() })
