import { jwtVerify } from 'jose'
import { BOT_AUDIENCE } from '../entra/tokens.ts'
import { cutShort, waitReally } from '../graph/planned-fault.ts'
import type { FaultRule } from '../tenant/faults.ts'
import type { Tenant } from '../tenant/state.ts'
import { parseJson, type WireReply, type WireRequest } from '../wire/exchange.ts'
import { createConversation, deleteActivity, listMembers, sendActivity, updateActivity } from './conversations.ts'
import { ConnectorFault } from './fault.ts'

/** The Bot Connector: the channel's published keys, and the conversations a bot holds with its bearer token. */
export async function serveConnector(tenant: Tenant, request: WireRequest): Promise<WireReply> {
  const path = request.url.pathname
  if (path === '/connector/openid') return { status: 200, body: openIdDocument(tenant) }
  if (path === '/connector/openid/keys') return { status: 200, body: tenant.keys.bot.document() }

  const rule = tenant.faults.take(request.method, path)
  const app = await botOf(tenant, request.headers.authorization)
  const reached = rule?.fault === 'drop-before' ? null : await attempt(tenant, request, app, rule)
  const applied = reached !== null && reached.status < 400
  const reply = reached === null ? dropped() : applied ? afterwards(rule, reached) : reached
  const { method } = request
  const at = tenant.clock.now().toISOString()
  const outcome = { status: reply.status, applied, fault: rule?.fault ?? null }
  tenant.journal.write({ at, app, user: null, method, path, mailbox: null, ...outcome, batch: null, permission: null })
  return reply
}

function openIdDocument(tenant: Tenant): unknown {
  return {
    issuer: BOT_AUDIENCE,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${tenant.origin}/connector/openid/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  }
}

/** Client id of the product when its token is good; null for anybody else. */
async function botOf(tenant: Tenant, authorization: string | undefined): Promise<string | null> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1]
  if (!token) return null
  try {
    const key = (header: { kid?: string }) => {
      const found = tenant.keys.entra.find(header.kid)
      if (!found) throw new Error('unknown key')
      return found.publicKey
    }
    const { payload } = await jwtVerify(token, key, { audience: BOT_AUDIENCE, algorithms: ['RS256'] })
    return payload.appid === tenant.product.clientId ? tenant.product.clientId : null
  } catch {
    return null
  }
}

async function attempt(tenant: Tenant, request: WireRequest, app: string | null, rule: FaultRule | null): Promise<WireReply> {
  try {
    if (rule) refuseAsPlanned(rule)
    if (!app) throw new ConnectorFault(401, 'Unauthorized', 'Authorization has been denied for this request.')
    if (rule?.fault === 'slow') await waitReally(rule.milliseconds ?? 1000)
    return handle(tenant, request)
  } catch (reason) {
    if (!(reason instanceof ConnectorFault)) throw reason
    const headers: Record<string, string> = rule?.retryAfter === undefined ? {} : { 'retry-after': String(rule.retryAfter) }
    return { status: reason.status, headers, body: { error: { code: reason.code, message: reason.message } } }
  }
}

const PLANNED: Partial<Record<FaultRule['fault'], [status: number, code: string, message: string]>> = {
  '429': [429, 'TooManyRequests', 'Too many requests.'],
  '503': [503, 'ServiceUnavailable', 'The service is temporarily unavailable.'],
  '504': [504, 'GatewayTimeout', 'The gateway did not get an answer in time.'],
  '401': [401, 'Unauthorized', 'Authorization has been denied for this request.'],
  '403': [403, 'ForbiddenOperationException', 'Forbidden operation.'],
}

function refuseAsPlanned(rule: FaultRule): void {
  const planned = PLANNED[rule.fault]
  if (planned) throw new ConnectorFault(...planned)
}

function afterwards(rule: FaultRule | null, reply: WireReply): WireReply {
  if (rule?.fault === 'drop-after') return dropped()
  if (rule?.fault === 'error-after')
    return { status: 504, body: { error: { code: 'GatewayTimeout', message: 'The gateway did not get an answer in time.' } } }
  if (rule?.fault === 'malformed') return { ...reply, body: cutShort(reply.body) }
  return reply
}

function dropped(): WireReply {
  return { status: 0, dropped: true }
}

function handle(tenant: Tenant, request: WireRequest): WireReply {
  const [version, noun, id, part, item] = request.url.pathname.split('/').slice(2).filter(Boolean).map(decoded)
  if (version !== 'v3' || noun !== 'conversations') throw unknownCall()
  const { method } = request
  if (id === undefined) {
    if (method !== 'POST') throw unknownCall()
    return createConversation(tenant, jsonOf(request))
  }
  if (part === 'activities') {
    if (method === 'POST') return sendActivity(tenant, id, jsonOf(request))
    if (method === 'PUT' && item) return updateActivity(tenant, id, item, jsonOf(request))
    if (method === 'DELETE' && item) return deleteActivity(tenant, id, item)
  }
  if (method === 'GET' && part === 'pagedmembers') return { status: 200, body: { members: listMembers(tenant, id) } }
  if (method === 'GET' && part === 'members') return { status: 200, body: item ? memberOf(tenant, id, item) : listMembers(tenant, id) }
  throw unknownCall()
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw unknownCall()
  }
}

function memberOf(tenant: Tenant, conversationId: string, member: string): unknown {
  const found = (listMembers(tenant, conversationId) as { id: string; aadObjectId: string }[]).find(
    (candidate) => candidate.id === member || candidate.aadObjectId === member,
  )
  if (!found) throw new ConnectorFault(404, 'MemberNotFoundInConversation', 'The member is not part of the conversation.')
  return found
}

function jsonOf(request: WireRequest): unknown {
  try {
    return parseJson(request.body)
  } catch {
    throw new ConnectorFault(400, 'BadSyntax', 'The body is not valid JSON.')
  }
}

function unknownCall(): ConnectorFault {
  return new ConnectorFault(404, 'NotFound', 'The connector has no such call.')
}
