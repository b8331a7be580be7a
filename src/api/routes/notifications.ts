import type restify from 'restify'
import { changeNotifications, handshake, lifecycleNotifications } from '../../contract/notifications.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'
import { takeHints, takeLifecycleHints } from '../../usecases/booking/take-hints.ts'
import { ApiFault } from '../error-reply.ts'
import { readInput } from '../read-input.ts'

type Door = (request: restify.Request, response: restify.Response) => Promise<void>
interface Parts {
  readonly world: World
  readonly tenantId: TenantId
}

/** Graph tells of changes here. It hears 202 once the hint is noted; whoever else comes hears the same, and nothing happens. */
export function changeDoor({ world, tenantId }: Parts): Door {
  return door(world, async (request) => {
    await takeHints(world, tenantId, readInput(changeNotifications, request.body ?? {}, 'body').value)
  })
}

/** The same for what becomes of the subscriptions themselves. */
export function lifecycleDoor({ world, tenantId }: Parts): Door {
  return door(world, async (request) => {
    await takeLifecycleHints(world, tenantId, readInput(lifecycleNotifications, request.body ?? {}, 'body').value)
  })
}

function door(world: World, take: (request: restify.Request) => Promise<void>): Door {
  return async (request, response) => {
    response.header('Cache-Control', 'no-store')
    try {
      const { validationToken } = readInput(handshake, request.query ?? {}, 'query')
      if (validationToken !== undefined) {
        response.sendRaw(200, validationToken, { 'Content-Type': 'text/plain; charset=utf-8' })
        return
      }
      await take(request)
      response.send(202)
    } catch (error) {
      const fault = error instanceof ApiFault ? error : new ApiFault('unavailable')
      if (fault.status >= 500) world.telemetry.failure('notifications.failed', error, { reference: fault.body.error.reference })
      response.send(fault.status, fault.body)
    }
  }
}
