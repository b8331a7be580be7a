import { z } from 'zod'
import { errorReply } from '../../contract/errors.ts'
import { type RouteName, routes } from '../../contract/routes.ts'
import { identityToken } from '../host/token.ts'
import { ApiProblem } from './problem.ts'

// The page's content security policy forbids code made at run time, which zod tries for speed.
z.config({ jitless: true })

type Routes = typeof routes
type Part = 'params' | 'query' | 'body'
type Needs<Name extends RouteName, Key extends Part> =
  z.input<Routes[Name][Key]> extends Record<string, never> ? { [K in Key]?: undefined } : { [K in Key]: z.input<Routes[Name][Key]> }

export type Input<Name extends RouteName> = Needs<Name, 'params'> & Needs<Name, 'query'> & Needs<Name, 'body'>
export type Reply<Name extends RouteName> = z.output<Routes[Name]['reply']>
type Parts = { [Key in Part]?: Record<string, unknown> | undefined }

/** One call of our API: signed in, and its answer checked against the contract. Throws ApiProblem. */
export async function call<Name extends RouteName>(name: Name, input: Input<Name>, signal?: AbortSignal): Promise<Reply<Name>> {
  const first = await send(name, input, await token(), signal)
  if (first.ok) return answer(name, first)
  const refusal = await problem(name, first)
  if (refusal.problem.kind !== 'refused' || refusal.problem.code !== 'sign_in_needed') throw refusal
  const again = await send(name, input, await token(refusal.problem.claims ?? ''), signal)
  if (again.ok) return answer(name, again)
  throw await problem(name, again)
}

async function token(claims?: string): Promise<string> {
  try {
    return await identityToken(claims)
  } catch (error) {
    throw new ApiProblem({ kind: 'signIn', hostReason: error instanceof Error ? error.message : String(error) })
  }
}

async function send(name: RouteName, { params, query, body }: Parts, bearer: string, signal?: AbortSignal): Promise<Response> {
  const { method, path } = routes[name]
  const search = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  )
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params?.[key])))
  try {
    return await fetch(search.size ? `${filled}?${search}` : filled, {
      method,
      headers: { authorization: `Bearer ${bearer}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : null,
      signal: signal ?? null,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiProblem({ kind: 'offline' })
  }
}

async function answer<Name extends RouteName>(name: Name, response: Response): Promise<Reply<Name>> {
  const parsed = routes[name].reply.safeParse(response.status === 204 ? undefined : await response.json())
  if (!parsed.success) throw new ApiProblem({ kind: 'unreadable', route: name })
  return parsed.data as Reply<Name>
}

async function problem(name: RouteName, response: Response): Promise<ApiProblem> {
  const parsed = errorReply.safeParse(await response.json().catch(() => undefined))
  if (!parsed.success) return new ApiProblem({ kind: 'unreadable', route: name })
  return new ApiProblem({ kind: 'refused', status: response.status, ...parsed.data.error })
}
