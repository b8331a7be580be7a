import { z } from 'zod'
import { isActive } from '../graph/subscriptions/active.ts'
import { LIFECYCLE_EVENTS } from '../graph/subscriptions/lifecycle.ts'
import { notifierOf } from '../graph/subscriptions/notifier.ts'
import type { Tenant } from '../tenant/state.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { ControlRefusal, readBody } from './reading.ts'

const shape = z.strictObject({ subscription: z.string(), event: z.enum(LIFECYCLE_EVENTS) })

/** Has a subscription's lifecycle endpoint told of an event. `subscriptionRemoved` removes the subscription as well. */
export function tellLifecycle(tenant: Tenant, request: WireRequest): WireReply {
  const { subscription: id, event } = readBody(request, shape)
  const subscription = tenant.subscriptions.get(id)
  if (!subscription || !isActive(tenant, subscription)) throw new ControlRefusal(`There is no subscription '${id}'.`)
  if (subscription.lifecycleNotificationUrl === null) throw new ControlRefusal(`The subscription '${id}' has no lifecycleNotificationUrl.`)
  notifierOf(tenant).tell(subscription, event)
  return { status: 204 }
}

/** Answers when every notification that can be sent without the clock moving is sent and answered: at most seconds. */
export async function awaitIdle(tenant: Tenant): Promise<WireReply> {
  await notifierOf(tenant).settled()
  return { status: 200, body: { idle: true, waitingForTheClock: tenant.alarms.waiting } }
}
