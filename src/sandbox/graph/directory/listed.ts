import type { Group, User } from '../../tenant/state.ts'
import { describeUser, propertyValue, type Sight } from './properties.ts'

/** What a directory collection holds: people, and groups where groups can be members. */
export type Listed = User | Group

const GROUP_PROPERTIES = [
  'id',
  'createdDateTime',
  'description',
  'displayName',
  'groupTypes',
  'mailEnabled',
  'mailNickname',
  'securityEnabled',
  'visibility',
] as const

export function isUser(listed: Listed): listed is User {
  return 'mailbox' in listed
}

export function listedValue(listed: Listed, name: string): unknown {
  return isUser(listed) ? propertyValue(listed, name) : describeGroup(listed)[name]
}

export function describeListed(listed: Listed, selected: readonly string[] | null, sight: Sight): Record<string, unknown> {
  if (isUser(listed)) return describeUser(listed, selected, sight)
  return Object.fromEntries(Object.entries(describeGroup(listed)).filter(([name]) => !selected || selected.includes(name)))
}

export function describeGroup(group: Group): Record<string, unknown> {
  return Object.fromEntries(GROUP_PROPERTIES.map((name) => [name, group[name]]))
}
