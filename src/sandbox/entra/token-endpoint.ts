import { randomUUID } from 'node:crypto'
import type { App, Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { authenticatedClient, type Client } from './client-authentication.ts'
import { clientCredentials } from './client-credentials.ts'
import type { Authority } from './metadata.ts'
import { onBehalfOf } from './on-behalf-of.ts'
import { redeemRefreshToken } from './refresh-grant.ts'
import { EntraRefusal, missingParameter, refusalReply } from './refusal.ts'
import { TOKEN_SECONDS } from './tokens.ts'

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

type Grant = (tenant: Tenant, client: Client, form: URLSearchParams) => Promise<Record<string, unknown>>

const GRANTS = new Map<string, Grant>([
  [
    'client_credentials',
    async (tenant, client, form) => ({ access_token: await clientCredentials(tenant, client, required(form, 'scope')) }),
  ],
  [JWT_BEARER, exchange],
  ['refresh_token', (tenant, { app }, form) => redeemRefreshToken(tenant, app, required(form, 'refresh_token'), form.get('scope'))],
])

export async function serveToken(tenant: Tenant, request: WireRequest, authority: Authority): Promise<WireReply> {
  const form = new URLSearchParams(request.body.toString('utf8'))
  const correlation = request.headers['client-request-id'] ?? form.get('client-request-id') ?? randomUUID()
  try {
    const granted = await grant(tenant, request, form, authority)
    const headers = {
      'cache-control': 'no-store, no-cache',
      pragma: 'no-cache',
      'x-ms-request-id': randomUUID(),
      'client-request-id': correlation,
    }
    return { status: 200, headers, body: { token_type: 'Bearer', expires_in: TOKEN_SECONDS, ext_expires_in: TOKEN_SECONDS, ...granted } }
  } catch (reason) {
    if (reason instanceof EntraRefusal) return refusalReply(reason, new Date(), correlation)
    throw reason
  }
}

async function grant(tenant: Tenant, request: WireRequest, form: URLSearchParams, authority: Authority): Promise<Record<string, unknown>> {
  refuseDuplicates(form)
  const grantType = required(form, 'grant_type')
  const serve = GRANTS.get(grantType)
  if (!serve) throw new EntraRefusal(400, 'unsupported_grant_type', 70003, `The app requested an unsupported grant type '${grantType}'.`)
  const client = await authenticatedClient(tenant, form, request.headers.authorization)
  if (authority !== 'tenant') throw singleTenant(client.app, authority)
  return serve(tenant, client, form)
}

function exchange(tenant: Tenant, { app }: Client, form: URLSearchParams): Promise<Record<string, unknown>> {
  const use = required(form, 'requested_token_use')
  if (use !== 'on_behalf_of')
    throw new EntraRefusal(400, 'invalid_request', 90013, `Invalid input received for requested_token_use: '${use}'.`)
  return onBehalfOf(tenant, app, required(form, 'assertion'), required(form, 'scope'))
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name)
  if (!value) throw missingParameter(name)
  return value
}

function refuseDuplicates(form: URLSearchParams): void {
  const seen = new Set<string>()
  for (const name of form.keys()) {
    if (seen.has(name))
      throw new EntraRefusal(
        400,
        'invalid_request',
        9000411,
        `The request is not properly formatted. The parameter '${name}' is duplicated.`,
      )
    seen.add(name)
  }
}

function singleTenant({ clientId }: App, authority: Authority): EntraRefusal {
  const message = `Application '${clientId}' is not configured as a multi-tenant application. Usage of the /${authority} endpoint is not supported for such applications. Use a tenant-specific endpoint or configure the application to be multi-tenant.`
  return new EntraRefusal(400, 'invalid_request', 50194, message)
}
