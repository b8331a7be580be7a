import type { IncomingMessage, ServerResponse } from 'node:http'

type Headers = Record<string, string | string[]>

/** One answer on the wire, as rough as one likes. `status` is what the client was told, null as long as that was nothing whole. */
export class Reply {
  readonly #response: ServerResponse
  readonly #request: IncomingMessage
  status: number | null = null

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.#request = request
    this.#response = response
  }

  json(status: number, json: unknown, headers: Headers = {}): void {
    const body = json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(json))
    this.send(status, body, { 'content-type': 'application/json; charset=utf-8', ...headers })
  }

  send(status: number, body: Buffer, headers: Headers = {}): void {
    this.status = status
    this.#response.writeHead(status, headers)
    this.#response.end(body)
  }

  /** In pieces of some bytes, and then the end. */
  sendInPieces(status: number, body: Buffer, size: number): void {
    this.status = status
    this.#response.writeHead(status, { 'content-type': 'application/json' })
    for (let at = 0; at < body.length; at += size) this.#response.write(body.subarray(at, at + size))
    this.#response.end()
  }

  /** Begins an answer that never ends; the connection stays open. */
  trickle(status: number, body: Buffer): void {
    this.#response.writeHead(status, { 'content-type': 'application/json', 'content-length': String(body.length) })
    this.#response.write(body.subarray(0, 1 + (body.length >> 1)))
  }

  /** Exactly these bytes, and then the connection ends. */
  raw(text: string | Buffer): void {
    const told = /^HTTP\/1\.[01] (\d{3})/.exec(text.toString('latin1'))?.[1]
    this.status = told ? Number(told) : null
    this.#request.socket.end(text)
  }

  drop(): void {
    this.#request.socket.destroy()
  }
}
