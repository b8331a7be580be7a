import { type Kysely, sql } from 'kysely'
import { protect } from './row-security.ts'

/** When the calendars of those who take part are usually free: a bit for each quarter of an hour of a week, and nothing of their entries. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table typical_week (
      tenant_id uuid not null references tenant,
      person_id uuid not null,
      time_zone text not null,
      free bytea check (octet_length(free) = 84),
      read_at timestamptz not null,
      primary key (tenant_id, person_id)
    )`.execute(db)
  await protect(db, 'change', ['typical_week'])
}
