import type { Telemetry } from '../../../ports/telemetry.ts'
import type { Part } from './request.ts'
import { Unanswered } from './unanswered.ts'

/** `fresh`: not one from the cache, because Graph refused it. */
export type TokenSource = (fresh: boolean) => Promise<string>

/** Whether an address is our Graph's: the same origin, below the version, with no name or password in it. */
export function isOurs(root: string, address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.origin === new URL(root).origin && url.pathname.startsWith('/v1.0/') && url.username === '' && url.password === ''
}

/**
 * Puts our token on requests to our Graph, and lets none go elsewhere: no link in an answer leads the token away. A token that
 * Graph refuses is renewed once; nothing was applied then. A request that came with a token of its own keeps it.
 */
export function bearer({ root, token, telemetry }: { root: string; token: TokenSource; telemetry: Telemetry }): Part {
  const fetched = async (fresh: boolean): Promise<string> => {
    try {
      return await token(fresh)
    } catch (cause) {
      telemetry.failure('graph.token', cause)
      throw new Unanswered('tokenless', { cause })
    }
  }
  let renewal: Promise<string> | null = null
  /** Those refused at one moment share one renewal: Entra throttles too. */
  const renewed = (): Promise<string> => {
    renewal ??= fetched(true).finally(() => {
      renewal = null
    })
    return renewal
  }
  return (next) => async (request) => {
    if (!isOurs(root, request.url.href)) throw new Unanswered('elsewhere')
    if (request.headers.has('authorization')) return next(request)
    const send = (bearing: string): Promise<Response> => {
      const headers = new Headers(request.headers)
      headers.set('authorization', `Bearer ${bearing}`)
      return next({ ...request, headers })
    }
    const answer = await send(await fetched(false))
    return answer.status === 401 ? send(await renewed()) : answer
  }
}
