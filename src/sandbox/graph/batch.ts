import { setImmediate } from 'node:timers/promises'
import type { FaultRule } from '../tenant/faults.ts'
import type { Tenant } from '../tenant/state.ts'
import { type BatchItem, readEnvelope } from './batch-envelope.ts'
import { type Caller, identify } from './bearer.ts'
import { contentHeaders } from './content-type.ts'
import { errorBody, idHeaders, responseIds } from './error-body.ts'
import { faultInstead, gatewayTimeout, spoiled, waitReally } from './planned-fault.ts'
import { GraphFault } from './route.ts'
import { routeOf } from './routing.ts'
import { serveGraph } from './serve.ts'
import { type GraphAnswer, type GraphRequest, Visit } from './visit.ts'

/** Graph itself sends no more items of a batch to Outlook at a time. */
const OUTLOOK_AT_ONCE = 4

interface ItemAnswer {
  id: string
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/** POST /$batch: each item is a request of its own to gates, faults and journal; the envelope answers 200 whatever they say. */
export async function serveBatch(tenant: Tenant, request: GraphRequest): Promise<GraphAnswer> {
  const ids = responseIds(request.headers['client-request-id'])
  const caller = await identify(tenant, request.headers.authorization)
  const rule = tenant.faults.take(request.method, request.path)
  const visit = new Visit(tenant, request, caller, rule)
  visit.route = { path: '/$batch', own: false }
  const refused = (fault: GraphFault): GraphAnswer => {
    return { status: fault.status, headers: { ...idHeaders(ids), ...fault.headers }, body: errorBody(tenant, fault, ids) }
  }

  const instead = rule && faultInstead(tenant, rule, 'directory')
  const items = readEnvelope(request)
  if (rule?.fault === 'drop-before') {
    visit.enter(0, false)
    return { status: 0, headers: {}, dropped: true }
  }
  for (const fault of [instead, caller, items]) {
    if (!(fault instanceof GraphFault)) continue
    visit.enter(fault.status, false)
    const answer = refused(fault)
    visit.show(answer)
    return answer
  }

  if (rule?.fault === 'slow') await waitReally(rule.milliseconds ?? 1000)
  // Its number stands in every item's entry, so the batch is written first.
  const { number } = visit.enter(statusWith(rule), true)
  const batch = new Batch(tenant, request, caller as Caller, number)
  const reply = { status: 200, headers: idHeaders(ids), body: { responses: await batch.answer(items as BatchItem[]) } }
  visit.show(reply)
  if (rule?.fault === 'drop-after') return { status: 0, headers: {}, dropped: true }
  if (rule?.fault === 'error-after') return refused(gatewayTimeout())
  return rule?.fault === 'malformed' ? { ...reply, ...spoiled(reply) } : reply
}

function statusWith(rule: FaultRule | null): number {
  if (rule?.fault === 'drop-after') return 0
  return rule?.fault === 'error-after' ? 504 : 200
}

class Batch {
  readonly #tenant: Tenant
  readonly #request: GraphRequest
  readonly #caller: Caller
  readonly #number: number
  readonly #answers = new Map<string, ItemAnswer>()

  constructor(tenant: Tenant, request: GraphRequest, caller: Caller, number: number) {
    this.#tenant = tenant
    this.#request = request
    this.#caller = caller
    this.#number = number
  }

  /**
   * One after another where something depends on something. Else each starts when the one before has got as far as it can
   * without waiting, and Outlook has room for it: so a batch does not throttle itself, and its journal is in order.
   * All have left their mailboxes when it is answered: whoever asks again then finds them free.
   */
  async answer(items: readonly BatchItem[]): Promise<ItemAnswer[]> {
    const ordered = items.some(({ dependsOn }) => dependsOn.length > 0)
    const inOutlook = new Set<Promise<void>>()
    const all: Promise<void>[] = []
    for (const item of items) {
      const outlook = goesToOutlook(this.#tenant, item)
      while (outlook && inOutlook.size >= OUTLOOK_AT_ONCE) await Promise.race(inOutlook)
      const answered = this.#one(item).then((answer) => void this.#answers.set(item.id.toLowerCase(), answer))
      if (outlook) {
        const stay: Promise<void> = answered.then(() => this.#latency()).then(() => void inOutlook.delete(stay))
        inOutlook.add(stay)
        all.push(stay)
      } else all.push(answered)
      await (ordered ? answered : setImmediate())
    }
    await Promise.all(all)
    return [...this.#answers.values()]
  }

  async #latency(): Promise<void> {
    const { mailboxLatency } = this.#tenant.options
    if (mailboxLatency > 0) await waitReally(mailboxLatency)
  }

  async #one(item: BatchItem): Promise<ItemAnswer> {
    const request = this.#requestOf(item)
    const unmet = item.dependsOn.some((other) => this.#answers.get(other.toLowerCase())!.status >= 400)
    const answer = unmet ? this.#failedDependency(request) : await serveGraph(this.#tenant, request, this.#caller)
    // Inside a batch there is no socket to close: Graph itself was left without an answer.
    return printed(item.id, answer.dropped ? this.#refused(gatewayTimeout()) : answer)
  }

  #requestOf({ method, url, headers, body }: BatchItem): GraphRequest {
    const { pathname, searchParams } = addressOf(this.#tenant, url)
    const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    const bytes = body === undefined ? 0 : Buffer.byteLength(JSON.stringify(body))
    const { authorization } = this.#request.headers
    const read = { body, bytes, unreadable: null, batch: this.#number }
    return { method, path: pathname, query: searchParams, headers: { ...own, authorization }, ...read }
  }

  #failedDependency(request: GraphRequest): GraphAnswer {
    const visit = new Visit(this.#tenant, request, this.#caller, null)
    const answer = this.#refused(new GraphFault(424, 'FailedDependency', 'A request this one depends on failed.'))
    visit.enter(answer.status, false)
    return answer
  }

  #refused(fault: GraphFault): GraphAnswer {
    const ids = responseIds(undefined)
    return { status: fault.status, headers: idHeaders(ids), body: errorBody(this.#tenant, fault, ids) }
  }
}

/** Relative to the version, with or without a leading slash; what leads out of it is no resource. */
function addressOf(tenant: Tenant, url: string): URL {
  const root = `${tenant.origin}/v1.0/`
  const address = URL.parse(root + url.replace(/^\//, ''))
  return address?.href.startsWith(root) ? address : new URL(`${root}%00`)
}

function goesToOutlook(tenant: Tenant, { method, url }: BatchItem): boolean {
  try {
    const { route } = routeOf(method, addressOf(tenant, url).pathname)
    return route.service === 'exchange' || route.outlook === true
  } catch {
    return false
  }
}

/** As an item shows it: header names in their usual case, bytes as base64. */
function printed(id: string, { status, headers, body }: GraphAnswer): ItemAnswer {
  const all = { ...contentHeaders(body), ...headers }
  const shown = Object.fromEntries(Object.entries(all).map(([name, value]) => [usualCase(name), value]))
  return { id, status, headers: shown, ...(body === undefined ? {} : { body: inJson(body, all['content-type']) }) }
}

function inJson(body: unknown, type = ''): unknown {
  if (!(body instanceof Uint8Array)) return body
  return Buffer.from(body).toString(type.startsWith('text/') ? 'utf8' : 'base64')
}

const UNUSUAL: Record<string, string> = { etag: 'ETag', 'www-authenticate': 'WWW-Authenticate', 'odata-version': 'OData-Version' }

function usualCase(name: string): string {
  if (/^(x-ms-|request-id$|client-request-id$)/.test(name)) return name
  return UNUSUAL[name] ?? name.replaceAll(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}
