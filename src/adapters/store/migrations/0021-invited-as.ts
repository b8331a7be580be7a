import { type Kysely, sql } from 'kysely'

/** As what somebody is invited: until here, always as a mentor. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table invitation add column role text not null default 'mentor' check (role in ('mentor', 'mentee'))`.execute(db)
  await sql`alter table invitation alter column role drop default`.execute(db)
}
