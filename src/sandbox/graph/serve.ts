import type { FaultRule } from '../tenant/faults.ts'
import type { Tenant } from '../tenant/state.ts'
import { admit, requireTarget } from './admission.ts'
import { type Caller, identify } from './bearer.ts'
import { errorBody, idHeaders, type ResponseIds, responseIds } from './error-body.ts'
import type { Match } from './match.ts'
import { faultInstead, gatewayTimeout, spoiled, waitReally } from './planned-fault.ts'
import { GraphFault, type GraphReply } from './route.ts'
import { routeOf } from './routing.ts'
import { notifierOf } from './subscriptions/notifier.ts'
import { Throttle } from './throttle.ts'
import { type GraphAnswer, type GraphRequest, Visit } from './visit.ts'

const throttles = new WeakMap<Tenant, Throttle>()

/** Serves one Graph request: identity, planned faults, gates, handler, journal. A batch knows the caller of its items already. */
export async function serveGraph(tenant: Tenant, request: GraphRequest, known?: Caller): Promise<GraphAnswer> {
  const caller = known ?? (await identify(tenant, request.headers.authorization))
  const rule = tenant.faults.take(request.method, request.path)
  if (rule?.fault === 'late') carryOutLater(tenant, request, caller, rule)
  return answer(tenant, request, caller, rule)
}

async function answer(tenant: Tenant, request: GraphRequest, caller: Caller | GraphFault, rule: FaultRule | null): Promise<GraphAnswer> {
  const ids = responseIds(request.headers['client-request-id'])
  const visit = new Visit(tenant, request, caller, rule)
  const lost = rule?.fault === 'drop-before' || rule?.fault === 'late'
  const reached = lost ? null : await attempt(tenant, request, caller, rule, visit)
  const applied = reached !== null && !(reached instanceof GraphFault)
  const reply = applied ? afterwards(rule, reached) : reached
  const given: GraphAnswer = reply === null ? { status: 0, headers: {}, dropped: true } : formed(tenant, reply, ids)
  visit.enter(given.status, applied)
  notifierOf(tenant).dispatch()
  visit.show(given)
  return given
}

/** Long after its sender has given up; in the journal as a request of that moment. */
function carryOutLater(tenant: Tenant, request: GraphRequest, caller: Caller | GraphFault, { milliseconds = 1000 }: FaultRule): void {
  const at = new Date(tenant.clock.now().getTime() + milliseconds)
  tenant.alarms.set(at, () => tenant.background.run(() => answer(tenant, { ...request, batch: null }, caller, null)))
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
    visit.route = { path: match.route.path, own: match.own }
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
  const match = () => routeOf(request.method, request.path)
  const instead = rule && faultInstead(tenant, rule, rule.fault === '403' ? match().route.service : 'directory')
  if (instead) throw instead
  return match()
}

async function admitted(tenant: Tenant, request: GraphRequest, caller: Caller, match: Match, rule: FaultRule | null, visit: Visit) {
  const { route, params } = match
  const { query, headers, body, bytes } = request
  const app = caller.app.clientId
  const { target, permission } = admit(tenant, caller, match, query)
  visit.permission = permission
  requireTarget(caller, match, target)
  if (route.service === 'exchange' || route.outlook) visit.mailbox = target?.id ?? null
  if (request.unreadable) throw request.unreadable
  const throttle = throttleOf(tenant)
  const latency = tenant.options.mailboxLatency
  const load = { app, route, query, bytes }
  throttle.count(tenant, load)
  const leave = visit.mailbox ? throttle.enterMailbox(tenant, load, visit.mailbox) : null
  try {
    const charge = route.service === 'directory' && !route.outlook ? throttle.chargeDirectory(tenant, load) : {}
    if (rule?.fault === 'slow') await waitReally(rule.milliseconds ?? 1000)
    // Before it applies, so that the answer, and not a change notification, is the first to tell of it.
    if (leave && latency > 0 && request.batch === null) await waitReally(latency)
    const call = { tenant, app, user: caller.user, permissions: caller.permissions, params, query, headers, body }
    const reply = await route.handle({
      ...call,
      get target() {
        if (!target) throw new Error(`${route.path} names no person`)
        return target
      },
    })
    visit.permission ??= reply.permission ?? null
    visit.mailbox ??= reply.mailbox ?? null
    return { ...reply, headers: { ...charge, ...reply.headers } }
  } finally {
    // In a batch things are done at once and in order, whatever timers say; only the place in the mailbox is kept as long.
    if (leave && latency > 0 && request.batch !== null) setTimeout(leave, latency)
    else leave?.()
  }
}

function afterwards(rule: FaultRule | null, reply: GraphReply): GraphReply | GraphFault | null {
  if (rule?.fault === 'drop-after') return null
  if (rule?.fault === 'error-after') return gatewayTimeout()
  return rule?.fault === 'malformed' ? spoiled(reply) : reply
}

function formed(tenant: Tenant, reply: GraphReply | GraphFault, ids: ResponseIds): GraphAnswer {
  const headers = { ...idHeaders(ids), ...reply.headers }
  if (reply instanceof GraphFault) return { status: reply.status, headers, body: errorBody(tenant, reply, ids) }
  return { ...reply, headers }
}

function throttleOf(tenant: Tenant): Throttle {
  const known = throttles.get(tenant)
  if (known) return known
  const fresh = new Throttle()
  throttles.set(tenant, fresh)
  return fresh
}
