import { findUser } from '../../tenant/people.ts'
import type { User } from '../../tenant/state.ts'
import { denied, notFound } from '../admission.ts'
import { type GraphCall, GraphFault } from '../route.ts'

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The organizer the path names, whose meetings the caller may see. A signed-in person sees their own. An application names organizers by
 * object id, and needs a policy that grants it to act for them.
 */
export function organizerOf(call: GraphCall): User {
  const key = call.params.organizer!
  return call.user ? themselves(call, call.user, key) : granted(call, key)
}

function themselves({ tenant }: GraphCall, user: User, key: string): User {
  if (key.toLowerCase() === 'me' || findUser(tenant, key) === user) return user
  throw denied('teams')
}

function granted({ tenant, app }: GraphCall, key: string): User {
  if (!GUID.test(key)) throw new GraphFault(400, 'BadRequest', `User id '${key}' is not an object id.`)
  const organizer = tenant.users.get(key.toLowerCase())
  if (!organizer) throw notFound(key)
  if (organizer.meetingPolicy) return organizer
  throw new GraphFault(403, 'Unauthorized', `App ${app} is not authorized to read online meetings on behalf of user ${organizer.id}.`)
}
