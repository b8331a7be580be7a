import type { Tenant } from '../tenant/state.ts'

/** `Retry-After` for a wait in milliseconds, in the form the tenant is set to; some services give none. */
export function retryAfter(tenant: Tenant, wait: number): Record<string, string> {
  const form = tenant.options.retryAfter
  if (form === 'none') return {}
  const seconds = Math.max(1, Math.ceil(wait / 1000))
  if (form === 'seconds') return { 'retry-after': String(seconds) }
  if (form === 'decimal') return { 'retry-after': (Math.ceil(wait) / 1000).toFixed(3) }
  return { 'retry-after': new Date(tenant.clock.now().getTime() + (seconds + 1) * 1000).toUTCString() }
}
