import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Tenant } from '../../tenant/state.ts'
import { BodyTooLarge, parseJson, readRequest, sendReply, type WireReply } from '../../wire/exchange.ts'
import type { HostInfo } from '../wire.ts'
import { calendarRoutes } from './calendar.ts'
import { chatRoutes } from './chat.ts'
import { clockRoutes } from './clock.ts'
import { feedRoutes } from './feed.ts'
import { peopleRoutes } from './people.ts'
import { type ApiRoute, Refusal } from './route.ts'
import { tokenRoutes } from './token.ts'

const BODY_LIMIT = 256 * 1024

const routes: readonly ApiRoute[] = [
  { method: 'GET', path: /^\/api\/host$/, handle: ({ info }) => info },
  ...peopleRoutes,
  ...chatRoutes,
  ...feedRoutes,
  ...calendarRoutes,
  ...tokenRoutes,
  ...clockRoutes,
]

/** Answers one request of the page; refusals become `{ problem }` with their status. */
export async function serveApi(tenant: Tenant, info: HostInfo, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const reply = await answer(tenant, info, incoming)
    tenant.keeper?.keep()
    sendReply(reply, outgoing)
  } catch (reason) {
    if (incoming.destroyed && !incoming.complete) return
    sendReply(failure(reason), outgoing)
  }
}

async function answer(tenant: Tenant, info: HostInfo, incoming: IncomingMessage): Promise<WireReply> {
  const request = await readRequest(incoming, 'http://localhost', BODY_LIMIT)
  if (request.tooLarge) throw new BodyTooLarge()
  for (const route of routes) {
    const match = request.method === route.method ? route.path.exec(request.url.pathname) : null
    if (!match) continue
    const named = Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]))
    const body = await route.handle({ tenant, info, named, query: request.url.searchParams, body: parseJson(request.body) })
    const type: Record<string, string> = body instanceof Uint8Array ? { 'content-type': 'image/png' } : {}
    return { status: 200, headers: { 'cache-control': 'no-store', ...type }, body: body ?? null }
  }
  throw new Refusal(404, 'There is no such thing here.')
}

function failure(reason: unknown): WireReply {
  if (reason instanceof Refusal) return { status: reason.status, body: { problem: reason.message } }
  if (reason instanceof BodyTooLarge) return { status: 413, headers: { connection: 'close' }, body: { problem: 'That is too long.' } }
  if (reason instanceof URIError) return { status: 400, body: { problem: 'The address is not well formed.' } }
  if (reason instanceof SyntaxError) return { status: 400, body: { problem: 'The request is not JSON.' } }
  console.error('sandbox: the host page failed:', reason)
  return { status: 500, body: { problem: 'The sandbox failed on this request.' } }
}
