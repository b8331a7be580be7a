/**
 * When Graph says to come back, as milliseconds from `now`; null when it does not say. Seconds may carry decimals, or be an HTTP date.
 * Negative and absurd values are held within 0 and a day. (Graph: throttling guidance; older services answer `2.128`.)
 */
export function retryAfter(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === '') return null
  const seconds = Number(header)
  const milliseconds = Number.isNaN(seconds) ? Date.parse(header) - now.getTime() : seconds * 1000
  return Number.isNaN(milliseconds) ? null : Math.min(Math.max(milliseconds, 0), 86_400_000)
}
