import type { IncomingMessage, ServerResponse } from 'node:http'

/** One HTTP request, read whole. */
export interface WireRequest {
  method: string
  url: URL
  /** Lower-case names. */
  headers: Record<string, string | undefined>
  /** Empty when it was too large. */
  body: Buffer
  tooLarge: boolean
}

export interface WireReply {
  status: number
  headers?: Record<string, string>
  /** Bytes go out as they are, everything else as JSON. */
  body?: unknown
  /** The socket is closed in place of an answer. */
  dropped?: boolean
}

export class BodyTooLarge extends Error {}
export class BadAddress extends Error {}

/** How much of a body that is too large is still taken in, so that its sender comes to read the answer. */
const DRAINED_BYTES = 64 * 1024 * 1024

/** Reads the request, and no more of its body than `limit` bytes. Throws BadAddress for a path that is none, BodyTooLarge for an endless body. */
export async function readRequest(incoming: IncomingMessage, origin: string, limit: number): Promise<WireRequest> {
  const url = URL.parse(`${origin}${incoming.url ?? '/'}`)
  if (url?.origin !== origin) throw new BadAddress()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    else chunks.length = 0
    if (size > DRAINED_BYTES) throw new BodyTooLarge()
  }
  return {
    method: incoming.method ?? 'GET',
    url,
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
    ),
    body: Buffer.concat(chunks),
    tooLarge: size > limit,
  }
}

export function sendReply(reply: WireReply, outgoing: ServerResponse): void {
  if (reply.dropped) {
    outgoing.destroy()
    return
  }
  const payload = payloadOf(reply.body)
  if (payload && !(reply.body instanceof Uint8Array)) outgoing.setHeader('content-type', 'application/json; charset=utf-8')
  for (const [name, value] of Object.entries(reply.headers ?? {})) outgoing.setHeader(name, value)
  if (payload) outgoing.setHeader('content-length', payload.byteLength)
  outgoing.writeHead(reply.status)
  outgoing.end(payload)
}

function payloadOf(body: unknown): Uint8Array | undefined {
  if (body === undefined) return undefined
  return body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body))
}

/** The JSON in a body; undefined for an empty one; throws SyntaxError. */
export function parseJson(body: Buffer): unknown {
  return body.length === 0 ? undefined : JSON.parse(body.toString('utf8'))
}
