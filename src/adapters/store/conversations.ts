import type { ConversationStore } from '../../ports/store.ts'
import { saveRow } from './save-rows.ts'
import type { Scope } from './tables.ts'

export function openConversations(scope: Scope): ConversationStore {
  const { db, tenantId } = scope
  return {
    async find(personId) {
      const references = db.selectFrom('conversation').where('tenantId', '=', tenantId).where('personId', '=', personId)
      return (await references.select(['personId', 'conversationId', 'serviceUrl']).executeTakeFirst()) ?? null
    },
    async save(reference, at) {
      await saveRow(scope, 'conversation', ['personId'], { ...reference, at })
    },
    async remove(personId) {
      await db.deleteFrom('conversation').where('tenantId', '=', tenantId).where('personId', '=', personId).execute()
    },
  }
}
