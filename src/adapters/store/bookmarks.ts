import type { Bookmarks } from '../../ports/store.ts'
import { saveRow } from './save-rows.ts'
import type { Scope } from './tables.ts'

export function openBookmarks(scope: Scope): Bookmarks {
  const { db, tenantId } = scope
  return {
    async find(name) {
      const row = await db
        .selectFrom('bookmark')
        .select('place')
        .where('tenantId', '=', tenantId)
        .where('name', '=', name)
        .executeTakeFirst()
      return row?.place ?? null
    },
    async save(name, place) {
      await saveRow(scope, 'bookmark', ['name'], { name, place })
    },
  }
}
