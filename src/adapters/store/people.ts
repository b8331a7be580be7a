import { sql } from 'kysely'
import type { Person, PersonId } from '../../domain/people/person.ts'
import type { People } from '../../ports/store.ts'
import { saveRow, saveRows } from './save-rows.ts'
import { fold, likePattern } from './search-text.ts'
import type { Scope } from './tables.ts'

const columns = [
  'id',
  'name',
  'givenName',
  'address',
  'title',
  'department',
  'site',
  'managerId',
  'timeZone',
  'workingHours',
  'skills',
  'interests',
  'kind',
  'active',
  'mailbox',
  'locale',
  'roles',
] as const satisfies readonly (keyof Person)[]

/** Comes before every id. */
const nobody = '00000000-0000-0000-0000-000000000000'

export function openPeople(scope: Scope): People {
  const { db, tenantId } = scope
  const people = db.selectFrom('person').where('tenantId', '=', tenantId)
  const members = people.where('active', '=', true).where('kind', '=', 'member')

  /** Names that start with the text first, then those with a word that does, then the work people do. */
  const matching = (text: string) => {
    const wanted = fold(text)
    const startsWith = likePattern(wanted, 'start')
    const hasWord = likePattern(` ${wanted}`, 'inside')
    const hasAnywhere = likePattern(wanted, 'inside')
    return (
      members
        .where(sql<boolean>`(folded_name like ${hasAnywhere} or folded_work like ${hasAnywhere})`)
        .orderBy(sql`case
          when folded_name like ${startsWith} then 0
          when folded_name like ${hasWord} then 1
          when folded_work like ${startsWith} or folded_work like ${hasWord} then 2
          else 3 end`)
        // Folded names are plain enough to be ordered by their bytes, which costs a fraction of what a language's order does.
        .orderBy(sql`folded_name collate "C"`)
        .orderBy('id')
    )
  }

  return {
    async find(id) {
      return (await people.select(columns).where('id', '=', id).executeTakeFirst()) ?? null
    },

    async findMany(ids) {
      const found = await people.select(columns).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()
      return new Map<PersonId, Person>(found.map((person) => [person.id, person]))
    },

    async lockMany(ids) {
      // In one order, so that two who lock the same people do not wait for each other.
      const those = people.select(columns).where(sql<boolean>`id = any(${ids}::uuid[])`).orderBy('id')
      return new Map<PersonId, Person>((await those.forUpdate().execute()).map((person) => [person.id, person]))
    },

    async findByAddresses(addresses) {
      const { rows } = await sql<{ asked: string; id: PersonId }>`
        select asked, person.id from unnest(${addresses}::text[]) as asked
        join person on tenant_id = ${tenantId} and lower(address) = lower(asked)
        order by active, person.id`.execute(db)
      return new Map(rows.map(({ asked, id }) => [asked, id]))
    },

    async save(person, readAt) {
      const { id, name, givenName, address, title, department, site, managerId, kind, active, locale, ...profile } = person
      const basics = { id, name, givenName, address, title, department, site, managerId, kind, active, locale }
      const row = { ...basics, ...profile, ...searchable(person), workingHours: JSON.stringify(person.workingHours) }
      await saveRow(scope, 'person', ['id'], { ...row, readAt, profileReadAt: readAt }, ['roles'])
    },

    async saveEntries(entries, readAt) {
      const rows = entries.map(({ id, name, givenName, address, title, department, site, managerId, kind, active, locale }) => ({
        ...{ id, name, givenName, address, title, department, site, managerId, kind, active, locale },
        ...searchable({ name, title, department }),
        readAt,
      }))
      await saveRows(scope, 'person', ['id'], rows)
    },

    async deactivateUnreadSince(moment) {
      const unread = db.updateTable('person').set({ active: false }).where('tenantId', '=', tenantId).where('readAt', '<', moment)
      return Number((await unread.where('active', '=', true).executeTakeFirst()).numUpdatedRows)
    },

    async deactivate(ids) {
      const left = db.updateTable('person').set({ active: false }).where('tenantId', '=', tenantId)
      await left.where(sql<boolean>`id = any(${ids}::uuid[])`).execute()
    },

    async listDeparted(after, limit) {
      // From those who take part, once each: asked of every leaver, open requests cost seconds where both are many.
      const { rows } = await sql<{ id: PersonId }>`
        with taking_part as (
          select member.person_id as id from member join mentorship using (tenant_id)
          where tenant_id = ${tenantId} and mentorship.id = member.mentorship_id and mentorship.status <> 'ended'
          union all select person_id from mentor_profile where tenant_id = ${tenantId} and status <> 'left'
          union all select person_id from given_attributes where tenant_id = ${tenantId}
          union all select unnest(array[mentee_id, mentor_id]) from request
          where tenant_id = ${tenantId} and status in ('waitingForMentor', 'waitingForMentee', 'waitingForApproval')
        )
        select id from person
        where tenant_id = ${tenantId} and not active and id > ${after ?? nobody} and id in (select id from taking_part)
        order by id limit ${limit}`.execute(db)
      return rows.map(({ id }) => id)
    },

    async saveRoles(id, roles) {
      await db.updateTable('person').set({ roles }).where('tenantId', '=', tenantId).where('id', '=', id).execute()
    },

    async profileReadAt(id) {
      return (await people.select('profileReadAt').where('id', '=', id).executeTakeFirst())?.profileReadAt ?? null
    },

    async attendanceRefusedAt(id) {
      return (await people.select('attendanceRefusedAt').where('id', '=', id).executeTakeFirst())?.attendanceRefusedAt ?? null
    },

    async saveAttendanceRefused(id, at) {
      await db.updateTable('person').set({ attendanceRefusedAt: at }).where('tenantId', '=', tenantId).where('id', '=', id).execute()
    },

    async search(text, limit) {
      return await matching(text).select(columns).limit(limit).execute()
    },

    async searchBasics(text, limit) {
      return await matching(text).select(['id', 'name', 'title', 'department', 'site', 'timeZone']).limit(limit).execute()
    },

    async listActive(limit) {
      return await members.select(columns).where('mailbox', '=', true).orderBy('id').limit(limit).execute()
    },

    async listUnread(before, after, limit) {
      const unread = members
        .select('id')
        .where((where) => where.or([where('profileReadAt', 'is', null), where('profileReadAt', '<', before)]))
        .where('id', '>', after ?? (nobody as PersonId))
      return (await unread.orderBy('id').limit(limit).execute()).map(({ id }) => id)
    },

    async suggestSkills(text, limit) {
      const wanted = text.trim().toLowerCase()
      const { rows } = await sql<{ skill: string }>`
        with used as (
          select unnest(skills) as skill from person where tenant_id = ${tenantId} and active
          union all select unnest(offers) from mentor_profile where tenant_id = ${tenantId}
          union all select unnest(skills_wanted) from mentee_profile where tenant_id = ${tenantId}
        )
        select mode() within group (order by skill) as skill
        from used
        where lower(skill) like ${likePattern(wanted, 'inside')}
        group by lower(skill)
        order by count(*) desc, lower(skill) like ${likePattern(wanted, 'start')} desc, lower(skill)
        limit ${limit}`.execute(db)
      return rows.map((row) => row.skill)
    },
  }
}

/** What search looks at: the name by itself, because names come first, and what the person does. */
function searchable(person: Pick<Person, 'name' | 'title' | 'department'>) {
  return { foldedName: fold(person.name), foldedWork: fold([person.title, person.department].filter(Boolean).join(' ')) }
}
