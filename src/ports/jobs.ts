import type { DeliveryId, ProgramId, SeriesId, SessionId } from '../domain/people/ids.ts'
import type { PersonId, TenantId } from '../domain/people/person.ts'

/** Work for the worker. Each job carries ids, never objects, and is safe to run twice, late, and by two workers. */
export interface JobKinds {
  'send-delivery': { tenantId: TenantId; deliveryId: DeliveryId }
  'refresh-delivery': { tenantId: TenantId; deliveryId: DeliveryId }
  /** Plans what waits to be planned in a program together; sends nothing. */
  'plan-series': { tenantId: TenantId; programId: ProgramId }
  'book-series': { tenantId: TenantId; seriesId: SeriesId }
  'settle-series': { tenantId: TenantId; seriesId: SeriesId }
  'cancel-series': { tenantId: TenantId; seriesId: SeriesId }
  /** Looks for events of ours that should not be there (P11). */
  'remove-duplicates': { tenantId: TenantId; seriesId: SeriesId }
  /** A subscription for this organizer's mailbox, or none any more (P10). */
  'watch-calendar': { tenantId: TenantId; organizerId: PersonId }
  /** Holds the organizer's series against Outlook, now. */
  'compare-calendar': { tenantId: TenantId; organizerId: PersonId }
  'read-attendance': { tenantId: TenantId; sessionId: SessionId }
  'sync-directory': { tenantId: TenantId }
  /** Of colleagues whom the directory sync alone knows. */
  'read-profiles': { tenantId: TenantId }
  'read-typical-weeks': { tenantId: TenantId }
  /** Who is shown whom as a mentor, for a whole program. */
  'deal-suggestions': { tenantId: TenantId; programId: ProgramId }
}
export type JobKind = keyof JobKinds

export interface Jobs {
  /**
   * Enqueued in the transaction at hand: it exists exactly when the state that needs it does. One waiting job per kind and key:
   * asking again for one that waits only makes it run at the earlier of the two times, and never before this transaction ends.
   */
  enqueue<Kind extends JobKind>(kind: Kind, data: JobKinds[Kind], options?: { notBefore?: Date; key?: string }): Promise<void>
}

/** Done; or done for now, and the same job again at that time. A throw is a failure: tried again with growing pauses, then set aside. */
export type JobHandler<Kind extends JobKind> = (data: JobKinds[Kind]) => Promise<undefined | { again: Date }>

/** The working side of the jobs; a process that only answers people never starts it. */
export interface JobQueue {
  /** Before `start`: who does this kind of work, and how many at a time (1 unless said). */
  work<Kind extends JobKind>(kind: Kind, handler: JobHandler<Kind>, options?: { concurrency?: number }): void
  start(): Promise<void>
  /** Takes no more jobs and waits for those at work. */
  stop(): Promise<void>
  /** Resolves when no job is at work or due. Jobs for later and jobs in the pause after a failure do not count. */
  idle(): Promise<void>
}
