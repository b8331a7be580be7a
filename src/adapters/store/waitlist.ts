import { sql } from 'kysely'
import type { WaitlistEntry } from '../../domain/waitlist/place.ts'
import type { Waitlist } from '../../ports/waitlist.ts'
import { saveRow } from './save-rows.ts'
import type { Scope } from './tables.ts'

export function openWaitlist(scope: Scope): Waitlist {
  const { db, tenantId } = scope
  const kept = db.selectFrom('keptPlace').select(['waitingSince', 'leftAt']).where('tenantId', '=', tenantId)

  return {
    async list(programId) {
      const { rows } = await sql<WaitlistEntry>`
        with had as (
          select member.person_id, bool_or(mentorship.status <> 'ended') as goes_on,
            max(mentorship.ended_at) filter (where mentorship.ended_by is not null) as closed_at
          from mentorship
          join member on member.tenant_id = mentorship.tenant_id and member.mentorship_id = mentorship.id and member.role = 'mentee'
          where mentorship.tenant_id = ${tenantId} and mentorship.program_id = ${programId}
          group by member.person_id
        ), asked as (
          select distinct mentee_id from request
          where tenant_id = ${tenantId} and program_id = ${programId} and expires_at is not null
        )
        select mentee_profile.person_id,
          greatest(coalesce(kept_place.waiting_since, mentee_profile.joined_at), had.closed_at) as waiting_since
        from mentee_profile
        join person on person.tenant_id = mentee_profile.tenant_id and person.id = mentee_profile.person_id
          and person.active and person.kind = 'member'
        left join kept_place on kept_place.tenant_id = mentee_profile.tenant_id and kept_place.program_id = mentee_profile.program_id
          and kept_place.person_id = mentee_profile.person_id
        left join had on had.person_id = mentee_profile.person_id
        where mentee_profile.tenant_id = ${tenantId} and mentee_profile.program_id = ${programId}
          and had.goes_on is not true and mentee_profile.person_id not in (select mentee_id from asked)
        order by 2, 1`.execute(db)
      return rows
    },
    async findKept(programId, personId) {
      return (await kept.where('programId', '=', programId).where('personId', '=', personId).executeTakeFirst()) ?? null
    },
    async keep(programId, personId, place) {
      await saveRow(scope, 'keptPlace', ['programId', 'personId'], { programId, personId, ...place })
    },
  }
}
