import { timingSafeEqual } from 'node:crypto'
import type { App, Tenant } from '../tenant/state.ts'
import { ASSERTION_TYPE, verifyClientAssertion } from './client-assertion.ts'
import { EntraRefusal, missingParameter } from './refusal.ts'

/** An application that has proved itself, and how. */
export interface Client {
  app: App
  proof: 'secret' | 'certificate'
}

/** The client by its secret, in the form or by HTTP Basic, or by an assertion signed with its certificate. */
export async function authenticatedClient(tenant: Tenant, form: URLSearchParams, authorization: string | undefined): Promise<Client> {
  const basic = basicCredentials(authorization)
  const clientId = form.get('client_id') || basic?.clientId
  if (!clientId) throw missingParameter('client_id')
  const app = requireApp(tenant, clientId)
  const assertion = form.get('client_assertion')
  if (assertion) {
    requireAssertionType(form.get('client_assertion_type'))
    await verifyClientAssertion(tenant, app, assertion)
    return { app, proof: 'certificate' }
  }
  requireSecret(tenant, app, form.get('client_secret') || basic?.clientSecret)
  return { app, proof: 'secret' }
}

export function requireApp(tenant: Tenant, clientId: string): App {
  const app = tenant.apps.get(clientId.toLowerCase())
  if (app) return app
  const message = `Application with identifier '${clientId}' was not found in the directory '${tenant.domain}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`
  throw new EntraRefusal(400, 'unauthorized_client', 700016, message)
}

function requireAssertionType(type: string | null): void {
  if (!type) throw missingParameter('client_assertion_type')
  if (type !== ASSERTION_TYPE)
    throw new EntraRefusal(400, 'invalid_request', 90013, `Invalid input received for client_assertion_type: '${type}'.`)
}

function requireSecret(tenant: Tenant, app: App, given: string | undefined): void {
  if (!given) {
    const message = "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."
    throw new EntraRefusal(401, 'invalid_client', 7000218, message)
  }
  if (!sameSecret(given, app.clientSecret)) {
    const message = `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app.clientId}'.`
    throw new EntraRefusal(401, 'invalid_client', 7000215, message)
  }
  if (app.secretExpires && tenant.clock.now() >= new Date(app.secretExpires))
    throw new EntraRefusal(401, 'invalid_client', 7000222, `The provided client secret keys for app '${app.clientId}' are expired.`)
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
