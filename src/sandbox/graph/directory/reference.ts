import { z } from 'zod'
import { findUser } from '../../tenant/people.ts'
import type { Group, Tenant, User } from '../../tenant/state.ts'
import { notFound } from '../admission.ts'
import { GraphFault } from '../route.ts'

const referenceShape = z.looseObject({ '@odata.id': z.string() })

/** The person or group that an `@odata.id` names. Throws 400 for a body without one, 404 for nobody. */
export function referenced(tenant: Tenant, body: unknown): User | Group {
  const parsed = referenceShape.safeParse(body)
  if (!parsed.success) throw new GraphFault(400, 'Request_BadRequest', "The property '@odata.id' is required.")
  const reference = parsed.data['@odata.id']
  const key = /\/(?:users|groups|directoryObjects)(?:\/|\(')([^/']+)/i.exec(reference)?.[1]
  if (key === undefined || !URL.canParse(reference)) throw new GraphFault(400, 'Request_BadRequest', `Invalid reference '${reference}'.`)
  const found = findUser(tenant, decoded(key)) ?? tenant.groups.get(key)
  if (!found) throw notFound(key)
  return found
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key)
  } catch {
    throw new GraphFault(400, 'Request_BadRequest', `Invalid reference '${key}'.`)
  }
}
