import type { Tenant } from '../../tenant/state.ts'
import type { Subscription } from '../../tenant/subscription.ts'

/** A subscription as Graph shows it. */
export function printSubscription(subscription: Subscription): Record<string, unknown> {
  return {
    id: subscription.id,
    resource: subscription.resource,
    applicationId: subscription.applicationId,
    changeType: subscription.changeTypes.join(','),
    clientState: subscription.clientState,
    notificationUrl: subscription.notificationUrl,
    notificationQueryOptions: null,
    lifecycleNotificationUrl: subscription.lifecycleNotificationUrl,
    expirationDateTime: printExpiry(subscription),
    creatorId: subscription.creatorId,
    includeResourceData: subscription.resourceData ? true : null,
    latestSupportedTlsVersion: subscription.latestSupportedTlsVersion,
    encryptionCertificate: subscription.resourceData?.certificate ?? null,
    encryptionCertificateId: subscription.resourceData?.certificateId ?? null,
    notificationUrlAppId: null,
  }
}

/** Without a fraction of seconds that is zero. */
export function printExpiry({ expires }: Subscription): string {
  return expires.replace('.000Z', 'Z')
}

export function contextOf(tenant: Tenant): string {
  return `${tenant.origin}/v1.0/$metadata#subscriptions`
}
