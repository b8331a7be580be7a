import { SlidingWindow } from '../graph/sliding-window.ts'
import type { Tenant } from '../tenant/state.ts'
import { ConnectorFault } from './fault.ts'

/** How often a bot may send to one conversation: [times, in milliseconds]. */
const LIMITS = [
  [7, 1000],
  [8, 2000],
  [60, 30_000],
  [1800, 3_600_000],
] as const
const windows = new WeakMap<Tenant, SlidingWindow[]>()

/** Counts a message to a conversation by the sandbox clock. Throws 429 over the limits; only a strict tenant has them. */
export function countMessage(tenant: Tenant, conversationId: string): void {
  if (!tenant.options.strict) return
  const now = tenant.clock.now().getTime()
  for (const window of windowsOf(tenant)) {
    if (window.spend(conversationId, 1, now) !== null)
      throw new ConnectorFault(429, 'TooManyRequests', 'Too many messages to this conversation.')
  }
}

function windowsOf(tenant: Tenant): SlidingWindow[] {
  const known = windows.get(tenant)
  if (known) return known
  const fresh = LIMITS.map(([times, milliseconds]) => new SlidingWindow(times, milliseconds))
  windows.set(tenant, fresh)
  return fresh
}
