import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table person add column attendance_refused_at timestamptz`.execute(db)
  // Templates are a closed set in the domain; the list here would have to change with each of them.
  await sql`alter table program drop constraint program_template_check`.execute(db)
}
