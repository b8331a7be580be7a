import { sql } from 'kysely'
import type { Agreement, Member, Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Mentorships } from '../../ports/store.ts'
import { saveRow, saveRows } from './save-rows.ts'
import type { Scope } from './tables.ts'

const columns = [
  'id',
  'programId',
  'requestId',
  'status',
  'startedAt',
  'endedAt',
  'endedBy',
  'endWords',
] as const satisfies readonly (keyof Mentorship)[]
const agreementColumns = [
  'mentorshipId',
  'version',
  'cadence',
  'lengthMinutes',
  'boundaries',
  'goals',
  'proposedBy',
  'confirmedBy',
] as const satisfies readonly (keyof Agreement)[]

const members = sql<Member[]>`(
  select json_agg(json_build_object('personId', member.person_id, 'role', member.role) order by member.position)
  from member
  where member.tenant_id = mentorship.tenant_id and member.mentorship_id = mentorship.id)`

export function openMentorships(scope: Scope): Mentorships {
  const { db, tenantId } = scope
  const mentorships = db.selectFrom('mentorship').select(columns).select(members.as('members')).where('mentorship.tenantId', '=', tenantId)

  return {
    async find(id) {
      return (await mentorships.where('id', '=', id).executeTakeFirst()) ?? null
    },
    async lock(id) {
      return (await mentorships.where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
    },
    async findByRequest(requestId) {
      return (await mentorships.where('requestId', '=', requestId).executeTakeFirst()) ?? null
    },

    async save({ members, ...mentorship }) {
      await saveRow(scope, 'mentorship', ['id'], mentorship)
      const staying = members.map((member) => member.personId)
      await sql`
        delete from member
        where tenant_id = ${tenantId} and mentorship_id = ${mentorship.id} and person_id <> all(${staying}::uuid[])`.execute(db)
      const rows = members.map((member, position) => ({ ...member, mentorshipId: mentorship.id, position }))
      await saveRows(scope, 'member', ['mentorshipId', 'personId'], rows)
    },

    async listOf(personId) {
      const own = db.selectFrom('member').select('mentorshipId').where('tenantId', '=', tenantId).where('personId', '=', personId)
      return await mentorships.where('id', 'in', own).orderBy('startedAt').orderBy('id').execute()
    },
    async listByProgram(programId) {
      return await mentorships.where('programId', '=', programId).orderBy('startedAt').orderBy('id').execute()
    },

    async placesTaken(programId, mentorIds) {
      const { rows } = await sql<{ mentorId: PersonId; taken: number }>`
        select mentor_id, count(*)::integer as taken
        from (
          select member.person_id as mentor_id
          from mentorship
          join member on member.tenant_id = mentorship.tenant_id and member.mentorship_id = mentorship.id
          where mentorship.tenant_id = ${tenantId} and mentorship.program_id = ${programId}
            and mentorship.status <> 'ended' and member.role = 'mentor'
          union all
          select mentor_id
          from request
          where tenant_id = ${tenantId} and program_id = ${programId} and status in ('waitingForMentee', 'waitingForApproval')
        ) as place
        where mentor_id = any(${mentorIds}::uuid[])
        group by mentor_id`.execute(db)
      const taken = new Map(rows.map((row) => [row.mentorId, row.taken]))
      return new Map(mentorIds.map((id) => [id, taken.get(id) ?? 0]))
    },

    async findAgreement(id) {
      const versions = db.selectFrom('agreement').select(agreementColumns).where('tenantId', '=', tenantId).where('mentorshipId', '=', id)
      return (await versions.orderBy('version', 'desc').limit(1).executeTakeFirst()) ?? null
    },
    async saveAgreement(agreement) {
      await saveRow(scope, 'agreement', ['mentorshipId', 'version'], agreement)
    },
  }
}
