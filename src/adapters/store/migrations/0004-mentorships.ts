import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mentorship (
      tenant_id uuid not null,
      id uuid not null,
      program_id uuid not null,
      request_id uuid,
      status text not null check (status in ('agreeing', 'active', 'ended')),
      started_at timestamptz not null,
      ended_at timestamptz,
      ended_by uuid,
      end_words text not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, program_id) references program,
      foreign key (tenant_id, request_id) references request
    )`.execute(db)
  await sql`create unique index mentorship_once_a_request on mentorship (tenant_id, request_id) where request_id is not null`.execute(db)
  await sql`create index mentorship_by_program on mentorship (tenant_id, program_id, started_at)`.execute(db)

  await sql`
    create table member (
      tenant_id uuid not null,
      mentorship_id uuid not null,
      person_id uuid not null,
      role text not null check (role in ('mentee', 'mentor')),
      position integer not null,
      primary key (tenant_id, mentorship_id, person_id),
      foreign key (tenant_id, mentorship_id) references mentorship
    )`.execute(db)
  await sql`create index member_by_person on member (tenant_id, person_id)`.execute(db)

  await sql`
    create table agreement (
      tenant_id uuid not null,
      mentorship_id uuid not null,
      version integer not null,
      cadence text not null check (cadence in ('weekly', 'biweekly', 'monthly')),
      length_minutes integer not null,
      boundaries text not null,
      goals text[] not null,
      proposed_by uuid not null,
      confirmed_by uuid[] not null,
      primary key (tenant_id, mentorship_id, version),
      foreign key (tenant_id, mentorship_id) references mentorship
    )`.execute(db)

  await protect(db, 'change', ['mentorship', 'member', 'agreement'])
}
