import type { Tenant } from '../tenant/state.ts'
import { GraphFault, type GraphRoute } from './route.ts'
import { SlidingWindow } from './sliding-window.ts'

const CONCURRENT_PER_MAILBOX = 4
const TEN_MINUTES = 600_000
const TEN_SECONDS = 10_000

/** Graph's limits: four requests at a time on a mailbox always; the rate windows (by the sandbox clock) when the tenant is strict. */
export class Throttle {
  readonly #inFlight = new Map<string, number>()
  readonly #mailboxes = new SlidingWindow(10_000, TEN_MINUTES)
  #directory: { quota: number; window: SlidingWindow } | null = null

  /** Lets a request on a mailbox in and returns how it leaves; throws 429. */
  enterMailbox(tenant: Tenant, app: string, mailbox: string): () => void {
    const key = `${app}:${mailbox}`
    const now = tenant.clock.now().getTime()
    const wait = tenant.options.strict ? this.#mailboxes.spend(key, 1, now) : null
    if (wait !== null) throw new GraphFault(429, 'ApplicationThrottled', 'Application is over its RequestRate limit.', retryAfter(wait))
    const inFlight = this.#inFlight.get(key) ?? 0
    if (inFlight >= CONCURRENT_PER_MAILBOX) {
      throw new GraphFault(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', retryAfter(1))
    }
    this.#inFlight.set(key, inFlight + 1)
    return () => this.#inFlight.set(key, (this.#inFlight.get(key) ?? 1) - 1)
  }

  /** Charges a directory request its resource units; returns the headers that tell them; throws 429. */
  chargeDirectory(tenant: Tenant, app: string, route: GraphRoute, query: URLSearchParams): Record<string, string> {
    const units = resourceUnits(route, query)
    const headers = { 'x-ms-resource-unit': String(units) }
    if (!tenant.options.strict) return headers
    const wait = this.#directoryWindow(tenant.users.size).spend(app, units, tenant.clock.now().getTime())
    if (wait === null) return headers
    throw new GraphFault(429, 'TooManyRequests', 'Please retry again later.', {
      ...headers,
      ...retryAfter(wait),
      'x-ms-throttle-scope': 'Tenant_Application/ReadWrite',
    })
  }

  #directoryWindow(people: number): SlidingWindow {
    const quota = people < 50 ? 3500 : people <= 500 ? 5000 : 8000
    if (this.#directory?.quota !== quota) this.#directory = { quota, window: new SlidingWindow(quota, TEN_SECONDS) }
    return this.#directory.window
  }
}

function resourceUnits(route: GraphRoute, query: URLSearchParams): number {
  const base = route.method === 'GET' && route.path.startsWith('/users') ? 2 : 1
  const top = query.get('$top')
  const few = top !== null && Number(top) < 20
  return Math.max(1, base - (query.has('$select') ? 1 : 0) + (query.has('$expand') ? 1 : 0) - (few ? 1 : 0))
}

function retryAfter(seconds: number): Record<string, string> {
  return { 'retry-after': String(seconds) }
}
