import { sql } from 'kysely'
import type { Connection } from '../../src/adapters/store/connections.ts'
import { migrate } from '../../src/adapters/store/migrate.ts'
import { prepareDatabase } from '../../src/adapters/store/prepare-database.ts'
import type { Database } from '../../src/adapters/store/tables.ts'
import { embeddedDatabase } from '../support/embedded-database.ts'
import { Hints } from './hints.ts'

/** One database for many seeds, emptied between them: opening one takes longer than a seed. */
export interface TortureDatabase {
  readonly db: Database
  /** Where Graph can reach us, for as long as the database is open. */
  readonly hints: Hints
  empty(): Promise<void>
  close(): Promise<void>
}

/** In memory, or on the connection given. The jobs are kept elsewhere, so pg-boss is not started. */
export async function openDatabase(connection?: Connection): Promise<TortureDatabase> {
  const { db, close } = connection ?? (await embeddedDatabase())
  await prepareDatabase(db)
  await migrate(db)
  const hints = await Hints.open()
  return {
    db,
    hints,
    // One table after the other that others refer to: everything of a tenant hangs on it.
    empty: async () => void (await sql`truncate tenant cascade`.execute(db)),
    close: async () => {
      await hints.close()
      await close()
    },
  }
}
