import type { Watched } from '../../tenant/subscription.ts'
import { admit, requireTarget } from '../admission.ts'
import { RouteTable } from '../match.ts'
import { type GraphCall, GraphFault, type GraphRoute, type Permissions } from '../route.ts'

export const READ_EVENTS: Permissions = {
  application: ['Calendars.Read', 'Calendars.ReadWrite'],
  delegated: ['Calendars.Read', 'Calendars.ReadWrite'],
}
const WIDER = ['User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All']
export const READ_PEOPLE: Permissions = { application: ['User.Read.All', ...WIDER], delegated: ['User.Read.All', ...WIDER] }

/** What can be watched, as if it were read: the gates of reading are those of watching. */
const resources = new RouteTable([
  resource('/users', READ_PEOPLE, 'directory'),
  resource('/users/{user}', READ_PEOPLE, 'directory'),
  resource('/users/{user}/events', READ_EVENTS, 'exchange'),
  resource('/users/{user}/calendar/events', READ_EVENTS, 'exchange'),
])

export interface Watch {
  watched: Watched
  permission: string
  /** Properties a `$select` in the resource names. */
  select: string[]
}

/** What a resource path names, if the caller may watch it. Throws the refusal: 400 for what cannot be watched, else as reading would. */
export function openWatch(call: GraphCall, resource: string): Watch {
  const { path, query } = partsOf(resource)
  const match = matched(path)
  const caller = { app: call.tenant.apps.get(call.app)!, user: call.user, permissions: call.permissions }
  const { target, permission } = admit(call.tenant, caller, match, query)
  requireTarget(caller, match, target)
  const watched: Watched =
    target === null ? { kind: 'users' } : { kind: match.route.service === 'exchange' ? 'events' : 'user', userId: target.id }
  return { watched, permission: permission!, select: (query.get('$select') ?? '').split(',').filter(Boolean) }
}

function partsOf(resource: string): { path: string; query: URLSearchParams } {
  const [path = '', text = ''] = resource.split('?', 2)
  const query = new URLSearchParams(text)
  const others = [...query.keys()].filter((name) => name !== '$select')
  if (others.length > 0) throw unsupported(resource)
  return { path, query }
}

function matched(path: string) {
  try {
    return resources.match('GET', path)
  } catch (fault) {
    throw fault instanceof GraphFault ? unsupported(path) : fault
  }
}

function unsupported(resource: string): GraphFault {
  return new GraphFault(400, 'InvalidRequest', `Resource '${resource}' is not supported for subscriptions.`)
}

function resource(path: string, permissions: Permissions, service: GraphRoute['service']): GraphRoute {
  return { method: 'GET', path, permissions, service, handle: () => ({ status: 200 }) }
}
