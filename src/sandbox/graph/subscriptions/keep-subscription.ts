import type { Subscription } from '../../tenant/subscription.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { activeSubscriptions } from './active.ts'
import { shakeHands } from './handshake.ts'
import { expiryOf } from './lifetime.ts'
import { notifierOf } from './notifier.ts'
import { told } from './order-subscription.ts'
import { contextOf, printSubscription } from './print-subscription.ts'
import { readRenewal } from './read-order.ts'
import { openWatch } from './watch.ts'

/** `GET /subscriptions`: the application's own; with a person's token, those made with one of theirs. */
export function listSubscriptions(call: GraphCall): GraphReply {
  return { status: 200, body: { '@odata.context': contextOf(call.tenant), value: ownSubscriptions(call).map(printSubscription) } }
}

export function getSubscription(call: GraphCall): GraphReply {
  const subscription = subscriptionOf(call)
  return shown(call, subscription)
}

/** `PATCH /subscriptions/{subscription}`: renews, which reauthorizes as well; a new notificationUrl has to shake hands. */
export async function renewSubscription(call: GraphCall): Promise<GraphReply> {
  const { tenant } = call
  const subscription = subscriptionOf(call)
  const { expirationDateTime, notificationUrl } = readRenewal(call)
  const { watched, resourceData } = subscription
  const expires = expirationDateTime && expiryOf(tenant, watched, resourceData !== null, expirationDateTime)
  if (notificationUrl !== undefined) await shakeHands(notificationUrl)
  Object.assign(subscription, expires ? { expires } : {}, notificationUrl ? { notificationUrl } : {})
  notifierOf(tenant).reauthorize(subscription)
  notifierOf(tenant).remind(subscription)
  return shown(call, subscription)
}

/** `POST /subscriptions/{subscription}/reauthorize`: the caller may still watch the resource. */
export function reauthorizeSubscription(call: GraphCall): GraphReply {
  const subscription = subscriptionOf(call)
  notifierOf(call.tenant).reauthorize(subscription)
  return { status: 204, ...told(subscription) }
}

export function deleteSubscription(call: GraphCall): GraphReply {
  const subscription = subscriptionOf(call)
  call.tenant.subscriptions.delete(subscription.id)
  return { status: 204, ...told(subscription) }
}

function shown({ tenant }: GraphCall, subscription: Subscription): GraphReply {
  const body = { '@odata.context': `${contextOf(tenant)}/$entity`, ...printSubscription(subscription) }
  return { status: 200, ...told(subscription), body }
}

function ownSubscriptions({ tenant, app, user }: GraphCall): Subscription[] {
  return activeSubscriptions(tenant).filter((one) => one.applicationId === app && one.userId === (user?.id ?? null))
}

/** The caller's own subscription, whose resource they may still watch; others' are as good as none. */
function subscriptionOf(call: GraphCall): Subscription {
  const subscription = ownSubscriptions(call).find(({ id }) => id === call.params.subscription)
  if (!subscription) throw new GraphFault(404, 'ResourceNotFound', 'The object was not found.')
  openWatch(call, subscription.resource)
  return subscription
}
