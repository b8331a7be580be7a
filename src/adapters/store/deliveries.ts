import { sql } from 'kysely'
import type { Delivery } from '../../domain/deliveries/delivery.ts'
import type { Deliveries } from '../../ports/store.ts'
import { saveRow, saveRows } from './save-rows.ts'
import type { Scope } from './tables.ts'

const columns = [
  'id',
  'personId',
  'purpose',
  'subjectId',
  'version',
  'state',
  'notBefore',
  'attempts',
  'activityId',
  'problem',
  'sentAt',
] as const satisfies readonly (keyof Delivery)[]

/** One message to one person. */
const exactlyOnce = ['personId', 'purpose', 'subjectId', 'version'] as const

export function openDeliveries(scope: Scope): Deliveries {
  const { db, tenantId } = scope
  const deliveries = db.selectFrom('delivery').select(columns).where('tenantId', '=', tenantId)

  return {
    async find(id) {
      return (await deliveries.where('id', '=', id).executeTakeFirst()) ?? null
    },
    async lock(id) {
      return (await deliveries.where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
    },
    async queue(delivery, leaseUntil) {
      const insert = db.insertInto('delivery').values({ ...delivery, tenantId, leaseUntil: leaseUntil ?? null })
      const onlyOnce = insert.onConflict((clash) => clash.constraint('delivery_exactly_once').doNothing())
      return { queued: (await onlyOnce.executeTakeFirst()).numInsertedOrUpdatedRows === 1n }
    },
    async queueMany(many) {
      await saveRows(scope, 'delivery', exactlyOnce, many, columns)
    },
    async save(delivery) {
      await saveRow(scope, 'delivery', ['id'], { ...delivery, leaseUntil: null })
    },

    async takeDue(now, leaseUntil, limit) {
      const due = db
        .selectFrom('delivery')
        .select('id')
        .where('tenantId', '=', tenantId)
        .where('state', '=', 'queued')
        .where('notBefore', '<=', now)
        .where((is) => is.or([is('leaseUntil', 'is', null), is('leaseUntil', '<=', now)]))
        .orderBy('notBefore')
        .limit(limit)
        .forUpdate()
        .skipLocked()
      const taken = db.updateTable('delivery').set({ leaseUntil }).where('tenantId', '=', tenantId).where('id', 'in', due)
      const handedOut = await taken.returning(columns).execute()
      return handedOut.sort((a, b) => a.notBefore.getTime() - b.notBefore.getTime())
    },

    async listOpen(subjectId, purposes) {
      const open = deliveries.where('subjectId', '=', subjectId).where('state', 'in', ['queued', 'sent'])
      const wanted = purposes ? open.where(sql<boolean>`purpose = any(${purposes}::text[])`) : open
      return await wanted.orderBy('sentAt').orderBy('id').execute()
    },
    async listFailed(personIds) {
      const failed = deliveries.where('state', '=', 'failed').where(sql<boolean>`person_id = any(${personIds}::uuid[])`)
      return await failed.orderBy('notBefore').orderBy('id').execute()
    },
    async countFor(personId) {
      const own = db.selectFrom('delivery').where('tenantId', '=', tenantId).where('personId', '=', personId)
      return (await own.select(sql<number>`count(*)::integer`.as('count')).executeTakeFirstOrThrow()).count
    },
  }
}
