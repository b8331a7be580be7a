import { timingSafeEqual } from 'node:crypto'
import type { App, Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { clientCredentials } from './client-credentials.ts'
import { onBehalfOf } from './on-behalf-of.ts'
import { EntraRefusal, refusalReply } from './refusal.ts'
import { TOKEN_SECONDS } from './tokens.ts'

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

export async function serveToken(tenant: Tenant, request: WireRequest): Promise<WireReply> {
  try {
    const granted = await grant(tenant, request)
    const lifetime = { expires_in: TOKEN_SECONDS, ext_expires_in: TOKEN_SECONDS }
    return { status: 200, headers: { 'cache-control': 'no-store' }, body: { token_type: 'Bearer', ...lifetime, ...granted } }
  } catch (reason) {
    if (reason instanceof EntraRefusal) return refusalReply(reason, new Date())
    throw reason
  }
}

async function grant(tenant: Tenant, request: WireRequest): Promise<{ access_token: string; scope?: string }> {
  const form = new URLSearchParams(request.body.toString('utf8'))
  const grantType = form.get('grant_type')
  if (!grantType) throw missing('grant_type')
  if (grantType !== 'client_credentials' && grantType !== JWT_BEARER) {
    throw new EntraRefusal(400, 'unsupported_grant_type', 70003, `The app requested an unsupported grant type '${grantType}'.`)
  }
  const app = authenticatedClient(tenant, form, request.headers.authorization)
  const scope = form.get('scope')
  if (!scope) throw missing('scope')
  if (grantType === 'client_credentials') return { access_token: await clientCredentials(tenant, app, scope) }
  return delegated(tenant, app, form, scope)
}

async function delegated(tenant: Tenant, app: App, form: URLSearchParams, scope: string): Promise<{ access_token: string; scope: string }> {
  if (form.get('requested_token_use') !== 'on_behalf_of') throw missing('requested_token_use')
  const assertion = form.get('assertion')
  if (!assertion) throw missing('assertion')
  const { token, scopes } = await onBehalfOf(tenant, app, assertion, scope)
  return { access_token: token, scope: scopes.join(' ') }
}

/** The client by its secret, from the form or by HTTP Basic. */
function authenticatedClient(tenant: Tenant, form: URLSearchParams, authorization: string | undefined): App {
  const basic = basicCredentials(authorization)
  const clientId = form.get('client_id') ?? basic?.clientId
  if (!clientId) throw missing('client_id')
  const app = tenant.apps.get(clientId)
  if (!app) {
    const message = `Application with identifier '${clientId}' was not found in the directory '${tenant.domain}'.`
    throw new EntraRefusal(400, 'unauthorized_client', 700016, message)
  }
  const secret = form.get('client_secret') ?? basic?.clientSecret
  if (!secret)
    throw new EntraRefusal(
      401,
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    )
  if (!sameSecret(secret, app.clientSecret)) throw new EntraRefusal(401, 'invalid_client', 7000215, 'Invalid client secret provided.')
  return app
}

function basicCredentials(authorization: string | undefined): { clientId: string; clientSecret: string } | null {
  const encoded = /^Basic\s+(\S+)$/i.exec(authorization ?? '')?.[1]
  if (!encoded) return null
  const [clientId = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  try {
    return { clientId: decodeURIComponent(clientId), clientSecret: decodeURIComponent(secret.join(':')) }
  } catch {
    return null
  }
}

function sameSecret(given: string, kept: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(kept)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function missing(parameter: string): EntraRefusal {
  return new EntraRefusal(400, 'invalid_request', 900144, `The request body must contain the following parameter: '${parameter}'.`)
}
