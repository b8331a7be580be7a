import { type Selectable, sql } from 'kysely'
import type { Session } from '../../domain/booking/series.ts'
import type { Purpose } from '../../domain/deliveries/delivery.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Feedback, SharedNote } from '../../domain/sessions/notes.ts'
import type { SessionCount, Sessions } from '../../ports/store.ts'
import { saveRow, saveRows } from './save-rows.ts'
import type { Scope, Tables } from './tables.ts'

const columns = [
  'id',
  'seriesId',
  'mentorshipId',
  'period',
  'status',
  'start',
  'end',
  'slotStart',
  'reason',
  'settledBy',
  'ruleMoves',
  'revision',
  'before',
  'needsChoice',
  'proposal',
  'inOutlook',
  'outlookStart',
  'writeAfter',
  'writing',
  'occurrenceId',
  'held',
  'heldBy',
  'heldSaid',
] as const satisfies readonly (keyof Session)[]
const noteColumns = ['id', 'sessionId', 'kind', 'authorId', 'text', 'at'] as const satisfies readonly (keyof SharedNote)[]
const feedbackColumns = ['sessionId', 'authorId', 'rating', 'text', 'at'] as const satisfies readonly (keyof Feedback)[]

export function openSessions(scope: Scope): Sessions {
  const { db, tenantId } = scope
  const sessions = db.selectFrom('session').select(columns).where('tenantId', '=', tenantId)
  const booked = db.selectFrom('series').select('id').where('tenantId', '=', tenantId).where('state', '=', 'booked')
  const takingPlace = sessions.where('status', 'in', ['planned', 'moved'])
  const active = db.selectFrom('mentorship').select('id').where('tenantId', '=', tenantId).where('status', '=', 'active')
  const notes = db.selectFrom('note').select(noteColumns).where('tenantId', '=', tenantId)
  const feedback = db.selectFrom('feedback').select(feedbackColumns).where('tenantId', '=', tenantId)

  return {
    async find(id) {
      return one(await sessions.where('id', '=', id).executeTakeFirst())
    },
    async lock(id) {
      return one(await sessions.where('id', '=', id).forUpdate().executeTakeFirst())
    },
    async listBySeries(seriesId) {
      return (await sessions.where('seriesId', '=', seriesId).orderBy('period').orderBy('id').execute()).map(sessionOf)
    },
    async listByMentorship(mentorshipId) {
      const ofMentorship = sessions.where('mentorshipId', '=', mentorshipId).orderBy(sql`coalesce(start, slot_start)`)
      return (await ofMentorship.orderBy('period').orderBy('id').execute()).map(sessionOf)
    },
    async listWithoutAgenda(from, to, limit) {
      const inOutlook = takingPlace.where('seriesId', 'in', booked)
      const starting = inOutlook.where('start', '>=', from).where('start', '<', to).where(somebodyLacks(tenantId, 'session.agenda'))
      return (await starting.orderBy('start').orderBy('id').limit(limit).execute()).map(sessionOf)
    },
    async listWithoutReview(from, to, limit) {
      // Also of a version that another has replaced since: what lay ahead of that is canceled, what had begun took place.
      const tookPlace = takingPlace.where('mentorshipId', 'in', active)
      const ended = tookPlace.where('end', '>=', from).where('end', '<', to).where(somebodyLacks(tenantId, 'session.review'))
      return (await ended.orderBy('end').orderBy('id').limit(limit).execute()).map(sessionOf)
    },
    async countByProgram(programId, now) {
      const { rows } = await sql<SessionCount>`
        select series_id as "seriesId",
          count(*) filter (where session.status = 'planned')::integer as planned,
          count(*) filter (where session.status = 'moved')::integer as moved,
          count(*) filter (where session.status = 'skipped')::integer as skipped,
          count(*) filter (where session.status in ('planned', 'moved') and "end" <= ${now})::integer as over,
          count(*) filter (where held = 'held')::integer as held,
          count(*) filter (where held = 'notHeld')::integer as "notHeld",
          count(*) filter (where needs_choice)::integer as "needsChoice"
        from session join mentorship on mentorship.tenant_id = session.tenant_id and mentorship.id = session.mentorship_id
        where session.tenant_id = ${tenantId} and mentorship.program_id = ${programId}
        group by series_id`.execute(db)
      return rows
    },
    async saveMany(sessions) {
      const rows = sessions.map((session) => ({
        ...session,
        reason: session.reason && JSON.stringify(session.reason),
        before: session.before && JSON.stringify(session.before),
        proposal: session.proposal && JSON.stringify(session.proposal),
        writing: session.writing && JSON.stringify(session.writing),
        heldSaid: JSON.stringify(session.heldSaid),
      }))
      await saveRows(scope, 'session', ['id'], rows)
    },

    async addNote(note) {
      await saveRow(scope, 'note', ['id'], note)
    },
    async removeNote(sessionId, noteId, authorId) {
      const own = db.deleteFrom('note').where('tenantId', '=', tenantId).where('id', '=', noteId).where('authorId', '=', authorId)
      return (await own.where('sessionId', '=', sessionId).executeTakeFirst()).numDeletedRows > 0n
    },
    async listNotes(sessionIds) {
      return await notes.where(sql<boolean>`session_id = any(${sessionIds}::uuid[])`).orderBy('at').orderBy('id').execute()
    },

    async saveFeedback(given) {
      await saveRow(scope, 'feedback', ['sessionId', 'authorId'], given)
    },
    async listFeedbackBy(authorId, sessionIds) {
      return await feedback
        .where('authorId', '=', authorId)
        .where(sql<boolean>`session_id = any(${sessionIds}::uuid[])`)
        .orderBy('at')
        .execute()
    },
  }
}

type Row = Pick<Selectable<Tables['session']>, (typeof columns)[number]>

function one(row: Row | undefined): Session | null {
  return row ? sessionOf(row) : null
}

/** Instants inside JSON come back as text. */
function sessionOf({ before, proposal, writing, ...row }: Row): Session {
  return {
    ...row,
    before: before && { ...before, start: instant(before.start), end: instant(before.end) },
    proposal: proposal && { ...proposal, start: new Date(proposal.start), end: new Date(proposal.end) },
    writing: writing && { start: instant(writing.start) },
  }
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}

/** An active member of the session has no such message yet. Looked up by the key that keeps messages from being queued twice. */
function somebodyLacks(tenantId: TenantId, purpose: Purpose) {
  return sql<boolean>`exists (
    select from member
    join person on person.tenant_id = member.tenant_id and person.id = member.person_id and person.active
    where member.tenant_id = ${tenantId} and member.mentorship_id = session.mentorship_id
    and not exists (
      select from delivery
      where delivery.tenant_id = member.tenant_id and delivery.person_id = member.person_id
      and delivery.purpose = ${purpose} and delivery.subject_id = session.id::text))`
}
