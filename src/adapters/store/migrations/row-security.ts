import { type Kysely, sql } from 'kysely'

/** The unprivileged role every transaction of the product runs under: it sees one tenant, and only through the policies below. */
export const APP_ROLE = 'mentoring_app'

type Rights = 'change' | 'append'

/**
 * The second wall behind the `tenant_id` in every query: whatever a query asks for, the table shows the rows of the tenant
 * that the transaction was opened for, and no rows but an error when none was named. `append` tables can be read and added to only.
 */
export async function protect(db: Kysely<unknown>, rights: Rights, tables: readonly string[]): Promise<void> {
  for (const name of tables) {
    const table = sql.table(name)
    await sql`alter table ${table} enable row level security`.execute(db)
    await sql`alter table ${table} force row level security`.execute(db)
    await sql`create policy own_tenant on ${table} using (tenant_id = current_setting('app.tenant_id')::uuid)`.execute(db)
    await sql`grant ${sql.raw(rights === 'append' ? 'select, insert' : 'select, insert, update, delete')} on ${table} to ${sql.id(APP_ROLE)}`.execute(
      db,
    )
  }
}
