import { namedGuid } from '../../tenant/ids.ts'
import type { Tenant } from '../../tenant/state.ts'
import type { Subscription, Watched } from '../../tenant/subscription.ts'
import { idFormOf } from '../calendar/id-form.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { activeSubscriptions } from './active.ts'
import { shakeHands } from './handshake.ts'
import { expiryOf } from './lifetime.ts'
import { notifierOf } from './notifier.ts'
import { contextOf, printSubscription } from './print-subscription.ts'
import { changeTypesIn, readOrder, resourceDataIn, tlsVersionIn } from './read-order.ts'
import { openWatch } from './watch.ts'

/** Over all applications. */
const MOST_PER_MAILBOX = 1000

/** `POST /subscriptions`: begins only when both endpoints have echoed their token. */
export async function orderSubscription(call: GraphCall): Promise<GraphReply> {
  const { tenant } = call
  const order = readOrder(call)
  const changeTypes = changeTypesIn(order.changeType)
  const latestSupportedTlsVersion = tlsVersionIn(order.latestSupportedTlsVersion)
  const watch = openWatch(call, order.resource)
  const { watched, permission } = watch
  const resourceData = resourceDataIn(order, watch)
  // Judged when it is asked for: the clock may jump while the endpoints shake hands.
  const expires = expiryOf(tenant, watched, resourceData !== null, order.expirationDateTime)
  requireRoom(tenant, watched)
  await shakeHands(order.notificationUrl)
  if (order.lifecycleNotificationUrl) await shakeHands(order.lifecycleNotificationUrl)
  const subscription: Subscription = {
    id: tenant.ids.guid('subscription'),
    applicationId: call.app,
    userId: call.user?.id ?? null,
    creatorId: call.user?.id ?? namedGuid(`${tenant.id}:service principal:${call.app}`),
    resource: order.resource,
    watched,
    permission,
    changeTypes,
    notificationUrl: order.notificationUrl,
    lifecycleNotificationUrl: order.lifecycleNotificationUrl ?? null,
    clientState: order.clientState ?? null,
    expires,
    latestSupportedTlsVersion,
    immutableIds: idFormOf(call) === 'immutable',
    resourceData,
  }
  tenant.subscriptions.set(subscription.id, subscription)
  notifierOf(tenant).remind(subscription)
  return {
    status: 201,
    ...told(subscription),
    headers: { location: `${tenant.origin}/v1.0/subscriptions('${subscription.id}')` },
    body: { '@odata.context': `${contextOf(tenant)}/$entity`, ...printSubscription(subscription) },
  }
}

/** What the journal tells of a request about a subscription. */
export function told({ permission, watched }: Subscription): Pick<GraphReply, 'permission' | 'mailbox'> {
  return { permission, mailbox: watched.kind === 'events' ? watched.userId : null }
}

function requireRoom(tenant: Tenant, watched: Watched): void {
  if (watched.kind !== 'events') return
  const onMailbox = activeSubscriptions(tenant).filter(
    (other) => other.watched.kind === 'events' && other.watched.userId === watched.userId,
  )
  if (onMailbox.length < MOST_PER_MAILBOX) return
  throw new GraphFault(403, 'ErrorExceededSubscriptionCount', `The mailbox has reached its limit of ${MOST_PER_MAILBOX} subscriptions.`)
}
