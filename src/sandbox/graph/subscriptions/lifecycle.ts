import type { Tenant } from '../../tenant/state.ts'
import type { Subscription } from '../../tenant/subscription.ts'
import type { Notice } from './parcel.ts'
import { printExpiry } from './print-subscription.ts'

export const LIFECYCLE_EVENTS = ['reauthorizationRequired', 'subscriptionRemoved', 'missed'] as const
export type LifecycleEvent = (typeof LIFECYCLE_EVENTS)[number]

/** What becomes of a subscription, for the endpoint that asked to know; null when none did. */
export function lifecycleNotice(tenant: Tenant, subscription: Subscription, lifecycleEvent: LifecycleEvent): Notice | null {
  const { id, clientState, lifecycleNotificationUrl: url, watched } = subscription
  if (url === null) return null
  const item = {
    subscriptionId: id,
    subscriptionExpirationDateTime: printExpiry(subscription),
    tenantId: tenant.id,
    clientState,
    lifecycleEvent,
  }
  return { subscription, kind: 'lifecycle', url, mailbox: watched.kind === 'events' ? watched.userId : null, item }
}
