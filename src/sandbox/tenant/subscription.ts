export type ChangeType = 'created' | 'updated' | 'deleted'

/** What a subscription watches: a mailbox's events, everybody in the directory, or one person there. */
export type Watched = { kind: 'events'; userId: string } | { kind: 'users' } | { kind: 'user'; userId: string }

/** A standing order to be told of changes. */
export interface Subscription {
  id: string
  /** Client id of the application that is told. */
  applicationId: string
  /** The signed-in person it was created for; null: the application itself. */
  userId: string | null
  creatorId: string
  /** As the application wrote it. */
  resource: string
  watched: Watched
  /** The permission that opened the resource. */
  permission: string
  changeTypes: ChangeType[]
  notificationUrl: string
  lifecycleNotificationUrl: string | null
  clientState: string | null
  /** Instant, ISO 8601 in UTC. */
  expires: string
  latestSupportedTlsVersion: string
  /** Ids in its notifications are immutable ones: it was created with that preference. */
  immutableIds: boolean
  /** How resource data is encrypted, and which properties it has; null: notifications name the resource only. */
  resourceData: { certificate: string; certificateId: string; select: string[] } | null
}
