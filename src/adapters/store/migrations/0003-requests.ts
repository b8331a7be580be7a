import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table request (
      tenant_id uuid not null,
      id uuid not null,
      program_id uuid not null,
      mentee_id uuid not null,
      mentor_id uuid not null,
      why_you text not null,
      how_help text not null,
      status text not null check (
        status in ('waitingForMentor', 'waitingForApproval', 'accepted', 'declined', 'notApproved', 'withdrawn', 'expired')),
      sent_at timestamptz not null,
      expires_at timestamptz,
      reminded_at timestamptz,
      decline_reason text,
      primary key (tenant_id, id),
      foreign key (tenant_id, program_id) references program
    )`.execute(db)
  // A double click or two devices at once: the second request of the same pair cannot be written while the first is open.
  await sql`
    create unique index request_open_once on request (tenant_id, program_id, mentee_id, mentor_id)
    where status in ('waitingForMentor', 'waitingForApproval')`.execute(db)
  await sql`create index request_by_mentee on request (tenant_id, mentee_id, sent_at)`.execute(db)
  await sql`create index request_by_mentor on request (tenant_id, mentor_id, sent_at)`.execute(db)
  await sql`create index request_by_program on request (tenant_id, program_id, sent_at)`.execute(db)
  await sql`
    create index request_waiting on request (tenant_id, sent_at)
    where status in ('waitingForMentor', 'waitingForApproval')`.execute(db)

  await sql`
    create table request_message (
      tenant_id uuid not null,
      id uuid not null,
      request_id uuid not null,
      "from" uuid not null,
      kind text not null check (kind in ('question', 'answer')),
      text text not null,
      at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, request_id) references request
    )`.execute(db)
  await sql`create index request_message_by_request on request_message (tenant_id, request_id, at)`.execute(db)

  await sql`
    create table approval (
      tenant_id uuid not null,
      id uuid not null,
      request_id uuid not null,
      side text not null check (side in ('mentee', 'mentor')),
      approver_id uuid not null,
      delegated_by uuid,
      status text not null check (status in ('waiting', 'approved', 'declined', 'expired', 'withdrawn')),
      reason text,
      asked_at timestamptz not null,
      expires_at timestamptz not null,
      reminded_at timestamptz,
      primary key (tenant_id, id),
      foreign key (tenant_id, request_id) references request
    )`.execute(db)
  await sql`create index approval_by_request on approval (tenant_id, request_id)`.execute(db)
  await sql`create index approval_by_approver on approval (tenant_id, approver_id, asked_at)`.execute(db)
  await sql`create index approval_waiting on approval (tenant_id, asked_at) where status = 'waiting'`.execute(db)

  await protect(db, 'change', ['request', 'request_message', 'approval'])
}
