import { reaches } from '../tenant/mailbox-scope.ts'
import { findUser } from '../tenant/people.ts'
import type { Tenant, User } from '../tenant/state.ts'
import type { Caller } from './bearer.ts'
import type { Match } from './match.ts'
import { GraphFault, type GraphRoute, type Permissions } from './route.ts'

export interface Admission {
  target: User | null
  /** The least permission of the token that covers what is asked, or allows the call at all; null where the handler judges. */
  permission: string | null
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether the caller may make this kind of call, and on whom. Throws the refusal the service would give. */
export function admit(tenant: Tenant, caller: Caller, match: Match, query: URLSearchParams): Admission {
  const { route, userKey, own } = match
  if (own && !caller.user) throw new GraphFault(400, 'BadRequest', '/me request is only valid with delegated authentication flow.')
  const target = own ? caller.user : userKey === null ? null : (findUser(tenant, userKey) ?? null)
  if (route.admission === 'byHandler') return { target, permission: null }
  const covering = route.covering && leastPermission(caller, route.covering(query), target)
  const permission = covering ?? leastPermission(caller, listed(tenant, route), target)
  if (!permission) throw denied(route.service)
  return { target, permission }
}

/** Whether the person is there, and their mailbox within the application's reach. Throws like `admit`. */
export function requireTarget(caller: Caller, { route, userKey }: Match, target: User | null): void {
  if (userKey !== null && !target) throw unknownUser(route.service, userKey)
  if (route.service === 'exchange' && target) admitToMailbox(caller, target)
}

/** What Microsoft's table lists; whoever may write calendars may read them, unless the tenant takes the table at its word. */
function listed({ options }: Tenant, { permissions }: GraphRoute): Permissions {
  if (options.calendarsReadWrite === 'asListed' || !permissions.application.includes('Calendars.Read')) return permissions
  return { application: [...permissions.application, 'Calendars.ReadWrite'], delegated: [...permissions.delegated, 'Calendars.ReadWrite'] }
}

function leastPermission(caller: Caller, { application, delegated }: Permissions, target: User | null): string | null {
  if (!caller.user) return application.find((name) => caller.permissions.has(name)) ?? null
  const foreign = target !== null && target.id !== caller.user.id
  return delegated.find((name) => caller.permissions.has(name) && (!foreign || reachesOthers(name))) ?? null
}

/** Without `.All` or `.Shared` a scope covers what is the signed-in person's own; notifications go to others by nature. */
function reachesOthers(permission: string): boolean {
  return /\.(All|Shared)$/.test(permission) || permission === 'TeamsActivity.Send'
}

function admitToMailbox(caller: Caller, target: User): void {
  if (!caller.user && !reaches(caller.app, target)) throw denied('exchange')
  requireMailbox(target)
}

/** Throws the refusal for a person whose mailbox Exchange Online does not hold. */
export function requireMailbox(target: User): void {
  if (target.mailbox.kind === 'cloud') return
  throw new GraphFault(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.')
}

/** The 403 each service gives for a permission that is missing. */
export function denied(service: GraphRoute['service']): GraphFault {
  if (service === 'exchange') return new GraphFault(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
  if (service === 'teams') return new GraphFault(403, 'Forbidden', 'Missing role permissions on the request.')
  return new GraphFault(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
}

function unknownUser(service: GraphRoute['service'], key: string): GraphFault {
  if (service === 'exchange' && !GUID.test(key)) return new GraphFault(404, 'ErrorInvalidUser', `The requested user '${key}' is invalid.`)
  return notFound(key)
}

export function notFound(key: string): GraphFault {
  const message = `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`
  return new GraphFault(404, 'Request_ResourceNotFound', message)
}
