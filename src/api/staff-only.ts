import { matrix, type Permit, type Relation } from '../access/matrix.ts'
import type { RouteAccess } from '../access/routes.ts'
import type { Role } from '../domain/people/person.ts'

const staff: Partial<Record<Relation, Role>> = {
  programManager: 'ProgramManager',
  safeguardingContact: 'SafeguardingContact',
  admin: 'Admin',
}

/**
 * The roles one of which a route needs, when the access table opens it to staff alone. Null when somebody may by a relation to the data:
 * that relation is not known before the data is, so the use case decides.
 */
export function rolesNeeded({ data, permit }: RouteAccess): readonly Role[] | null {
  const granted: Partial<Record<Relation, readonly Permit[]>> = matrix[data]
  const relations = (Object.keys(granted) as Relation[]).filter((relation) => granted[relation]?.includes(permit))
  const roles = relations.flatMap((relation) => staff[relation] ?? [])
  return roles.length === relations.length ? roles : null
}
