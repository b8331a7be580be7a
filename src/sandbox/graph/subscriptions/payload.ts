import type { Tenant } from '../../tenant/state.ts'
import { encrypted } from './encrypt.ts'
import type { Notice } from './parcel.ts'
import { resourceOf } from './resource-data.ts'
import { validationToken } from './validation-token.ts'

/** The body of a notification. Where resource data is asked for it comes encrypted, with a token that proves who sends it. */
export async function payloadOf(tenant: Tenant, notices: readonly Notice[]): Promise<Record<string, unknown>> {
  const value = notices.map((notice) => ({ ...notice.item, ...encryptedContent(tenant, notice) }))
  const withData = notices.some(({ subscription }) => subscription.resourceData !== null)
  if (!withData) return { value }
  return { value, validationTokens: [await validationToken(tenant, notices[0]!.subscription.applicationId)] }
}

function encryptedContent(tenant: Tenant, notice: Notice): Record<string, unknown> {
  const { resourceData } = notice.subscription
  if (!resourceData || notice.kind === 'lifecycle') return {}
  const resource = resourceOf(tenant, notice)
  return resource ? { encryptedContent: encrypted(resourceData, resource) } : {}
}
