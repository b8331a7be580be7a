import type { User } from '../../tenant/state.ts'
import { denied } from '../admission.ts'
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

const EVERYTHING: Permissions = { application: READ_ALL, delegated: READ_ALL }
const ALL_OF_ONE: Permissions = { application: READ_ALL, delegated: [...READ_OWN, ...READ_ALL] }
const SETTINGS: Permissions = { application: READ_SETTINGS, delegated: READ_SETTINGS }

/** How much of each person the caller may see. */
export function sightOf({ permissions, user }: Pick<GraphCall, 'permissions' | 'user'>): (person: User) => Sight {
  const holds = (names: readonly string[]) => names.some((name) => permissions.has(name))
  const others: Sight = holds(READ_ALL) ? 'everything' : holds([...READ_BASIC, ...READ_OWN]) ? 'basics' : 'id'
  const own: Sight = holds(READ_OWN) ? 'everything' : others
  return (person) => (person === user ? own : others)
}

/** Guests see themselves and nobody else in a list. Throws 403. */
export function refuseGuests({ user }: GraphCall): void {
  if (user?.userType === 'Guest') throw denied('directory')
}

/** What covers all that is asked of users: names and addresses are basic, everything else is not. */
export function coveringList(query: URLSearchParams): Permissions {
  return isBasicQuery(query) ? LIST : EVERYTHING
}

/** The same for one user, whose mailbox settings have a permission of their own. */
export function coveringOne(query: URLSearchParams): Permissions {
  if (isBasicQuery(query)) return ONE
  const [property, ...others] = namedIn(query)
  return property === 'mailboxSettings' && others.length === 0 && !has(query, '$expand') ? SETTINGS : ALL_OF_ONE
}

function isBasicQuery(query: URLSearchParams): boolean {
  const asked = has(query, '$select') ? namedIn(query) : [...namedIn(query), ...DEFAULT_PROPERTIES]
  return !has(query, '$expand') && asked.every(isBasic)
}

function has(query: URLSearchParams, option: string): boolean {
  return [...query.keys()].some((name) => name.toLowerCase() === option)
}

/** Properties that any option names. */
function namedIn(query: URLSearchParams): string[] {
  return [...query].flatMap(([option, value]) => (/^\$(select|filter|orderby|search)$/i.test(option) ? namesIn(value) : []))
}

function namesIn(text: string): string[] {
  const unquoted = text.replaceAll(/'(?:[^']|'')*'/g, ' ')
  return (unquoted.match(/[a-z]\w*/gi) ?? []).flatMap((word) => propertyNamed(word) ?? [])
}
