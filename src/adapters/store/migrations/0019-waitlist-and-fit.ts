import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

/** Since when whoever left a program and came back counts as waiting, and what members say of the fit after their first check-in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table kept_place (
      tenant_id uuid not null,
      program_id uuid not null,
      person_id uuid not null,
      waiting_since timestamptz not null,
      left_at timestamptz,
      primary key (tenant_id, program_id, person_id),
      foreign key (tenant_id, program_id) references program
    )`.execute(db)

  await sql`
    create table fit_check (
      tenant_id uuid not null,
      mentorship_id uuid not null,
      person_id uuid not null,
      asked_at timestamptz not null,
      answer text check (answer in ('good', 'unsure', 'notFit')),
      answered_at timestamptz,
      primary key (tenant_id, mentorship_id, person_id),
      foreign key (tenant_id, mentorship_id) references mentorship,
      check ((answer is null) = (answered_at is null))
    )`.execute(db)
  await sql`create index fit_check_unanswered on fit_check (tenant_id, person_id) where answer is null`.execute(db)

  await protect(db, 'change', ['kept_place', 'fit_check'])
}
