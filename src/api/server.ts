import restify from 'restify'
import { routeAccess, type serviceDoors } from '../access/routes.ts'
import type { AnyRoute } from '../contract/route.ts'
import { type RouteName, routes } from '../contract/routes.ts'
import type { TenantId } from '../domain/people/person.ts'
import type { Identity } from '../ports/identity.ts'
import type { World } from '../ports/world.ts'
import { answer } from './answer.ts'
import { ApiFault } from './error-reply.ts'
import type { Handlers } from './handler.ts'
import { serveLegalPages } from './legal-pages.ts'
import { readBody } from './read-body.ts'
import { approvals } from './routes/approvals.ts'
import { attributes } from './routes/attributes.ts'
import { inbox } from './routes/inbox.ts'
import { matching } from './routes/matching.ts'
import { matchingFiles } from './routes/matching-files.ts'
import { mentorships } from './routes/mentorships.ts'
import { changeDoor, lifecycleDoor } from './routes/notifications.ts'
import { people } from './routes/people.ts'
import { programs } from './routes/programs.ts'
import { requests } from './routes/requests.ts'
import { rounds } from './routes/rounds.ts'
import { sessions } from './routes/sessions.ts'
import { skills } from './routes/skills.ts'
import { waitlist } from './routes/waitlist.ts'
import { securityHeaders } from './security-headers.ts'
import { serveTab, type TabFiles } from './tab-files.ts'

/**
 * Real milliseconds. Whoever sends slower than this is cut off; idle connections are kept longer than load balancers keep theirs
 * (Azure: four minutes), or one that they use again at that moment would be reset.
 */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 245_000 }

const handlers: Handlers = {
  ...people,
  ...attributes,
  ...inbox,
  ...programs,
  ...rounds,
  ...requests,
  ...approvals,
  ...mentorships,
  ...waitlist,
  ...matching,
  ...sessions,
  ...skills,
  ...matchingFiles,
}
// Compiles only while every route has an entry in the access table.
const guarded: Record<RouteName, unknown> = routeAccess

export interface ServerParts {
  world: World
  /** The one tenant that Graph may tell us of. */
  tenantId: TenantId
  identity: Identity
  tab: TabFiles
  hostOrigins: readonly string[]
  production: boolean
  healthy: () => Promise<boolean>
  /** Handles `POST /api/messages`: the bot's own door, with its own authentication. */
  bot: (request: restify.Request, response: restify.Response) => Promise<void>
}

/** The one HTTP server: API, bot endpoint, the built tab, health. Not listening yet. */
export function createServer(parts: ServerParts): restify.Server {
  const server = restify.createServer({ name: 'mentoring', handleUncaughtExceptions: false } as restify.ServerOptions)
  Object.assign(server.server, patience)
  const headers = securityHeaders(parts)
  server.pre((_request, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    next()
  })
  server.use(restify.plugins.queryParser({ mapParams: false }))
  server.use(readBody)
  server.on(
    'restifyError',
    (_request: restify.Request, response: restify.Response, error: Error & { statusCode?: number }, done: () => void) => {
      const fault = faultOfRestify(error)
      if (fault.status === 500) parts.world.telemetry.failure('http.failed', error, { reference: fault.body.error.reference })
      if (!response.headersSent) response.send(fault.status, fault.body)
      done()
    },
  )

  server.get('/healthz', async (_request: restify.Request, response: restify.Response) => {
    const healthy = await parts.healthy()
    response.send(healthy ? 200 : 503, { status: healthy ? 'ok' : 'unavailable' })
  })
  const doors: Record<keyof typeof serviceDoors, (request: restify.Request, response: restify.Response) => Promise<void>> = {
    '/api/messages': parts.bot,
    '/api/notifications': changeDoor(parts),
    '/api/notifications/lifecycle': lifecycleDoor(parts),
  }
  for (const [path, door] of Object.entries(doors)) server.post(path, door)
  for (const name of Object.keys(guarded) as RouteName[]) {
    const definition: AnyRoute = routes[name]
    const reply = answer(name, definition, handlers[name] as Handlers[RouteName], parts)
    register(server, definition, reply)
  }
  serveTab(server, parts.tab)
  serveLegalPages(server)
  return server
}

function register(
  server: restify.Server,
  { method, path }: AnyRoute,
  reply: (request: restify.Request, response: restify.Response) => Promise<void>,
): void {
  switch (method) {
    case 'GET':
      server.get(path, reply)
      return
    case 'POST':
      server.post(path, reply)
      return
    case 'PUT':
      server.put(path, reply)
      return
    case 'PATCH':
      server.patch(path, reply)
      return
    case 'DELETE':
      server.del(path, reply)
  }
}

/** What restify itself refuses, in the body that every error has. Its own messages can quote the request and stay inside. */
function faultOfRestify(error: Error & { statusCode?: number }): ApiFault {
  if (error instanceof ApiFault) return error
  switch (error.statusCode) {
    case 400:
      return new ApiFault('invalid_input')
    case 404:
      return new ApiFault('not_found')
    case 405:
      return new ApiFault('not_supported')
    default:
      return new ApiFault('internal')
  }
}
