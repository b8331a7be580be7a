import { type Kysely, sql } from 'kysely'

/** Files name people by their address. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index person_by_address on person (tenant_id, lower(address))`.execute(db)
}
