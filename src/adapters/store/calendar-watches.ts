import { sql } from 'kysely'
import type { CalendarWatch } from '../../domain/booking/calendar-watch.ts'
import type { CalendarWatches } from '../../ports/store.ts'
import { saveRow } from './save-rows.ts'
import type { Scope } from './tables.ts'

const columns = [
  'organizerId',
  'subscriptionId',
  'clientState',
  'expiresAt',
  'attempts',
  'notBefore',
  'changesFrom',
  'changesUntil',
] as const satisfies readonly (keyof CalendarWatch)[]

export function openCalendarWatches(scope: Scope): CalendarWatches {
  const { db, tenantId } = scope
  const watches = db.selectFrom('calendarWatch').select(columns).where('tenantId', '=', tenantId)
  return {
    async find(organizerId) {
      return (await watches.where('organizerId', '=', organizerId).executeTakeFirst()) ?? null
    },
    async lock(organizerId) {
      return (await watches.where('organizerId', '=', organizerId).forUpdate().executeTakeFirst()) ?? null
    },
    async findBySubscriptions(subscriptionIds) {
      const found = await watches.where(sql<boolean>`subscription_id = any(${subscriptionIds}::text[])`).execute()
      return new Map(found.map((watch) => [watch.subscriptionId!, watch]))
    },
    async save(watch) {
      await saveRow(scope, 'calendarWatch', ['organizerId'], watch)
    },
    async remove(organizerId) {
      await db.deleteFrom('calendarWatch').where('tenantId', '=', tenantId).where('organizerId', '=', organizerId).execute()
    },
  }
}
