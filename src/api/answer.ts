import type restify from 'restify'
import { type RouteAccess, routeAccess } from '../access/routes.ts'
import type { AnyRoute } from '../contract/route.ts'
import type { RouteName } from '../contract/routes.ts'
import type { Identity } from '../ports/identity.ts'
import type { World } from '../ports/world.ts'
import { callLimit } from './call-limit.ts'
import { ApiFault, faultOf } from './error-reply.ts'
import type { Call, Handler } from './handler.ts'
import { readInput } from './read-input.ts'
import { rolesNeeded } from './staff-only.ts'

/** Authenticate, refuse what only staff may and what comes too often, parse, one use case, reply: the same for every route. */
export function answer<Name extends RouteName>(
  name: Name,
  route: AnyRoute,
  handler: Handler<Name>,
  { world, identity }: { world: World; identity: Identity },
) {
  const access: RouteAccess = routeAccess[name]
  const needed = rolesNeeded(access)
  const mayCall = access.perMinute ? callLimit(access.perMinute) : () => true
  return async (request: restify.Request, response: restify.Response): Promise<void> => {
    response.header('Cache-Control', 'no-store')
    try {
      const identified = await identity.identify(request.header('authorization'))
      if (!identified.ok) throw new ApiFault('sign_in_needed')
      if (needed && !identified.actor.roles.some((role) => needed.includes(role))) throw new ApiFault('not_allowed')
      if (!mayCall(`${identified.actor.tenantId} ${identified.actor.personId}`, world.clock.now())) throw new ApiFault('too_many')
      const call = {
        world,
        actor: identified.actor,
        assertion: identified.assertion,
        params: readInput(route.params, request.params ?? {}, 'params'),
        query: readInput(route.query, request.query ?? {}, 'query'),
        body: readInput(route.body, request.body ?? {}, 'body'),
      } as Call<Name>
      send(response, await handler(call))
    } catch (error) {
      const fault = error instanceof ApiFault ? error : new ApiFault('internal')
      if (fault.status === 500) world.telemetry.failure('api.failed', error, { route: name, reference: fault.body.error.reference })
      if (fault.status === 401) response.header('WWW-Authenticate', 'Bearer')
      if (fault.status === 429) response.header('Retry-After', '60')
      response.send(fault.status, fault.body)
    }
  }
}

function send(response: restify.Response, result: unknown): void {
  const value = isOutcome(result) ? grantedValue(result) : result
  if (value === null || value === undefined) response.send(204)
  else response.send(200, value)
}

type AnyOutcome = { ok: true; value: unknown } | { ok: false; reason: string; claims?: string | null }

function isOutcome(result: unknown): result is AnyOutcome {
  return typeof result === 'object' && result !== null && 'ok' in result
}

function grantedValue(outcome: AnyOutcome): unknown {
  if (!outcome.ok) throw faultOf(outcome.reason, outcome.claims)
  return outcome.value
}
