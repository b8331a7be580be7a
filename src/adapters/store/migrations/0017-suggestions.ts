import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

/** Whom a mentee is shown as mentors, and since when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table suggestion (
      tenant_id uuid not null,
      program_id uuid not null,
      mentee_id uuid not null,
      mentor_id uuid not null,
      shown_at timestamptz not null,
      primary key (tenant_id, program_id, mentee_id, mentor_id),
      foreign key (tenant_id, program_id) references program
    )`.execute(db)
  await protect(db, 'change', ['suggestion'])
}
