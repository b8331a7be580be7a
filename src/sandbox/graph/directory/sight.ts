import type { User } from '../../tenant/state.ts'
import type { GraphCall, Permissions } from '../route.ts'
import { DEFAULT_PROPERTIES, isBasic, propertyNamed, type Sight } from './properties.ts'

const WIDER = ['User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All']
export const READ_ALL: readonly string[] = ['User.Read.All', ...WIDER]
const READ_OWN = ['User.Read', 'User.ReadWrite']
const READ_BASIC = ['User.ReadBasic.All', 'User.ReadWrite.CrossCloud']
export const READ_SETTINGS: readonly string[] = ['MailboxSettings.Read', 'MailboxSettings.ReadWrite']

/** Microsoft's own tables for reading users, whatever is selected. */
export const LIST: Permissions = {
  application: ['User.ReadBasic.All', 'User.Read.All', ...WIDER, 'User.ReadWrite.CrossCloud'],
  delegated: ['User.ReadBasic.All', 'User.Read.All', ...WIDER],
}
export const ONE: Permissions = { application: LIST.application, delegated: [...READ_OWN, ...LIST.delegated] }

const FULLY: Permissions = { application: READ_ALL, delegated: [...READ_OWN, ...READ_ALL] }
const SETTINGS: Permissions = { application: READ_SETTINGS, delegated: READ_SETTINGS }

/** How much of each person the caller may see. */
export function sightOf({ permissions, user }: Pick<GraphCall, 'permissions' | 'user'>): (person: User) => Sight {
  const holds = (names: readonly string[]) => names.some((name) => permissions.has(name))
  const others: Sight = holds(READ_ALL) ? 'everything' : holds([...READ_BASIC, ...READ_OWN]) ? 'basics' : 'id'
  const own: Sight = holds(READ_OWN) ? 'everything' : others
  return (person) => (person === user ? own : others)
}

/** What covers all that is asked of a user or of users: names and addresses are basic, everything else is not. */
export function covering(query: URLSearchParams): Permissions {
  const named = [...query].flatMap(([option, value]) => (/^\$(select|filter|orderby|search)$/i.test(option) ? namesIn(value) : []))
  const plain = ![...query.keys()].some((option) => option.toLowerCase() === '$select')
  const expanded = [...query.keys()].some((option) => option.toLowerCase() === '$expand')
  const asked = new Set(plain ? [...named, ...DEFAULT_PROPERTIES] : named)
  if (asked.size === 1 && asked.has('mailboxSettings') && !expanded) return SETTINGS
  return !expanded && [...asked].every(isBasic) ? ONE : FULLY
}

function namesIn(text: string): string[] {
  const unquoted = text.replaceAll(/'(?:[^']|'')*'/g, ' ')
  return (unquoted.match(/[a-z]\w*/gi) ?? []).flatMap((word) => propertyNamed(word) ?? [])
}
