import { sql } from 'kysely'
import type { FitAnswer, FitCheck } from '../../domain/mentorships/fit.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { FitChecks } from '../../ports/fit-checks.ts'
import { saveRow } from './save-rows.ts'
import type { Scope } from './tables.ts'

const columns = ['mentorshipId', 'personId', 'askedAt', 'answer', 'answeredAt'] as const satisfies readonly (keyof FitCheck)[]

export function openFitChecks(scope: Scope): FitChecks {
  const { db, tenantId } = scope
  const checks = db.selectFrom('fitCheck').select(columns).where('tenantId', '=', tenantId)
  const ended = db.selectFrom('mentorship').select('id').where('tenantId', '=', tenantId).where('status', '=', 'ended')

  return {
    async listDue(from, to, limit) {
      const { rows } = await sql<{ id: MentorshipId }>`
        select mentorship.id
        from session
        join mentorship on mentorship.tenant_id = session.tenant_id and mentorship.id = session.mentorship_id
          and mentorship.status = 'active'
        join series on series.tenant_id = session.tenant_id and series.id = session.series_id and series.cadence <> 'once'
        where session.tenant_id = ${tenantId} and session.held = 'held' and session.status in ('planned', 'moved')
          and session."end" >= ${from} and session."end" < ${to}
          and not exists (
            select from fit_check where fit_check.tenant_id = session.tenant_id and fit_check.mentorship_id = mentorship.id)
          and not exists (
            select from session as earlier
            where earlier.tenant_id = session.tenant_id and earlier.mentorship_id = session.mentorship_id
              and earlier.held = 'held' and earlier."end" < ${from})
          and (
            select count(*) from member where member.tenant_id = session.tenant_id and member.mentorship_id = mentorship.id) = 2
        group by mentorship.id
        order by min(session."end"), mentorship.id
        limit ${limit}`.execute(db)
      return rows.map(({ id }) => id)
    },
    async find(mentorshipId, personId) {
      return (await checks.where('mentorshipId', '=', mentorshipId).where('personId', '=', personId).executeTakeFirst()) ?? null
    },
    async listUnanswered(personId) {
      const open = checks.where('personId', '=', personId).where('answer', 'is', null).where('mentorshipId', 'not in', ended)
      return await open.orderBy('askedAt').orderBy('mentorshipId').execute()
    },
    async save(check) {
      await saveRow(scope, 'fitCheck', ['mentorshipId', 'personId'], check)
    },
    async count(programId, before) {
      const { rows } = await sql<{ answer: FitAnswer; count: number }>`
        select answer, count(distinct person_id)::integer as count
        from fit_check
        join mentorship on mentorship.tenant_id = fit_check.tenant_id and mentorship.id = fit_check.mentorship_id
        where fit_check.tenant_id = ${tenantId} and mentorship.program_id = ${programId} and fit_check.answered_at < ${before}
        group by answer`.execute(db)
      const count = (answer: FitAnswer) => rows.find((row) => row.answer === answer)?.count ?? 0
      return { good: count('good'), unsure: count('unsure'), notFit: count('notFit') }
    },
  }
}
