import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

/** How programs match, where that differs from their template, and who is not to be matched with whom again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table match_rules (
      tenant_id uuid not null,
      program_id uuid not null,
      rules jsonb not null,
      primary key (tenant_id, program_id),
      foreign key (tenant_id, program_id) references program
    )`.execute(db)

  await sql`
    create table never_again (
      tenant_id uuid not null references tenant,
      first_id uuid not null,
      second_id uuid not null,
      said_by text not null check (said_by in ('mentee', 'mentor', 'office')),
      person_id uuid not null,
      said_at timestamptz not null,
      primary key (tenant_id, first_id, second_id, said_by, person_id),
      check (first_id < second_id)
    )`.execute(db)
  await sql`create index never_again_by_second on never_again (tenant_id, second_id)`.execute(db)

  await protect(db, 'change', ['match_rules', 'never_again'])
}
