import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Tenant } from '../../tenant/state.ts'
import { GraphFault } from '../route.ts'

/** Opaque paging and delta tokens: clients carry them back, only this reads them. `purpose` keeps those of one collection out of another. */
export function writeToken(tenant: Tenant, purpose: string, state: object): string {
  const content = Buffer.from(JSON.stringify(state))
  return Buffer.concat([seal(tenant, purpose, content), content]).toString('base64url')
}

/** Throws 400 for what `writeToken` did not write for the same tenant and purpose. */
export function readToken<State extends object>(tenant: Tenant, purpose: string, token: string): State {
  const bytes = Buffer.from(token, 'base64url')
  const [given, content] = [bytes.subarray(0, SEAL_LENGTH), bytes.subarray(SEAL_LENGTH)]
  const unaltered = bytes.toString('base64url') === token && given.length === SEAL_LENGTH
  if (!unaltered || !timingSafeEqual(given, seal(tenant, purpose, content))) throw foreignToken()
  return JSON.parse(content.toString('utf8')) as State
}

const SEAL_LENGTH = 16

/** From the tenant's own id, so that a token outlives a restart, as clients store them. */
function seal(tenant: Tenant, purpose: string, content: Buffer): Buffer {
  return createHmac('sha256', `${tenant.id}:${purpose}`).update(content).digest().subarray(0, SEAL_LENGTH)
}

export function foreignToken(): GraphFault {
  return new GraphFault(
    400,
    'Directory_ExpiredPageToken',
    'The specified page token value has expired and can no longer be included in your request.',
  )
}
