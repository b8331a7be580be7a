import { BOT_AUDIENCE } from '../entra/tokens.ts'
import { cutShort, waitReally } from '../graph/planned-fault.ts'
import type { FaultRule } from '../tenant/faults.ts'
import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { botOf } from './bot-token.ts'
import { serveCall } from './calls.ts'
import { ConnectorFault } from './fault.ts'
import { countRequest } from './rate-limit.ts'

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

async function attempt(tenant: Tenant, request: WireRequest, app: string | null, rule: FaultRule | null): Promise<WireReply> {
  try {
    if (rule) refuseAsPlanned(rule)
    if (!app) throw unauthorized()
    if (app !== tenant.product.clientId)
      throw new ConnectorFault(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
    countRequest(tenant, app)
    if (rule?.fault === 'slow') await waitReally(rule.milliseconds ?? 1000)
    return serveCall(tenant, request)
  } catch (reason) {
    if (!(reason instanceof ConnectorFault)) throw reason
    const planned: Record<string, string> = rule?.retryAfter === undefined ? {} : { 'retry-after': String(rule.retryAfter) }
    return {
      status: reason.status,
      headers: { ...reason.headers, ...planned },
      body: { error: { code: reason.code, message: reason.message } },
    }
  }
}

const PLANNED: Partial<Record<FaultRule['fault'], [status: number, code: string, message: string]>> = {
  '429': [429, 'TooManyRequests', 'Too many requests.'],
  '503': [503, 'ServiceUnavailable', 'The service is temporarily unavailable.'],
  '504': [504, 'GatewayTimeout', 'The gateway did not get an answer in time.'],
  '401': [401, 'Unauthorized', 'Authorization has been denied for this request.'],
  '403': [403, 'ForbiddenOperationException', 'Forbidden operation.'],
}

function unauthorized(): ConnectorFault {
  return new ConnectorFault(401, 'Unauthorized', 'Authorization has been denied for this request.')
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
