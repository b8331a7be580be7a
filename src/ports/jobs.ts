import type { DeliveryId, SeriesId } from '../domain/people/ids.ts'
import type { PersonId, TenantId } from '../domain/people/person.ts'

/** Work for the worker. Each job carries ids, never objects, and is safe to run twice, late, and by two workers. */
export interface JobKinds {
  'send-delivery': { tenantId: TenantId; deliveryId: DeliveryId }
  'refresh-delivery': { tenantId: TenantId; deliveryId: DeliveryId }
  'book-series': { tenantId: TenantId; seriesId: SeriesId }
  'settle-series': { tenantId: TenantId; seriesId: SeriesId }
  'cancel-series': { tenantId: TenantId; seriesId: SeriesId }
  'read-person': { tenantId: TenantId; personId: PersonId }
  'sync-directory': { tenantId: TenantId }
}
export type JobKind = keyof JobKinds

export interface Jobs {
  /** Enqueued in the transaction at hand: it exists exactly when the state that needs it does. One waiting job per kind and key. */
  enqueue<Kind extends JobKind>(kind: Kind, data: JobKinds[Kind], options?: { notBefore?: Date; key?: string }): Promise<void>
}
