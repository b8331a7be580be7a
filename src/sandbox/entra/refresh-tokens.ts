import { randomBytes } from 'node:crypto'
import type { Tenant } from '../tenant/state.ts'

/** What a refresh token stands for. */
export interface RefreshGrant {
  clientId: string
  /** Object id of the person. */
  userId: string
  scope: string
  mfa: boolean
}

interface Kept extends RefreshGrant {
  /** By the sandbox clock, in milliseconds. */
  issued: number
}

const LIFETIME_MS = 90 * 86_400_000
/** They last as long as the sandbox runs: who starts it anew signs in anew. */
const tokens = new WeakMap<Tenant, Map<string, Kept>>()

export function issueRefreshToken(tenant: Tenant, grant: RefreshGrant): string {
  const token = `1.${randomBytes(96).toString('base64url')}`
  const kept = tokens.get(tenant) ?? new Map<string, Kept>()
  tokens.set(tenant, kept.set(token, { ...grant, issued: tenant.clock.now().getTime() }))
  return token
}

export function findRefreshGrant(tenant: Tenant, token: string): RefreshGrant | 'unknown' | 'expired' {
  const kept = tokens.get(tenant)?.get(token)
  if (!kept) return 'unknown'
  return tenant.clock.now().getTime() - kept.issued > LIFETIME_MS ? 'expired' : kept
}
