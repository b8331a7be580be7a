import type { FaultRule } from '../tenant/faults.ts'
import type { Tenant } from '../tenant/state.ts'
import { admit, requireTarget } from './admission.ts'
import { type Caller, identify } from './bearer.ts'
import { errorBody, type ResponseIds, responseIds } from './error-body.ts'
import { type Match, RouteTable } from './match.ts'
import { cutShort, faultInstead, gatewayTimeout, waitReally } from './planned-fault.ts'
import { GraphFault, type GraphReply } from './route.ts'
import { graphRoutes } from './routes.ts'
import { Throttle } from './throttle.ts'

export interface GraphRequest {
  method: string
  /** As sent, from `/v1.0` on, without the query. */
  path: string
  query: URLSearchParams
  headers: Record<string, string | undefined>
  body: unknown
  /** The body was not JSON. */
  unreadable: boolean
  /** Journal number of the enclosing $batch. */
  batch: number | null
}

export interface GraphAnswer extends GraphReply {
  dropped?: boolean
}

/** What the journal tells about a request, filled in as it passes the gates. */
interface Visit {
  app: string | null
  user: string | null
  mailbox: string | null
  permission: string | null
}

const table = new RouteTable(graphRoutes)
const throttles = new WeakMap<Tenant, Throttle>()

/** Serves one Graph request, alone or out of a batch: identity, planned faults, gates, handler, journal. */
export async function serveGraph(tenant: Tenant, request: GraphRequest): Promise<GraphAnswer> {
  const ids = responseIds(request.headers['client-request-id'])
  const caller = await identify(tenant, request.headers.authorization)
  const rule = tenant.faults.take(request.method, request.path)
  const visit: Visit = { app: null, user: null, mailbox: null, permission: null }
  if (!(caller instanceof GraphFault)) Object.assign(visit, { app: caller.app.clientId, user: caller.user?.id ?? null })

  const reached = rule?.fault === 'drop-before' ? null : await attempt(tenant, request, caller, rule, visit)
  const reply = reached === null || reached instanceof GraphFault ? reached : afterwards(rule, reached)
  const applied = reached !== null && !(reached instanceof GraphFault)
  const answer = reply === null ? { status: 0, dropped: true } : formed(tenant, reply, ids)
  const { method, path, batch } = request
  const at = tenant.clock.now().toISOString()
  tenant.journal.write({
    at,
    ...visit,
    method,
    path,
    status: answer.dropped ? 0 : answer.status,
    applied,
    fault: rule?.fault ?? null,
    batch,
  })
  return answer
}

/** The service's own answer, or a refusal; after a GraphFault nothing was applied. */
async function attempt(
  tenant: Tenant,
  request: GraphRequest,
  caller: Caller | GraphFault,
  rule: FaultRule | null,
  visit: Visit,
): Promise<GraphReply | GraphFault> {
  try {
    const match = planned(tenant, request, rule)
    if (caller instanceof GraphFault) throw caller
    return await admitted(tenant, request, caller, match, rule, visit)
  } catch (reason) {
    if (reason instanceof GraphFault) return reason
    console.error(`sandbox: ${request.method} ${request.path} failed:`, reason)
    return new GraphFault(500, 'InternalServerError', 'The sandbox failed on this request.')
  }
}

/** The route, unless a planned fault answers in its place. */
function planned(tenant: Tenant, request: GraphRequest, rule: FaultRule | null): Match {
  const match = () => table.match(request.method, request.path.slice('/v1.0'.length))
  const instead = rule && faultInstead(tenant, rule, rule.fault === '403' ? match().route.service : 'directory')
  if (instead) throw instead
  return match()
}

async function admitted(tenant: Tenant, request: GraphRequest, caller: Caller, match: Match, rule: FaultRule | null, visit: Visit) {
  const { route, params } = match
  const { target, permission } = admit(tenant, caller, match, request.query)
  visit.permission = permission
  requireTarget(caller, match, target)
  if (route.service === 'exchange') visit.mailbox = target?.id ?? null
  if (request.unreadable) throw unreadableBody()
  const throttle = throttleOf(tenant)
  const leave = visit.mailbox ? throttle.enterMailbox(tenant, caller.app.clientId, visit.mailbox) : () => {}
  try {
    const charge = route.service === 'directory' ? throttle.chargeDirectory(tenant, caller.app.clientId, route, request.query) : {}
    if (rule?.fault === 'slow') await waitReally(rule.milliseconds ?? 1000)
    const { query, headers, body } = request
    const call = { tenant, app: caller.app.clientId, user: caller.user, permissions: caller.permissions, params, query, headers, body }
    const reply = await route.handle({
      ...call,
      get target() {
        if (!target) throw new Error(`${route.path} names no person`)
        return target
      },
    })
    return { ...reply, headers: { ...charge, ...reply.headers } }
  } finally {
    leave()
  }
}

function afterwards(rule: FaultRule | null, reply: GraphReply): GraphReply | GraphFault | null {
  if (rule?.fault === 'drop-after') return null
  if (rule?.fault === 'error-after') return gatewayTimeout()
  if (rule?.fault === 'malformed')
    return { ...reply, headers: { ...reply.headers, 'content-type': 'application/json' }, body: cutShort(reply.body) }
  return reply
}

function formed(tenant: Tenant, reply: GraphReply | GraphFault, ids: ResponseIds): GraphAnswer {
  const standard = { 'request-id': ids.requestId, 'client-request-id': ids.clientRequestId }
  const { status } = reply
  if (reply instanceof GraphFault) return { status, headers: { ...standard, ...reply.headers }, body: errorBody(tenant, reply, ids) }
  return { ...reply, headers: { ...standard, ...reply.headers } }
}

function throttleOf(tenant: Tenant): Throttle {
  const known = throttles.get(tenant)
  if (known) return known
  const fresh = new Throttle()
  throttles.set(tenant, fresh)
  return fresh
}

export function unreadableBody(): GraphFault {
  const message = 'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.'
  return new GraphFault(400, 'BadRequest', message)
}
