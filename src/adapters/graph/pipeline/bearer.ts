import type { Context, Middleware } from '@microsoft/microsoft-graph-client'

/** `fresh`: not one from the cache, because Graph refused it. */
export type TokenSource = (fresh: boolean) => Promise<string>

/**
 * Puts our token on requests to our Graph, and lets none go elsewhere: neither a link in an answer nor a redirect leads the token away.
 * A token that Graph refuses is renewed once; nothing was applied then. A request that came with a token of its own keeps it.
 */
export class Bearer implements Middleware {
  readonly #origin: string
  readonly #token: TokenSource
  #next: Middleware | undefined

  constructor(root: string, token: TokenSource) {
    this.#origin = new URL(root).origin
    this.#token = token
  }

  setNext(next: Middleware): void {
    this.#next = next
  }

  async execute(context: Context): Promise<void> {
    const url = new URL(typeof context.request === 'string' ? context.request : context.request.url)
    if (url.origin !== this.#origin) throw new Error(`a request to ${url.host} was stopped: it is not our Graph`)
    const headers = new Headers(context.options?.headers)
    const ours = !headers.has('authorization')
    await this.#send(context, headers, ours ? await this.#token(false) : null)
    if (ours && context.response?.status === 401) await this.#send(context, headers, await this.#token(true))
  }

  async #send(context: Context, headers: Headers, token: string | null): Promise<void> {
    if (token !== null) headers.set('authorization', `Bearer ${token}`)
    const sent: Context = { ...context, options: { ...context.options, headers, redirect: 'error' } }
    await this.#next?.execute(sent)
    if (sent.response) context.response = sent.response
  }
}
