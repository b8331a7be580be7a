import type { DirectoryHistory } from '../../tenant/directory-log.ts'
import type { Tenant, User } from '../../tenant/state.ts'
import type { GraphCall } from '../route.ts'
import { DEFAULT_PROPERTIES, describeUser, isVisible } from './properties.ts'
import { sightOf } from './sight.ts'

type Item = Record<string, unknown>
type Reader = Pick<GraphCall, 'permissions' | 'user'>

/** A person in the first round: what was never set is absent, the manager comes as a relation. */
export function describeNow(tenant: Tenant, user: User, selected: readonly string[] | null, reader: Reader): Item {
  const values = Object.entries(valuesOf(user, selected, reader)).filter(([, value]) => value !== null)
  const manager = selected?.includes('manager') && user.managerId !== null && tenant.users.has(user.managerId)
  return { ...Object.fromEntries(values), ...(manager ? { 'manager@delta': [managerEntry(user.managerId!)] } : {}) }
}

export function describeRemoval(id: string, reason: 'changed' | 'deleted'): Item {
  return { id, '@removed': { reason } }
}

/**
 * What became of an object since the round before; nothing when only what is not selected changed. A value that was set once and is gone is
 * null. `Prefer: return=minimal` leaves out what did not change.
 */
export function describeChange(call: GraphCall, history: DirectoryHistory, selected: readonly string[] | null): Item[] {
  const { tenant, headers } = call
  const { id, change, whole, properties } = history
  if (change === 'gone') return [describeRemoval(id, 'deleted')]
  if (change === 'softDeleted') return [describeRemoval(id, 'changed')]
  const user = tenant.users.get(id)
  if (!user) return []
  if (!whole && selected && !selected.some((name) => properties.has(name))) return []
  const minimal = /return\s*=\s*minimal/i.test(headers.prefer ?? '') && !whole
  const once = tenant.directoryLog.everSet(id)
  const values = Object.entries(valuesOf(user, selected, call)).filter(
    ([name, value]) =>
      name === 'id' || (minimal ? properties.has(name) : value !== null || (once.has(name) && isVisible(name, sightOf(call)(user)))),
  )
  return [{ ...Object.fromEntries(values), ...managerChange(tenant, user, history, selected) }]
}

function valuesOf(user: User, selected: readonly string[] | null, reader: Reader): Item {
  const names = new Set([...(selected ?? DEFAULT_PROPERTIES), 'id'])
  return describeUser(user, [...names], sightOf(reader)(user))
}

function managerChange(
  tenant: Tenant,
  user: User,
  { whole, properties, formerManager }: DirectoryHistory,
  selected: readonly string[] | null,
): Item {
  if (!selected?.includes('manager') || !(whole || properties.has('manager'))) return {}
  if (user.managerId !== null && tenant.users.has(user.managerId)) return { 'manager@delta': [managerEntry(user.managerId)] }
  return formerManager === null ? {} : { 'manager@delta': [{ ...managerEntry(formerManager), '@removed': { reason: 'deleted' } }] }
}

function managerEntry(id: string): Item {
  return { '@odata.type': '#microsoft.graph.user', id }
}
