import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

/** When a request is nudged, how it ends without an answer of its own, and whom the mentee could ask next. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table request
    add column nudge_at timestamptz,
    drop constraint request_status_check,
    add check (
      status in ('waitingForMentor', 'waitingForMentee', 'waitingForApproval', 'accepted', 'declined', 'notApproved', 'withdrawn', 'expired',
        'passedOn', 'noPlace'))`.execute(db)
  // The owner of a table is held to its policies too, and names no tenant here.
  await sql`alter table request no force row level security`.execute(db)
  await sql`
    update request set nudge_at = sent_at + interval '3 days'
    where status in ('waitingForMentor', 'waitingForMentee') and reminded_at is null`.execute(db)
  await sql`alter table request force row level security`.execute(db)
  await sql`alter table approval add column remind_at timestamptz`.execute(db)
  await sql`alter table approval no force row level security`.execute(db)
  await sql`update approval set remind_at = asked_at + interval '3 days' where status = 'waiting' and reminded_at is null`.execute(db)
  await sql`alter table approval force row level security`.execute(db)
  await sql`alter table approval drop column reminded_at`.execute(db)
  await sql`
    create index request_nudged on request (tenant_id, nudge_at)
    where nudge_at is not null and status in ('waitingForMentor', 'waitingForMentee')`.execute(db)

  await sql`
    create table next_offer (
      tenant_id uuid not null,
      request_id uuid not null,
      mentor_id uuid not null,
      version integer not null,
      offered_at timestamptz not null,
      state text not null check (state in ('open', 'taken', 'setAside')),
      primary key (tenant_id, request_id),
      foreign key (tenant_id, request_id) references request
    )`.execute(db)
  await protect(db, 'change', ['next_offer'])
}
