import { z } from 'zod'
import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { readBody, requireUser } from './reading.ts'

const shape = z.strictObject({ permissions: z.array(z.string()).default([]), mailboxScope: z.array(z.string()).optional() })

/** Registers another application, with no consent of users. */
export function registerApp(tenant: Tenant, request: WireRequest): WireReply {
  const { permissions, mailboxScope } = readBody(request, shape)
  const scope = mailboxScope?.map((name) => requireUser(tenant, name).userPrincipalName.toLowerCase())
  const clientId = tenant.ids.guid('app')
  const clientSecret = `pretend~${tenant.ids.guid('secret').replaceAll('-', '')}`
  tenant.apps.set(clientId, {
    clientId,
    clientSecret,
    permissions: new Set(permissions),
    delegatedPermissions: new Set(permissions),
    mailboxScope: scope ? new Set(scope) : null,
    userConsent: false,
    consentedBy: new Set(),
  })
  return { status: 200, body: { clientId, clientSecret } }
}
