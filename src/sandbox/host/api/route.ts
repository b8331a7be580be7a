import type { z } from 'zod'
import { installApp, installationOf } from '../../graph/teams/install.ts'
import { findUser } from '../../tenant/people.ts'
import type { Tenant, User } from '../../tenant/state.ts'
import type { HostInfo } from '../wire.ts'

export interface ApiCall {
  tenant: Tenant
  info: HostInfo
  /** Decoded named groups of the path. */
  named: Record<string, string>
  query: URLSearchParams
  body: unknown
}

export interface ApiRoute {
  method: 'GET' | 'POST'
  path: RegExp
  /** Returns JSON, or the bytes of a PNG; throws Refusal. */
  handle(call: ApiCall): unknown
}

/** An expected no, with a reason for the person at the screen. */
export class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** The person the path names; refuses with 404. */
export function personOf({ tenant, named }: ApiCall): User {
  const user = findUser(tenant, named.person ?? '')
  if (!user) throw new Refusal(404, `There is nobody called ${named.person} in this tenant.`)
  return user
}

/** Teams adds an app for a person the first time they open it or write to it. */
export function withApp(call: ApiCall): User {
  const person = personOf(call)
  if (!person.accountEnabled) throw new Refusal(403, 'The account is disabled.')
  if (!installationOf(call.tenant, person)) installApp(call.tenant, person)
  return person
}

/** The body in the shape the schema promises; refuses with 400. */
export function bodyOf<T>(call: ApiCall, schema: z.ZodType<T>): T {
  const read = schema.safeParse(call.body)
  if (read.success) return read.data
  const fault = read.error.issues[0]
  throw new Refusal(400, `${fault?.path.join('.') || 'The request'}: ${fault?.message ?? 'not understood'}`)
}
