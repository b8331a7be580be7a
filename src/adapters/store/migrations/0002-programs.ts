import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table program (
      tenant_id uuid not null references tenant,
      id uuid not null,
      name text not null,
      purpose text not null,
      template text not null check (template in ('career', 'onboarding', 'skills', 'leadership', 'reverse')),
      cadence text not null check (cadence in ('weekly', 'biweekly', 'monthly')),
      length_minutes integer not null,
      weeks integer not null,
      approval_policy text not null check (approval_policy in ('none', 'mentee', 'mentor', 'both')),
      capacity integer not null,
      manager_id uuid not null,
      status text not null check (status in ('open', 'closed')),
      created_at timestamptz not null,
      primary key (tenant_id, id)
    )`.execute(db)

  await sql`
    create table mentor_profile (
      tenant_id uuid not null,
      program_id uuid not null,
      person_id uuid not null,
      status text not null check (status in ('active', 'paused', 'left')),
      offers text[] not null,
      boundaries text not null,
      capacity integer not null,
      hours_per_month double precision not null,
      joined_at timestamptz not null,
      primary key (tenant_id, program_id, person_id),
      foreign key (tenant_id, program_id) references program
    )`.execute(db)
  await sql`create index mentor_profile_by_person on mentor_profile (tenant_id, person_id)`.execute(db)

  await sql`
    create table mentee_profile (
      tenant_id uuid not null,
      program_id uuid not null,
      person_id uuid not null,
      motive text not null check (motive in ('career', 'growth', 'skills', 'network')),
      skills_wanted text[] not null,
      goals text[] not null,
      joined_at timestamptz not null,
      primary key (tenant_id, program_id, person_id),
      foreign key (tenant_id, program_id) references program
    )`.execute(db)
  await sql`create index mentee_profile_by_person on mentee_profile (tenant_id, person_id)`.execute(db)

  await sql`
    create table invitation (
      tenant_id uuid not null,
      id uuid not null,
      program_id uuid not null,
      person_id uuid not null,
      invited_by uuid not null,
      status text not null check (status in ('waiting', 'joined', 'later', 'never')),
      sent_at timestamptz not null,
      quiet_until timestamptz,
      primary key (tenant_id, id),
      foreign key (tenant_id, program_id) references program
    )`.execute(db)
  await sql`create unique index invitation_waiting on invitation (tenant_id, program_id, person_id) where status = 'waiting'`.execute(db)
  await sql`create index invitation_by_program on invitation (tenant_id, program_id, person_id)`.execute(db)
  await sql`create index invitation_by_person on invitation (tenant_id, person_id)`.execute(db)

  await protect(db, 'change', ['program', 'mentor_profile', 'mentee_profile', 'invitation'])
}
