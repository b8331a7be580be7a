import type { JournalStore } from '../../ports/store.ts'
import type { Scope } from './tables.ts'

/** Append-only by right: the app role may neither change nor delete what is written. */
export function openJournal({ db, tenantId }: Scope): JournalStore {
  return {
    async write(entry) {
      await db
        .insertInto('journal')
        .values({ ...entry, facts: JSON.stringify(entry.facts), tenantId })
        .execute()
    },
    async listAbout(subjectId) {
      const about = db.selectFrom('journal').where('tenantId', '=', tenantId).where('subjectId', '=', subjectId)
      return await about.select(['at', 'actorId', 'what', 'subjectId', 'facts']).orderBy('number').execute()
    },
  }
}
