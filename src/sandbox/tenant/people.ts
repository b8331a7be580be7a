import type { Tenant, User } from './state.ts'

/** The person with this object id or user principal name (names without regard to case, ids exactly). */
export function findUser(tenant: Tenant, idOrName: string): User | undefined {
  const byId = tenant.users.get(idOrName)
  if (byId) return byId
  const name = idOrName.toLowerCase()
  for (const user of tenant.users.values()) if (user.userPrincipalName.toLowerCase() === name) return user
  return undefined
}
