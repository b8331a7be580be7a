import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table delivery (
      tenant_id uuid not null references tenant,
      id uuid not null,
      person_id uuid not null,
      purpose text not null check (purpose in (
        'welcome', 'mentor.invited',
        'request.received', 'request.reminder', 'request.question', 'request.answered', 'request.accepted',
        'request.declined', 'request.notApproved', 'request.withdrawn', 'request.expired',
        'approval.asked', 'approval.reminder', 'approval.delegated', 'approval.expired',
        'agreement.proposed', 'series.booked', 'series.noTime', 'session.agenda', 'session.review', 'mentorship.ended')),
      subject_id text not null,
      version integer not null,
      state text not null check (state in ('queued', 'sent', 'failed', 'acted')),
      not_before timestamptz not null,
      attempts integer not null,
      activity_id text,
      problem text,
      sent_at timestamptz,
      lease_until timestamptz,
      primary key (tenant_id, id),
      constraint delivery_exactly_once unique (tenant_id, person_id, purpose, subject_id, version)
    )`.execute(db)
  await sql`create index delivery_due on delivery (tenant_id, not_before) where state = 'queued'`.execute(db)
  await sql`create index delivery_open on delivery (tenant_id, subject_id) where state in ('queued', 'sent')`.execute(db)
  await sql`create index delivery_failed on delivery (tenant_id, not_before) where state = 'failed'`.execute(db)
  await protect(db, 'change', ['delivery'])

  await sql`
    create table journal (
      tenant_id uuid not null references tenant,
      number bigint generated always as identity,
      at timestamptz not null,
      actor_id uuid,
      what text not null,
      subject_id text not null,
      facts jsonb not null,
      primary key (tenant_id, number)
    )`.execute(db)
  await sql`create index journal_by_subject on journal (tenant_id, subject_id, number)`.execute(db)
  await protect(db, 'append', ['journal'])
}
