import type { Tenant, User } from '../../tenant/state.ts'

const found = new WeakMap<Tenant, Map<string, User>>()

/** The person a mail address or UPN belongs to, without regard to case. */
export function personAt(tenant: Tenant, address: string): User | undefined {
  const wanted = address.trim().toLowerCase()
  const known = found.get(tenant) ?? new Map<string, User>()
  found.set(tenant, known)
  const hit = known.get(wanted)
  if (hit && tenant.users.get(hit.id) === hit && answersTo(hit, wanted)) return hit
  for (const user of tenant.users.values()) {
    if (!answersTo(user, wanted)) continue
    known.set(wanted, user)
    return user
  }
  return undefined
}

/** The same, if mail to that address arrives in a mailbox of this tenant. */
export function mailboxOf(tenant: Tenant, address: string): User | undefined {
  const user = personAt(tenant, address)
  return user?.mailbox.kind === 'cloud' ? user : undefined
}

export function answersTo(user: User, address: string): boolean {
  const wanted = address.toLowerCase()
  return user.mail?.toLowerCase() === wanted || user.userPrincipalName.toLowerCase() === wanted
}
