import { sql } from 'kysely'
import type { ApartPair, PastPair } from '../../domain/matching/history.ts'
import type { NeverAgain } from '../../domain/matching/never-again.ts'
import type { Matching } from '../../ports/store.ts'
import { saveRow } from './save-rows.ts'
import type { Scope } from './tables.ts'

export function openMatching(scope: Scope): Matching {
  const { db, tenantId } = scope
  const rules = db.selectFrom('matchRules').select('rules').where('tenantId', '=', tenantId)
  const said = db.selectFrom('neverAgain').where('tenantId', '=', tenantId)
  /** The database orders the two, so that it agrees with its own check. */
  const isBetween = ([one, other]: ApartPair) =>
    sql<boolean>`first_id = least(${one}::uuid, ${other}::uuid) and second_id = greatest(${one}::uuid, ${other}::uuid)`

  return {
    async findRules(programId) {
      return (await rules.where('programId', '=', programId).executeTakeFirst())?.rules ?? null
    },
    async saveRules(programId, changed) {
      await saveRow(scope, 'matchRules', ['programId'], { programId, rules: JSON.stringify(changed) })
    },

    async listPast(menteeIds) {
      const { rows } = await sql<PastPair>`
        select mentee.person_id as mentee_id, mentor.person_id as mentor_id, person.department as mentor_department,
          mentorship.program_id, mentorship.ended_at
        from member as mentee
        join member as mentor on mentor.tenant_id = mentee.tenant_id and mentor.mentorship_id = mentee.mentorship_id
          and mentor.role = 'mentor'
        join mentorship on mentorship.tenant_id = mentee.tenant_id and mentorship.id = mentee.mentorship_id
        left join person on person.tenant_id = mentor.tenant_id and person.id = mentor.person_id
        where mentee.tenant_id = ${tenantId} and mentee.role = 'mentee' and mentee.person_id = any(${menteeIds}::uuid[])
        order by mentorship.started_at, mentorship.id, mentor.position`.execute(db)
      return rows
    },

    async listApart(personIds) {
      const concerned = sql<boolean>`(first_id = any(${personIds}::uuid[]) or second_id = any(${personIds}::uuid[]))`
      const pairs = await said.select(['firstId', 'secondId']).distinct().where(concerned).orderBy('firstId').orderBy('secondId').execute()
      return pairs.map(({ firstId, secondId }): ApartPair => [firstId, secondId])
    },
    async listSaidByOffice() {
      const byOffice = said.selectAll().where('saidBy', '=', 'office').orderBy('saidAt', 'desc').orderBy('firstId').orderBy('secondId')
      return (await byOffice.execute()).map(
        ({ firstId, secondId, saidBy, personId, saidAt }): NeverAgain => ({ between: [firstId, secondId], saidBy, personId, saidAt }),
      )
    },
    async hasSaidNever(between, personId) {
      const own = said.select('saidAt').where(isBetween(between)).where('personId', '=', personId).where('saidBy', '<>', 'office')
      return (await own.executeTakeFirst()) !== undefined
    },
    async sayNever({ between: [one, other], saidBy, personId, saidAt }) {
      await sql`
        insert into never_again (tenant_id, first_id, second_id, said_by, person_id, said_at)
        values (${tenantId}, least(${one}::uuid, ${other}::uuid), greatest(${one}::uuid, ${other}::uuid), ${saidBy}, ${personId}, ${saidAt})
        on conflict do nothing`.execute(db)
    },
    async takeBackNever(between, personId) {
      const all = db.deleteFrom('neverAgain').where('tenantId', '=', tenantId).where(isBetween(between))
      const theirs =
        personId === null ? all.where('saidBy', '=', 'office') : all.where('personId', '=', personId).where('saidBy', '<>', 'office')
      return (await theirs.executeTakeFirst()).numDeletedRows > 0n
    },
  }
}
