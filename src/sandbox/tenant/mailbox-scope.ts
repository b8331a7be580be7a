import { findUser } from './people.ts'
import type { App, Tenant, User } from './state.ts'

/** A scope of people named by id or UPN. They are bound by object id; a name nobody has yet waits for whoever joins under it. */
export function mailboxScope(tenant: Tenant, names: readonly string[]): Set<string> {
  return new Set(names.map((name) => findUser(tenant, name)?.id ?? name.toLowerCase()))
}

/** Whether Exchange lets the application into a person's mailbox. */
export function reaches({ mailboxScope: scope }: App, user: User): boolean {
  if (!scope || scope.has(user.id)) return true
  if (!scope.delete(user.userPrincipalName.toLowerCase())) return false
  scope.add(user.id)
  return true
}
