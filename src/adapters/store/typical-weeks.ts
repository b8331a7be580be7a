import { sql } from 'kysely'
import type { TypicalWeek } from '../../domain/matching/typical-week.ts'
import type { WeekBits } from '../../domain/matching/week-bits.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { TypicalWeeks } from '../../ports/store.ts'
import { saveRows } from './save-rows.ts'
import type { Scope } from './tables.ts'

export function openTypicalWeeks(scope: Scope): TypicalWeeks {
  const { db, tenantId } = scope
  /** Who takes part in an open program. */
  const joined = sql`
    select person_id from mentor_profile join program on program.tenant_id = mentor_profile.tenant_id and program.id = program_id
    where mentor_profile.tenant_id = ${tenantId} and mentor_profile.status <> 'left' and program.status = 'open'
    union select person_id from mentee_profile join program on program.tenant_id = mentee_profile.tenant_id and program.id = program_id
    where mentee_profile.tenant_id = ${tenantId} and program.status = 'open'`

  return {
    async findMany(ids, readSince) {
      const found = await db
        .selectFrom('typicalWeek')
        .select(['personId', 'timeZone', 'free'])
        .where('tenantId', '=', tenantId)
        .where(sql<boolean>`person_id = any(${ids}::uuid[])`)
        .where('readAt', '>=', readSince)
        .execute()
      return new Map<PersonId, TypicalWeek>(found.map((row) => [row.personId, { ...row, free: row.free && bitsOf(row.free) }]))
    },

    async listDue(readBefore, limit) {
      const { rows } = await sql<{ id: PersonId }>`
        select person.id from person
        left join typical_week week on week.tenant_id = ${tenantId} and week.person_id = person.id
        where person.tenant_id = ${tenantId} and person.active and person.mailbox and person.id in (${joined})
        and (week.read_at is null or week.read_at < ${readBefore})
        order by week.read_at nulls first, person.id limit ${limit}`.execute(db)
      return rows.map(({ id }) => id)
    },

    async saveMany(weeks, readAt) {
      const rows = weeks.map(({ personId, timeZone, free }) => ({ personId, timeZone, free: free && bytesOf(free), readAt }))
      await saveRows(scope, 'typicalWeek', ['personId'], rows)
    },

    async removeDeparted(personId) {
      const about = personId === null ? sql`` : sql`and person_id = ${personId}`
      await sql`
        delete from typical_week where tenant_id = ${tenantId} ${about} and (
          person_id not in (${joined})
          or not exists (select from person where tenant_id = ${tenantId} and id = typical_week.person_id and active)
        )`.execute(db)
    },
  }
}

/** Words lie in the database with their lowest byte first, whatever the machine. */
function bytesOf(free: WeekBits): Buffer {
  const bytes = Buffer.alloc(free.length * 4)
  for (const [place, word] of free.entries()) bytes.writeUInt32LE(word, place * 4)
  return bytes
}

function bitsOf(bytes: Uint8Array): WeekBits {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, place) => view.getUint32(place * 4, true))
}
