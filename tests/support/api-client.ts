import type { z } from 'zod'
import { type ErrorReply, errorReply } from '../../src/contract/errors.ts'
import type { AnyRoute } from '../../src/contract/route.ts'
import { type RouteName, routes } from '../../src/contract/routes.ts'

type Definition<Name extends RouteName> = (typeof routes)[Name]
export interface Input<Name extends RouteName> {
  params?: z.input<Definition<Name>['params']>
  query?: z.input<Definition<Name>['query']>
  body?: z.input<Definition<Name>['body']>
}
export type Reply<Name extends RouteName> = z.output<Definition<Name>['reply']>

/** An answer that is not the reply of its route. */
export class Refused extends Error {
  readonly status: number
  readonly error: ErrorReply['error']

  constructor(name: string, status: number, { error }: ErrorReply) {
    super(`${name} was refused with ${status}: ${JSON.stringify(error)}`)
    this.status = status
    this.error = error
  }
}

/** One person at the API. Every reply is held against the contract, strictly: nothing missing and nothing more. */
export class ApiClient {
  readonly #base: string
  readonly #token: () => Promise<string>

  constructor(base: string, token: () => Promise<string>) {
    this.#base = base
    this.#token = token
  }

  async call<Name extends RouteName>(name: Name, input: Input<Name> = {}): Promise<Reply<Name>> {
    const route: AnyRoute = routes[name]
    const response = await fetch(this.#base + addressOf(route, input), {
      method: route.method,
      headers: {
        authorization: `Bearer ${await this.#token()}`,
        ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    })
    if (!response.ok) throw new Refused(name, response.status, errorReply.parse(await response.json()))
    return route.reply.parse(response.status === 204 ? undefined : await response.json()) as Reply<Name>
  }

  /** For what ought to be refused: `409 mentorFull`, `404`. */
  async refusal<Name extends RouteName>(name: Name, input: Input<Name> = {}): Promise<string> {
    try {
      await this.call(name, input)
    } catch (error) {
      if (error instanceof Refused) return [error.status, error.error.reason].filter(Boolean).join(' ')
      throw error
    }
    throw new Error(`${name} was not refused`)
  }
}

export function addressOf(route: AnyRoute, { params = {}, query = {} }: { params?: object; query?: object }): string {
  const values: Record<string, string> = { ...params }
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? `missing-${name}`))
  const search = new URLSearchParams(query as Record<string, string>).toString()
  return search === '' ? path : `${path}?${search}`
}
