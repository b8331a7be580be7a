import { type InsertObject, sql } from 'kysely'
import type { Scope, Tables } from './tables.ts'

/** Keeps one statement well below the 65,535 parameters that the protocol can count. */
const ROWS_AT_ONCE = 500

type Row<Table extends keyof Tables> = Omit<InsertObject<Tables, Table>, 'tenantId'>
type Column<Table extends keyof Tables> = keyof Row<Table> & string

/**
 * Inserts the rows or, where the key is taken, replaces what is there, but for the columns in `keep`.
 * All rows have the same columns and different keys.
 */
export async function saveRows<Table extends keyof Tables>(
  { db, tenantId }: Scope,
  table: Table,
  key: readonly Column<Table>[],
  rows: readonly Row<Table>[],
  keep: readonly Column<Table>[] = [],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const batch = rows.slice(from, from + ROWS_AT_ONCE).map((row): Record<string, unknown> => ({ ...row, tenantId }))
    const columns = Object.keys(batch[0]!)
    const fixed: readonly string[] = ['tenantId', ...key, ...keep]
    const changes = columns.filter((column) => !fixed.includes(column))
    await sql`
      insert into ${sql.table(table)} (${refs(columns)})
      values ${sql.join(batch.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`))}
      on conflict (${refs(['tenantId', ...key])}) ${
        changes.length === 0
          ? sql`do nothing`
          : sql`do update set ${sql.join(changes.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}`
      }`.execute(db)
  }
}

/** The one-row form of {@link saveRows}. */
export async function saveRow<Table extends keyof Tables>(
  scope: Scope,
  table: Table,
  key: readonly Column<Table>[],
  row: Row<Table>,
  keep: readonly Column<Table>[] = [],
): Promise<void> {
  await saveRows(scope, table, key, [row], keep)
}

function refs(columns: readonly string[]) {
  return sql.join(columns.map((column) => sql.ref(column)))
}
