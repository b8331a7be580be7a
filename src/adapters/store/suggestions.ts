import { sql } from 'kysely'
import type { Suggestion } from '../../domain/matching/suggestions/suggestion.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { Suggestions } from '../../ports/suggestions.ts'
import { saveRows } from './save-rows.ts'
import type { Scope } from './tables.ts'

export function openSuggestions(scope: Scope): Suggestions {
  const { db, tenantId } = scope
  const idsOf = (pairs: readonly Pick<Suggestion, 'menteeId' | 'mentorId'>[]) => sql`
    select * from unnest(${pairs.map(({ menteeId }) => menteeId)}::uuid[], ${pairs.map(({ mentorId }) => mentorId)}::uuid[])`
  const add = (programId: ProgramId, suggestions: readonly Suggestion[]) => {
    const rows = suggestions.map((suggestion) => ({ programId, ...suggestion }))
    return saveRows(scope, 'suggestion', ['programId', 'menteeId', 'mentorId'], rows, ['shownAt'])
  }

  return {
    async lock(programId) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`suggestions ${tenantId} ${programId}`}, 0))`.execute(db)
    },

    async list(programId) {
      const { rows } = await sql<Suggestion>`
        select suggestion.mentee_id, suggestion.mentor_id, suggestion.shown_at
        from suggestion
        join mentee_profile on mentee_profile.tenant_id = ${tenantId} and mentee_profile.program_id = ${programId}
          and mentee_profile.person_id = suggestion.mentee_id
        join person on person.tenant_id = ${tenantId} and person.id = suggestion.mentee_id and person.active
        where suggestion.tenant_id = ${tenantId} and suggestion.program_id = ${programId}
          and not exists (
            select from member
            join mentorship on mentorship.tenant_id = ${tenantId} and mentorship.id = member.mentorship_id
            where member.tenant_id = ${tenantId} and member.person_id = suggestion.mentee_id and member.role = 'mentee'
              and mentorship.program_id = ${programId} and mentorship.status <> 'ended')
          and not exists (
            select from request
            where request.tenant_id = ${tenantId} and request.program_id = ${programId} and request.expires_at is not null
              and request.mentee_id = suggestion.mentee_id and request.mentor_id = suggestion.mentor_id)
        order by suggestion.shown_at, suggestion.mentee_id, suggestion.mentor_id`.execute(db)
      return rows
    },

    add,
    async remove(programId, pairs) {
      await sql`
        delete from suggestion
        where tenant_id = ${tenantId} and program_id = ${programId} and (mentee_id, mentor_id) in (${idsOf(pairs)})`.execute(db)
    },
    async forget(programId, menteeId) {
      await db
        .deleteFrom('suggestion')
        .where('tenantId', '=', tenantId)
        .where('programId', '=', programId)
        .where('menteeId', '=', menteeId)
        .execute()
    },
    async replace(programId, suggestions, readAt) {
      await sql`
        delete from suggestion
        where tenant_id = ${tenantId} and program_id = ${programId} and shown_at <= ${readAt}
          and (mentee_id, mentor_id) not in (${idsOf(suggestions)})`.execute(db)
      await add(programId, suggestions)
    },
  }
}
