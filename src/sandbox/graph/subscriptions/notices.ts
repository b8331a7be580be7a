import type { AnnouncementTopics } from '../../tenant/announcements.ts'
import type { Tenant } from '../../tenant/state.ts'
import type { ChangeType, Subscription } from '../../tenant/subscription.ts'
import { idIn } from '../calendar/id-form.ts'
import { activeSubscriptions } from './active.ts'
import type { Notice } from './parcel.ts'
import { printExpiry } from './print-subscription.ts'

type CalendarChange = AnnouncementTopics['calendar'][0]
type DirectoryChange = AnnouncementTopics['directory'][0]

/** What subscriptions to a mailbox's events are told of a change there. */
export function eventNotices(tenant: Tenant, announced: CalendarChange): Notice[] {
  const told = toldChanges(tenant, announced)
  return activeSubscriptions(tenant)
    .filter(({ watched }) => watched.kind === 'events' && watched.userId === announced.userId)
    .flatMap((subscription) =>
      told
        .filter(({ change }) => subscription.changeTypes.includes(change))
        .map(({ change, id }) => eventNotice(tenant, subscription, announced, change, id)),
    )
}

/** A creation is typically followed by an update; a change to one occurrence is one of its series. */
function toldChanges({ options }: Tenant, { change, eventId, occurrence }: CalendarChange): { change: ChangeType; id: string }[] {
  const told: { change: ChangeType; id: string }[] = [{ change, id: eventId }]
  if (change === 'created' && options.creationNotices === 'createdAndUpdated') told.push({ change: 'updated', id: eventId })
  if (occurrence && options.occurrenceNotices === 'masterAndOccurrence') {
    told.push({ change: occurrence.gone ? 'deleted' : 'updated', id: occurrence.id })
  }
  return told
}

function eventNotice(
  tenant: Tenant,
  subscription: Subscription,
  { userId, changeKey }: CalendarChange,
  changeType: ChangeType,
  kept: string,
): Notice {
  const id = idIn(subscription.immutableIds ? 'immutable' : 'default', kept)
  const resource = `Users/${userId}/Events/${id}`
  const resourceData = { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': resource, '@odata.etag': `W/"${changeKey}"`, id }
  return changeNotice(tenant, subscription, userId, { changeType, resource, resourceData })
}

/** What subscriptions to the directory are told: creation and soft deletion are updates there, as the real one has it. */
export function directoryNotices(tenant: Tenant, { userId, change }: DirectoryChange): Notice[] {
  const changeType = change === 'gone' ? 'deleted' : 'updated'
  const resource = `Users/${userId}`
  const resourceData = { '@odata.type': '#Microsoft.Graph.User', '@odata.id': resource, id: userId, organizationId: tenant.id }
  return activeSubscriptions(tenant)
    .filter(({ watched }) => watched.kind === 'users' || (watched.kind === 'user' && watched.userId === userId))
    .filter(({ changeTypes }) => changeTypes.includes(changeType))
    .map((subscription) => changeNotice(tenant, subscription, null, { changeType, resource, resourceData }))
}

function changeNotice(tenant: Tenant, subscription: Subscription, mailbox: string | null, told: Record<string, unknown>): Notice {
  const { id, clientState, notificationUrl: url } = subscription
  const item = { subscriptionId: id, subscriptionExpirationDateTime: printExpiry(subscription), ...told, clientState, tenantId: tenant.id }
  return { subscription, kind: 'change', url, mailbox, item }
}
