import { z } from 'zod'
import type { Tenant } from '../tenant/state.ts'
import { identify } from './bearer.ts'
import { errorBody, responseIds } from './error-body.ts'
import { cutShort, faultInstead, gatewayTimeout, waitReally } from './planned-fault.ts'
import { GraphFault } from './route.ts'
import { type GraphAnswer, type GraphRequest, serveGraph, unreadableBody } from './serve.ts'

const ITEMS_AT_ONCE = 4

const itemShape = z.object({
  id: z.coerce.string().min(1),
  method: z.string().transform((method) => method.toUpperCase()),
  url: z.string().min(1),
  headers: z.record(z.string(), z.coerce.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.coerce.string()).default([]),
})
const envelopeShape = z.object({ requests: z.array(itemShape).min(1).max(20) })

type Item = z.infer<typeof itemShape>

interface ItemAnswer {
  id: string
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/** POST /$batch: each item is a request of its own to gates, faults and journal; the envelope answers 200 whatever they say. */
export async function serveBatch(tenant: Tenant, request: GraphRequest): Promise<GraphAnswer> {
  const ids = responseIds(request.headers['client-request-id'])
  const headers = { 'request-id': ids.requestId, 'client-request-id': ids.clientRequestId }
  const rule = tenant.faults.take(request.method, request.path)
  const caller = await identify(tenant, request.headers.authorization)
  const write = (status: number, applied: boolean) => {
    const who = caller instanceof GraphFault ? { app: null, user: null } : { app: caller.app.clientId, user: caller.user?.id ?? null }
    const { method, path } = request
    const at = tenant.clock.now().toISOString()
    return tenant.journal.write({
      at,
      ...who,
      method,
      path,
      mailbox: null,
      status,
      applied,
      fault: rule?.fault ?? null,
      batch: null,
      permission: null,
    })
  }
  const refuse = (fault: GraphFault): GraphAnswer => {
    write(fault.status, false)
    return { status: fault.status, headers: { ...headers, ...fault.headers }, body: errorBody(tenant, fault, ids) }
  }

  const instead = rule && faultInstead(tenant, rule, 'directory')
  if (instead) return refuse(instead)
  if (rule?.fault === 'drop-before') {
    write(0, false)
    return { status: 0, dropped: true }
  }
  if (caller instanceof GraphFault) return refuse(caller)
  const items = itemsOf(request)
  if (items instanceof GraphFault) return refuse(items)

  if (rule?.fault === 'slow') await waitReally(rule.milliseconds ?? 1000)
  const dropped = rule?.fault === 'drop-after'
  const failed = rule?.fault === 'error-after'
  // Its number stands in every item's entry, so the batch is written first.
  const { number } = write(dropped ? 0 : failed ? 504 : 200, true)
  const body = { responses: await answerAll(tenant, request, items, number) }
  if (dropped) return { status: 0, dropped }
  if (failed) return { status: 504, headers, body: errorBody(tenant, gatewayTimeout(), ids) }
  return { status: 200, headers, body: rule?.fault === 'malformed' ? cutShort(body) : body }
}

function itemsOf(request: GraphRequest): Item[] | GraphFault {
  if (request.unreadable) return unreadableBody()
  const parsed = envelopeShape.safeParse(request.body)
  if (!parsed.success) return new GraphFault(400, 'BadRequest', `Invalid batch payload format: ${z.prettifyError(parsed.error)}`)
  const items = parsed.data.requests
  const seen = new Set<string>()
  for (const item of items) {
    const id = item.id.toLowerCase()
    if (seen.has(id)) return new GraphFault(400, 'BadRequest', `Request Id '${item.id}' is not unique.`)
    if (item.dependsOn.some((other) => !seen.has(other.toLowerCase()))) {
      return new GraphFault(400, 'BadRequest', `Request '${item.id}' depends on a request that does not come before it.`)
    }
    if (item.body !== undefined && !headerOf(item, 'content-type')) {
      return new GraphFault(400, 'BadRequest', `Request '${item.id}' has a body but no Content-Type header.`)
    }
    seen.add(id)
  }
  return items
}

async function answerAll(tenant: Tenant, request: GraphRequest, items: readonly Item[], batch: number): Promise<ItemAnswer[]> {
  const answers = new Map<string, ItemAnswer>()
  const queue = [...items]
  const worker = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) {
      const unmet = item.dependsOn.some((other) => (answers.get(other.toLowerCase())?.status ?? 0) >= 400)
      answers.set(item.id.toLowerCase(), unmet ? failedDependency(tenant, item) : await answerItem(tenant, request, item, batch))
    }
  }
  const sequential = items.some((item) => item.dependsOn.length > 0)
  await Promise.all(Array.from({ length: sequential ? 1 : ITEMS_AT_ONCE }, worker))
  return [...answers.values()]
}

async function answerItem(tenant: Tenant, request: GraphRequest, item: Item, batch: number): Promise<ItemAnswer> {
  const url = new URL(`${tenant.origin}/v1.0/${item.url.replace(/^\//, '')}`)
  const headers = Object.fromEntries(Object.entries(item.headers).map(([name, value]) => [name.toLowerCase(), value]))
  const { authorization } = request.headers
  const own = { method: item.method, path: url.pathname, query: url.searchParams, headers: { ...headers, authorization }, body: item.body }
  const answer = await serveGraph(tenant, { ...own, unreadable: false, batch })
  if (answer.dropped) return { id: item.id, status: 504, body: errorBody(tenant, gatewayTimeout(), responseIds(undefined)) }
  return {
    id: item.id,
    status: answer.status,
    ...(answer.headers ? { headers: answer.headers } : {}),
    ...(answer.body === undefined
      ? {}
      : { body: answer.body instanceof Uint8Array ? Buffer.from(answer.body).toString('base64') : answer.body }),
  }
}

function failedDependency(tenant: Tenant, item: Item): ItemAnswer {
  const fault = new GraphFault(424, 'FailedDependency', 'A request this one depends on failed.')
  return { id: item.id, status: 424, body: errorBody(tenant, fault, responseIds(undefined)) }
}

function headerOf(item: Item, name: string): string | undefined {
  return Object.entries(item.headers).find(([key]) => key.toLowerCase() === name)?.[1]
}
