import { z } from 'zod'
import { findUser } from '../tenant/people.ts'
import type { Tenant, User } from '../tenant/state.ts'
import { parseJson, type WireRequest } from '../wire/exchange.ts'

/** What a control call did not understand, with the reason. Answers 400. */
export class ControlRefusal extends Error {}

export function readBody<Shape extends z.ZodType>(request: WireRequest, shape: Shape): z.infer<Shape> {
  const parsed = shape.safeParse(jsonIn(request))
  if (parsed.success) return parsed.data
  throw new ControlRefusal(z.prettifyError(parsed.error))
}

function jsonIn(request: WireRequest): unknown {
  try {
    return parseJson(request.body) ?? {}
  } catch {
    throw new ControlRefusal('The body is not valid JSON.')
  }
}

export function requireUser(tenant: Tenant, idOrName: string): User {
  const user = findUser(tenant, idOrName)
  if (!user) throw new ControlRefusal(`There is no user '${idOrName}'.`)
  return user
}
