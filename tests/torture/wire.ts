import { setImmediate } from 'node:timers/promises'
import { serveGraphOnWire } from '../../src/sandbox/graph/on-wire.ts'
import type { FaultRule } from '../../src/sandbox/tenant/faults.ts'
import type { Tenant } from '../../src/sandbox/tenant/state.ts'
import type { WireReply, WireRequest } from '../../src/sandbox/wire/exchange.ts'
import { type Life, living } from './life.ts'
import { markerIn } from './outlook.ts'

/** A request, or one item of a batch. */
export interface Target {
  readonly method: string
  readonly path: string
}
/** The request itself comes first; behind a batch come its items. */
export type Weather = (targets: readonly Target[]) => FaultRule | null

/** A request of the product's as the network saw it: when it left, when its answer came, both counted in one row. */
export interface Seen {
  readonly targets: readonly Target[]
  /** Which process sent it: the next one knows nothing of what this one was told. */
  readonly life: Life | undefined
  readonly sent: number
  answered: number
  readonly sentAt: number
  answeredAt: number
  status: number
  retryAfter: string | null
}

/**
 * The network between product and tenant without its sockets: the bytes are the same, requests are served one after the other in the
 * order in which they left, and only when nothing else can run. So the same seed gives the same journal.
 */
export class Wire {
  /** Every request of the product. */
  readonly seen: Seen[] = []
  readonly lateBookings: { mentorshipId: string; at: number }[] = []
  weather: Weather = () => null
  /** What others do while the answer to a write is on its way, one thing at each. */
  readonly meanwhile: (() => Promise<void>)[] = []
  readonly #tenant: Tenant
  #moment = 0
  #line: Promise<unknown> = Promise.resolve()

  constructor(tenant: Tenant) {
    this.#tenant = tenant
  }

  /** As `fetch`. */
  async send(url: URL, init: RequestInit = {}): Promise<Response> {
    const life = living.getStore()
    await life?.isAwake()
    const body = Buffer.from(typeof init.body === 'string' ? init.body : '')
    const request = wireRequest(url, init, body)
    const seen = this.#leave(request)
    const served = this.#line.then(async () => {
      await setImmediate()
      // The process behind it is gone, and so is what it had not sent yet.
      if (life?.dead) throw hungUp()
      return this.#serve(request, seen.targets)
    })
    this.#line = served.catch(() => undefined)
    const reply = await served.finally(() => this.#arrive(seen))
    seen.status = reply.dropped ? 0 : reply.status
    seen.retryAfter = reply.headers?.['retry-after'] ?? null
    if (isWrite(seen.targets[0]!)) await this.meanwhile.shift()?.()
    life?.passes('answer read')
    if (reply.dropped) throw hungUp()
    return response(reply)
  }

  /** Somebody's own client: no faults, not seen as the product's. */
  async ask(method: string, path: string, token: string, content?: unknown): Promise<{ status: number; body: unknown }> {
    const headers = { authorization: `Bearer ${token}`, ...(content === undefined ? {} : { 'content-type': 'application/json' }) }
    const body = Buffer.from(content === undefined ? '' : JSON.stringify(content))
    const url = new URL(`${this.#tenant.origin}/v1.0${path}`)
    return serveGraphOnWire(this.#tenant, { method, url, headers, body, tooLarge: false }).then(({ status, body: told }) => ({
      status,
      body: told,
    }))
  }

  async #serve(request: WireRequest, targets: readonly Target[]): Promise<WireReply> {
    const rule = this.weather(targets)
    if (rule?.fault === 'late') this.#noteLate(request, rule)
    this.#tenant.faults.replace(rule ? [rule] : [])
    const reply = await serveGraphOnWire(this.#tenant, request)
    this.#tenant.faults.clear()
    return reply
  }

  #noteLate({ body }: WireRequest, { milliseconds = 0 }: FaultRule): void {
    const { mentorshipId } = markerIn(body.toString()) ?? {}
    if (mentorshipId) this.lateBookings.push({ mentorshipId, at: this.#tenant.clock.now().getTime() + milliseconds })
  }

  #leave(request: WireRequest): Seen {
    const now = this.#tenant.clock.now().getTime()
    this.#moment += 1
    const times = { sent: this.#moment, answered: Number.POSITIVE_INFINITY, sentAt: now, answeredAt: Number.POSITIVE_INFINITY }
    const seen = { targets: targetsOf(request), life: living.getStore(), ...times, status: 0, retryAfter: null }
    this.seen.push(seen)
    return seen
  }

  #arrive(seen: Seen): void {
    this.#moment += 1
    seen.answered = this.#moment
    seen.answeredAt = this.#tenant.clock.now().getTime()
  }
}

/** Whether it asks for a change, and not only for what is. */
export function isWrite({ method, path }: Target): boolean {
  return method !== 'GET' && !path.endsWith('/getSchedule') && !path.endsWith('/$batch')
}

function targetsOf({ method, url, body }: WireRequest): Target[] {
  const whole = { method, path: url.pathname }
  if (!url.pathname.endsWith('/$batch')) return [whole]
  const { requests } = JSON.parse(body.toString()) as { requests: { method: string; url: string }[] }
  const items = requests.map((item) => ({
    method: item.method,
    path: new URL(item.url.replace(/^\/?/, `${url.origin}/v1.0/`)).pathname,
  }))
  return [whole, ...items]
}

function wireRequest(url: URL, { method = 'GET', headers }: RequestInit, body: Buffer): WireRequest {
  return { method, url, headers: Object.fromEntries(new Headers(headers)), body, tooLarge: false }
}

function response({ status, headers, body }: WireReply): Response {
  const empty = body === undefined || status === 204
  const payload = empty ? null : body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body)
  return new Response(payload, { status, headers: { 'content-type': 'application/json', ...headers } })
}

function hungUp(): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }) })
}

const wires = new Map<string, Wire>()

/** From here on `fetch` to this origin takes the wire, in this process; the answer takes it away again. */
export function plugIn(origin: string, wire: Wire): () => void {
  wires.set(origin, wire)
  return () => void wires.delete(origin)
}

const overSockets = globalThis.fetch
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input)
  return wires.get(url.origin)?.send(url, init) ?? overSockets(input, init)
}
