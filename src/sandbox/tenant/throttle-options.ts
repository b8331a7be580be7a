import { z } from 'zod'

/** How the tenant throttles, where services differ or the documentation gives no number. */
export const throttleOptions = z.object({
  /** Form of Retry-After where the tenant's own limits refuse. */
  retryAfter: z.enum(['seconds', 'decimal', 'date', 'none']),
  /** Real milliseconds that a request on a mailbox is in flight at least. At 0 requests overlap only where they are slowed. */
  mailboxLatency: z.int().min(0).max(10_000),
})

export type ThrottleOptions = z.infer<typeof throttleOptions>

export function throttleDefaults(strict: boolean): ThrottleOptions {
  return { retryAfter: 'seconds', mailboxLatency: strict ? 5 : 0 }
}
