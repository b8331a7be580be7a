import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { serveGraphOnWire } from '../graph/on-wire.ts'
import type { Tenant } from '../tenant/state.ts'
import { areaOf } from './areas.ts'
import type { Certificates } from './certificates.ts'
import { BadAddress, BodyTooLarge, readRequest, sendReply, type WireReply } from './exchange.ts'

/** What Graph takes in one request. */
const BODY_LIMIT = 4 * 1024 * 1024

/** Microsoft's front ends keep idle connections for minutes. Node's 5 s would reset a client that reuses one at that moment. */
const KEEP_ALIVE_MS = 120_000

/** An https server on loopback that answers nothing yet: its port must be known before there can be a tenant. */
export async function listen(certificates: Certificates, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer({ cert: certificates.cert, key: certificates.key, keepAliveTimeout: KEEP_ALIVE_MS })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  return { server, port: (server.address() as AddressInfo).port }
}

export function serveTenant(server: Server, tenant: Tenant): void {
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    // Whatever could not even be refused ends its own connection, not the sandbox.
    answer(tenant, incoming, outgoing).catch(() => outgoing.destroy())
  })
}

async function answer(tenant: Tenant, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const request = await readRequest(incoming, tenant.origin, BODY_LIMIT)
    const area = areaOf(request.url.pathname)
    if (request.tooLarge && area !== serveGraphOnWire) throw new BodyTooLarge()
    const reply = await area(tenant, request)
    tenant.keeper?.keep()
    sendReply(reply, outgoing)
  } catch (reason) {
    if (incoming.destroyed && !incoming.complete && !(reason instanceof BodyTooLarge)) return
    sendReply(failure(reason), outgoing)
  }
}

function failure(reason: unknown): WireReply {
  if (reason instanceof BodyTooLarge) {
    const body = { error: { code: 'RequestEntityTooLarge', message: 'The request body is too large.' } }
    return { status: 413, headers: { connection: 'close' }, body }
  }
  if (reason instanceof BadAddress)
    return { status: 400, body: { error: { code: 'BadRequest', message: 'The request URI is not valid.' } } }
  console.error('sandbox: a request failed:', reason)
  return { status: 500, body: { error: { code: 'InternalServerError', message: 'The sandbox failed on this request.' } } }
}

export async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}
