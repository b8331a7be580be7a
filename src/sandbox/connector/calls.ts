import type { Tenant } from '../tenant/state.ts'
import { parseJson, type WireReply, type WireRequest } from '../wire/exchange.ts'
import { deleteActivity, sendActivity, updateActivity } from './activities.ts'
import { createConversation } from './conversations.ts'
import { ConnectorFault } from './fault.ts'
import { getMember, listMembers } from './members.ts'

type Call = (tenant: Tenant, ids: string[], body: () => unknown) => WireReply

const ID = '([^/]+)'
/** The Bot Connector's calls below `/connector/`, each with the ids its path holds. */
const CALLS: readonly [path: RegExp, methods: Readonly<Record<string, Call>>][] = [
  [/^v3\/conversations$/, { POST: (tenant, _, body) => createConversation(tenant, body()) }],
  [path(`${ID}/activities`), { POST: (tenant, [conversation], body) => sendActivity(tenant, conversation!, body()) }],
  [
    path(`${ID}/activities/${ID}`),
    {
      POST: (tenant, [conversation, activity], body) => sendActivity(tenant, conversation!, body(), activity),
      PUT: (tenant, [conversation, activity], body) => updateActivity(tenant, conversation!, activity!, body()),
      DELETE: (tenant, [conversation, activity]) => deleteActivity(tenant, conversation!, activity!),
    },
  ],
  [path(`${ID}/activities/${ID}/members`), { GET: (tenant, [conversation]) => ok(listMembers(tenant, conversation!)) }],
  [path(`${ID}/members`), { GET: (tenant, [conversation]) => ok(listMembers(tenant, conversation!)) }],
  [path(`${ID}/members/${ID}`), { GET: (tenant, [conversation, member]) => ok(getMember(tenant, conversation!, member!)) }],
  [path(`${ID}/pagedmembers`), { GET: (tenant, [conversation]) => ok({ members: listMembers(tenant, conversation!) }) }],
]

/** Serves a call of the product's bot. Throws ConnectorFault. */
export function serveCall(tenant: Tenant, request: WireRequest): WireReply {
  const asked = request.url.pathname.split('/').slice(2).filter(Boolean).join('/')
  for (const [pattern, methods] of CALLS) {
    const ids = pattern.exec(asked)?.slice(1).map(decoded)
    if (!ids) continue
    const call = methods[request.method]
    if (call) return call(tenant, ids, () => jsonOf(request))
    const allow = Object.keys(methods).join(', ')
    throw new ConnectorFault(405, 'MethodNotAllowed', `The requested resource does not support http method '${request.method}'.`, { allow })
  }
  throw unknownCall()
}

function path(rest: string): RegExp {
  return new RegExp(`^v3/conversations/${rest}$`)
}

function ok(body: unknown): WireReply {
  return { status: 200, body }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw unknownCall()
  }
}

function jsonOf(request: WireRequest): unknown {
  try {
    return parseJson(request.body)
  } catch {
    throw new ConnectorFault(400, 'BadSyntax', 'The body is not valid JSON.')
  }
}

function unknownCall(): ConnectorFault {
  return new ConnectorFault(404, 'NotFound', 'The connector has no such call.')
}
