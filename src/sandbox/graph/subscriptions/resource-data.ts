import { findUser } from '../../tenant/people.ts'
import type { Tenant } from '../../tenant/state.ts'
import { EventPrinter } from '../calendar/event-query.ts'
import { findEvent } from '../calendar/find-event.ts'
import { GraphFault } from '../route.ts'
import type { Notice } from './parcel.ts'

/** The event a notification is about, with the properties its subscription selected; null when it is gone. */
export function resourceOf(tenant: Tenant, { subscription, item }: Notice): Record<string, unknown> | null {
  const [, userId = '', , eventId = ''] = String(item.resource).split('/')
  const target = findUser(tenant, userId)
  const select = subscription.resourceData?.select ?? []
  const permissions = new Set([subscription.permission])
  if (!target || item.changeType === 'deleted') return null
  const query = new URLSearchParams(select.length > 0 ? { $select: select.join(',') } : {})
  const headers = subscription.immutableIds ? { prefer: 'IdType="ImmutableId"' } : {}
  const call = { tenant, app: subscription.applicationId, user: null, permissions, target, params: {}, query, headers, body: undefined }
  try {
    const { event, occurrence } = findEvent(target, eventId)
    return new EventPrinter(call).print(occurrence ?? event)
  } catch (fault) {
    if (fault instanceof GraphFault) return null
    throw fault
  }
}
