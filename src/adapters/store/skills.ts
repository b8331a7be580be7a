import { sql } from 'kysely'
import type { Skills } from '../../ports/store.ts'
import { saveRow } from './save-rows.ts'
import type { Scope } from './tables.ts'

export function openSkills(scope: Scope): Skills {
  const { db, tenantId } = scope
  /** Each text once for each person who has it, offers it or wants it. */
  const used = sql`
    with used as (
      select id as person_id, unnest(skills) as text from person where tenant_id = ${tenantId} and active
      union select person_id, unnest(offers) from mentor_profile where tenant_id = ${tenantId} and status <> 'left'
      union select person_id, unnest(skills_wanted) from mentee_profile where tenant_id = ${tenantId}
    )`

  return {
    async listDecisions() {
      const decisions = db.selectFrom('skillDecision').where('tenantId', '=', tenantId)
      return await decisions.select(['id', 'text', 'verdict', 'aliasOf', 'decidedAt']).orderBy('decidedAt').orderBy('id').execute()
    },

    async saveDecision({ id, text, verdict, aliasOf, decidedAt }, spelling) {
      await saveRow(scope, 'skillDecision', ['spelling'], { spelling, id, text, verdict, aliasOf, decidedAt })
    },

    async removeDecision(id) {
      const removed = await db.deleteFrom('skillDecision').where('tenantId', '=', tenantId).where('id', '=', id).executeTakeFirst()
      return removed.numDeletedRows > 0n
    },

    async listUsed(limit) {
      const { rows } = await sql<{ text: string }>`${used}
        select text from used group by text order by count(*) desc, text collate "C" limit ${limit}`.execute(db)
      return rows.map(({ text }) => text)
    },

    async countPeople(groups) {
      const texts = groups.flat()
      const places = groups.flatMap((group, place) => group.map(() => place))
      const { rows } = await sql<{ place: number; people: number }>`${used}
        select place, count(distinct person_id)::int as people
        from used join unnest(${texts}::text[], ${places}::int[]) as asked (text, place) using (text)
        group by place`.execute(db)
      const people = new Map(rows.map((row) => [row.place, row.people]))
      return groups.map((_, place) => people.get(place) ?? 0)
    },
  }
}
