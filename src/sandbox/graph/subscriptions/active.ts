import type { Tenant } from '../../tenant/state.ts'
import type { Subscription } from '../../tenant/subscription.ts'

/** The subscriptions that have not ended, oldest first; the others are forgotten. */
export function activeSubscriptions(tenant: Tenant): Subscription[] {
  return [...tenant.subscriptions.values()].filter((subscription) => isActive(tenant, subscription))
}

/** Whether it is still there and has not ended. */
export function isActive(tenant: Tenant, { id }: Subscription): boolean {
  const subscription = tenant.subscriptions.get(id)
  if (!subscription) return false
  if (Date.parse(subscription.expires) > tenant.clock.now().getTime()) return true
  tenant.subscriptions.delete(id)
  return false
}
