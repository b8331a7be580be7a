import { retryAfter } from '../graph/retry-after.ts'
import type { Tenant } from '../tenant/state.ts'
import { ConnectorFault } from './fault.ts'

type Limits = readonly (readonly [times: number, milliseconds: number])[]

const WRITING: Limits = [
  [7, 1000],
  [8, 2000],
  [60, 30_000],
  [1800, 3_600_000],
]
/** How often a bot may do something in one conversation, each kind for itself ("Optimize your bot with rate limiting in Teams"). */
const LIMITS = {
  send: WRITING,
  create: WRITING,
  members: [
    [14, 1000],
    [16, 2000],
    [120, 30_000],
    [3600, 3_600_000],
  ],
} as const satisfies Record<string, Limits>
/** Whatever a bot does in one tenant. */
const GLOBAL: Limits = [[50, 1000]]

/** When something was done, oldest first, by what and in which conversation; what was refused is not among it. */
const done = new WeakMap<Tenant, Map<string, number[]>>()

/** Counts something a bot does in a conversation by the sandbox clock. Throws 429 over the limits; only a strict tenant has them. */
export function countInConversation(tenant: Tenant, kind: keyof typeof LIMITS, conversationId: string): void {
  count(tenant, `${kind} ${conversationId}`, LIMITS[kind])
}

/** Counts any request of a bot. Throws like `countInConversation`. */
export function countRequest(tenant: Tenant, app: string): void {
  count(tenant, `everything ${app}`, GLOBAL)
}

function count(tenant: Tenant, key: string, limits: Limits): void {
  if (!tenant.options.strict) return
  const now = tenant.clock.now().getTime()
  const kept = done.get(tenant) ?? new Map<string, number[]>()
  done.set(tenant, kept)
  const longest = Math.max(...limits.map(([, milliseconds]) => milliseconds))
  const times = (kept.get(key) ?? []).filter((at) => at > now - longest && at <= now)
  const wait = Math.max(...limits.map((limit) => waitFor(limit, times, now)))
  if (wait > 0)
    throw new ConnectorFault(429, 'TooManyRequests', 'Too many requests for this conversation or bot.', retryAfter(tenant, wait))
  kept.set(key, [...times, now])
}

/** Milliseconds until there is room for one more; 0 or less when there is. */
function waitFor([most, milliseconds]: Limits[number], times: readonly number[], now: number): number {
  const blocking = times.at(-most)
  return times.length < most || blocking === undefined ? 0 : blocking + milliseconds - now
}
