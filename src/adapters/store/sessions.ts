import { sql } from 'kysely'
import type { Session } from '../../domain/booking/series.ts'
import type { Purpose } from '../../domain/deliveries/delivery.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Feedback, SharedNote } from '../../domain/sessions/notes.ts'
import type { Sessions } from '../../ports/store.ts'
import { saveRow, saveRows } from './save-rows.ts'
import type { Scope } from './tables.ts'

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
  'inOutlook',
  'occurrenceId',
  'held',
  'heldSaidBy',
] as const satisfies readonly (keyof Session)[]
const noteColumns = ['id', 'sessionId', 'kind', 'authorId', 'text', 'at'] as const satisfies readonly (keyof SharedNote)[]
const feedbackColumns = ['sessionId', 'authorId', 'rating', 'text', 'at'] as const satisfies readonly (keyof Feedback)[]

export function openSessions(scope: Scope): Sessions {
  const { db, tenantId } = scope
  const sessions = db.selectFrom('session').select(columns).where('tenantId', '=', tenantId)
  const booked = db.selectFrom('series').select('id').where('tenantId', '=', tenantId).where('state', '=', 'booked')
  const takingPlace = sessions.where('status', 'in', ['planned', 'moved']).where('seriesId', 'in', booked)
  const notes = db.selectFrom('note').select(noteColumns).where('tenantId', '=', tenantId)
  const feedback = db.selectFrom('feedback').select(feedbackColumns).where('tenantId', '=', tenantId)

  return {
    async find(id) {
      return (await sessions.where('id', '=', id).executeTakeFirst()) ?? null
    },
    async lock(id) {
      return (await sessions.where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
    },
    async listBySeries(seriesId) {
      return await sessions.where('seriesId', '=', seriesId).orderBy('period').orderBy('id').execute()
    },
    async listByMentorship(mentorshipId) {
      return await sessions
        .where('mentorshipId', '=', mentorshipId)
        .orderBy(sql`coalesce(start, slot_start)`)
        .orderBy('period')
        .orderBy('id')
        .execute()
    },
    async listWithoutAgenda(from, to, limit) {
      const starting = takingPlace.where('start', '>=', from).where('start', '<', to).where(somebodyLacks(tenantId, 'session.agenda'))
      return await starting.orderBy('start').orderBy('id').limit(limit).execute()
    },
    async listWithoutReview(from, to, limit) {
      const ended = takingPlace.where('end', '>=', from).where('end', '<', to).where(somebodyLacks(tenantId, 'session.review'))
      return await ended.orderBy('end').orderBy('id').limit(limit).execute()
    },
    async saveMany(sessions) {
      const rows = sessions.map((session) => ({ ...session, reason: session.reason && JSON.stringify(session.reason) }))
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
