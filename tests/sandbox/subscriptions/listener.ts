import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

// biome-ignore lint/suspicious/noExplicitAny: notifications are asserted on property by property, as a foreign application sees them
export type Item = any

interface Heard {
  path: string
  query: string
  headers: IncomingMessage['headers']
  // biome-ignore lint/suspicious/noExplicitAny: as above
  body: any
}

/** An application's endpoint on loopback: echoes validation tokens and keeps what it is told. */
export class Listener {
  readonly heard: Heard[] = []
  readonly handshakes: Heard[] = []
  /** How it takes notifications. */
  status = 202
  /** How it answers a handshake. */
  greet: (token: string, outgoing: ServerResponse) => void = (token, outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'text/plain' })
    outgoing.end(token)
  }
  /** Where set, it answers notifications too late, after three and a half seconds. */
  late = false
  readonly #server: Server

  private constructor() {
    this.#server = createServer((incoming, outgoing) => void this.#answer(incoming, outgoing))
  }

  static async open(): Promise<Listener> {
    const listener = new Listener()
    await new Promise<void>((resolve) => listener.#server.listen(0, '127.0.0.1', resolve))
    return listener
  }

  url(path = '/notify'): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`
  }

  /** The items of all notifications to `path` since the last call. */
  take(path = '/notify'): Item[] {
    const taken = this.heard.filter((one) => one.path === path)
    this.heard.splice(0, this.heard.length, ...this.heard.filter((one) => one.path !== path))
    return taken.flatMap(({ body }) => body.value)
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  async #answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    let text = ''
    for await (const chunk of incoming) text += chunk
    const { pathname: path, search: query, searchParams } = new URL(incoming.url ?? '/', 'http://listener')
    const token = searchParams.get('validationToken')
    if (token !== null) {
      this.handshakes.push({ path, query, headers: incoming.headers, body: text })
      this.greet(token, outgoing)
      return
    }
    this.heard.push({ path, query, headers: incoming.headers, body: JSON.parse(text) })
    if (this.late)
      setTimeout(() => {
        outgoing.writeHead(202)
        outgoing.end()
      }, 3500).unref()
    else {
      outgoing.writeHead(this.status)
      outgoing.end()
    }
  }
}
