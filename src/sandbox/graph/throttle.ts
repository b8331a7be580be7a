import type { Tenant } from '../tenant/state.ts'
import { retryAfter } from './retry-after.ts'
import { GraphFault, type GraphRoute } from './route.ts'
import { SlidingWindow } from './sliding-window.ts'
import { TokenBucket } from './token-bucket.ts'

const CONCURRENT_PER_MAILBOX = 4
const SECONDS = 1000
const MINUTES = 60 * SECONDS
const MEGABYTES = 1024 * 1024

/** Who asks, and how large the request is. */
interface Request {
  app: string
  route: GraphRoute
  query: URLSearchParams
  bytes: number
}

/** Graph's limits: four requests at a time on a mailbox always; the rates (by the sandbox clock) when the tenant is strict. */
export class Throttle {
  readonly #inFlight = new Map<string, number>()
  readonly #everything = new SlidingWindow(130_000, 10 * SECONDS)
  readonly #mailboxes = new SlidingWindow(10_000, 10 * MINUTES)
  readonly #uploads = new SlidingWindow(150 * MEGABYTES, 5 * MINUTES)
  readonly #writes = new SlidingWindow(3000, 2.5 * MINUTES)
  readonly #tenantWrites = new SlidingWindow(18_000, 5 * MINUTES)
  readonly #rates = new Map<string, SlidingWindow>()
  #directory = new TokenBucket(3500, 10 * SECONDS)

  /** Lets a request on a mailbox in and returns how it leaves; throws 429. */
  enterMailbox(tenant: Tenant, { app, bytes }: Request, mailbox: string): () => void {
    const key = `${app}:${mailbox}`
    if (tenant.options.strict) {
      const now = tenant.clock.now().getTime()
      refuseOver(tenant, this.#mailboxes.spend(key, 1, now), 'Application is over its RequestRate limit.')
      refuseOver(tenant, bytes > 0 ? this.#uploads.spend(key, bytes, now) : null, 'Application is over its UploadSize limit.')
    }
    const inFlight = this.#inFlight.get(key) ?? 0
    refuseOver(tenant, inFlight < CONCURRENT_PER_MAILBOX ? null : SECONDS, 'Application is over its MailboxConcurrency limit.')
    this.#inFlight.set(key, inFlight + 1)
    return () => this.#leave(key)
  }

  #leave(key: string): void {
    const left = this.#inFlight.get(key)! - 1
    if (left > 0) this.#inFlight.set(key, left)
    else this.#inFlight.delete(key)
  }

  /** Counts a request against what its app, and its route, may do in a while; throws 429. */
  count(tenant: Tenant, { app, route }: Request): void {
    if (!tenant.options.strict) return
    const now = tenant.clock.now().getTime()
    refuseBusy(tenant, this.#everything.spend(app, 1, now))
    for (const { name, requests, milliseconds } of route.rates ?? []) {
      const window = this.#rates.get(name) ?? new SlidingWindow(requests, milliseconds)
      this.#rates.set(name, window)
      refuseBusy(tenant, window.spend(app, 1, now))
    }
  }

  /** Charges a directory request its resource units; returns the headers that tell them; throws 429. */
  chargeDirectory(tenant: Tenant, { app, route, query }: Request): Record<string, string> {
    const units = resourceUnits(route, query)
    const headers = { 'x-ms-resource-unit': String(units) }
    if (!tenant.options.strict) return headers
    const now = tenant.clock.now().getTime()
    const scope = (limit: string) => ({ ...headers, 'x-ms-throttle-scope': `${limit}/${app}/${tenant.id}` })
    if (route.method !== 'GET') {
      const reason = { 'x-ms-throttle-information': 'WriteLimitExceeded' }
      refuseBusy(tenant, this.#writes.spend(app, 1, now), { ...scope('Tenant_Application/Write'), ...reason })
      refuseBusy(tenant, this.#tenantWrites.spend('', 1, now), { ...scope('Tenant/Write'), ...reason })
    }
    const { share, wait } = this.#directoryBucket(tenant.users.size).take(app, units, now)
    const told = share > 0.8 ? { ...headers, 'x-ms-throttle-limit-percentage': share.toFixed(2) } : headers
    const reason = { ...told, 'x-ms-throttle-information': 'ResourceUnitLimitExceeded' }
    refuseBusy(tenant, wait, { ...scope('Tenant_Application/ReadWrite'), ...reason })
    return told
  }

  #directoryBucket(people: number): TokenBucket {
    const capacity = people < 50 ? 3500 : people <= 500 ? 5000 : 8000
    if (this.#directory.capacity !== capacity) this.#directory = new TokenBucket(capacity, 10 * SECONDS)
    return this.#directory
  }
}

/** By Microsoft's table; what stands in none costs one. */
const UNITS: Record<string, number> = {
  '/users': 2,
  '/groups/{group}/members': 3,
  '/groups/{group}/transitiveMembers': 5,
}

function resourceUnits(route: GraphRoute, query: URLSearchParams): number {
  const base = route.method === 'GET' ? (UNITS[route.path] ?? 1) : 1
  const top = query.get('$top')
  const few = top !== null && Number(top) < 20
  return Math.max(1, base - (query.has('$select') ? 1 : 0) + (query.has('$expand') ? 1 : 0) - (few ? 1 : 0))
}

/** Exchange's words. */
function refuseOver(tenant: Tenant, wait: number | null, message: string): void {
  if (wait !== null) throw new GraphFault(429, 'ApplicationThrottled', message, retryAfter(tenant, wait))
}

/** Everybody else's. */
function refuseBusy(tenant: Tenant, wait: number | null, headers: Record<string, string> = {}): void {
  if (wait !== null) throw tooManyRequests({ ...headers, ...retryAfter(tenant, wait) })
}

/** The general 429, whose inner error repeats it. */
export function tooManyRequests(headers: Record<string, string>): GraphFault {
  const inner = { code: '429', message: 'Please retry after', status: '429' }
  return new GraphFault(429, 'TooManyRequests', 'Please retry again later.', headers, {}, inner)
}
