import { X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { mailboxScope } from '../tenant/mailbox-scope.ts'
import type { App, Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { ControlRefusal, readBody } from './reading.ts'

const person = z
  .string()
  .regex(/^[^\s@]+@[^\s@]+$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'not a user principal name or an object id')
const changeShape = z.strictObject({
  permissions: z.array(z.string().min(1)).optional(),
  mailboxScope: z.array(person).nullable().optional(),
  certificate: z.string().refine(isRsaCertificate, 'not a PEM certificate with an RSA key').nullable().optional(),
  secretExpires: z.iso.datetime({ offset: true }).nullable().optional(),
})

/** Registers another application, with no consent of users. */
export function registerApp(tenant: Tenant, request: WireRequest): WireReply {
  const changes = readBody(request, changeShape)
  const clientId = tenant.ids.guid('app')
  const clientSecret = `pretend~${tenant.ids.guid('secret').replaceAll('-', '')}`
  const app: App = {
    clientId,
    clientSecret,
    permissions: new Set(),
    delegatedPermissions: new Set(),
    mailboxScope: null,
    userConsent: false,
    consentedBy: new Set(),
  }
  apply(tenant, app, changes)
  tenant.apps.set(clientId, app)
  return { status: 200, body: { clientId, clientSecret } }
}

/** Changes what an administrator set for an application; what the body leaves out stays. */
export function changeApp(tenant: Tenant, request: WireRequest, clientId: string): WireReply {
  const app = tenant.apps.get(clientId)
  if (!app) throw new ControlRefusal(`There is no application '${clientId}'.`)
  apply(tenant, app, readBody(request, changeShape))
  return { status: 204 }
}

function apply(
  tenant: Tenant,
  app: App,
  { permissions, mailboxScope: people, certificate, secretExpires }: z.infer<typeof changeShape>,
): void {
  if (permissions !== undefined) {
    app.permissions = new Set(permissions)
    app.delegatedPermissions = new Set(permissions)
  }
  if (people !== undefined) app.mailboxScope = people === null ? null : mailboxScope(tenant, people)
  if (certificate !== undefined) app.certificate = certificate
  if (secretExpires !== undefined) app.secretExpires = secretExpires
}

function isRsaCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).publicKey.asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}
