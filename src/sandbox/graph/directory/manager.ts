import type { OrgContact, Tenant, User } from '../../tenant/state.ts'

type Manager = { kind: 'user'; user: User } | { kind: 'contact'; described(selected: readonly string[] | null): Record<string, unknown> }

/** A person of the tenant, or an organizational contact; null when there is none, or the person is deleted. */
export function managerOf(tenant: Tenant, user: User): Manager | null {
  const contact = user.managerContact
  if (contact) return { kind: 'contact', described: (selected) => describeContact(contact, selected) }
  const manager = user.managerId === null ? undefined : tenant.users.get(user.managerId)
  return manager ? { kind: 'user', user: manager } : null
}

function describeContact(contact: OrgContact, selected: readonly string[] | null): Record<string, unknown> {
  const members = Object.entries(contact).filter(([name]) => !selected || selected.includes(name))
  return { '@odata.type': '#microsoft.graph.orgContact', ...Object.fromEntries(members) }
}
