import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { CamelCasePlugin, type Dialect, Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type ConstructorOptions, fromPglite } from 'pg-boss'
import { parse, toClientConfig } from 'pg-connection-string'
import { lockFolder } from './folder-lock.ts'
import { withPreparedStatements } from './prepared-statements.ts'
import type { Database, Tables } from './tables.ts'

const STATEMENT_TIMEOUT_MS = 15_000
const CONNECTIONS = 10
const CONNECTIONS_FOR_JOBS = 4

export interface Connection {
  readonly kind: 'pglite' | 'postgres'
  readonly db: Database
  readonly boss: ConstructorOptions
  close(): Promise<void>
}

/**
 * PostgreSQL inside this process: in `folder`, which it then has for itself, or in memory. It survives this process's death, not a power cut.
 * A new one begins empty, or as the `copy` of another, which takes a fifth of the time.
 */
export async function connectEmbedded(folder: string | undefined, copy?: Blob): Promise<Connection> {
  if (folder) await mkdir(folder, { recursive: true })
  const lock = folder ? await lockFolder(folder) : undefined
  try {
    const lite = await PGlite.create({
      ...(folder && { dataDir: join(folder, 'postgres') }),
      ...(copy && { loadDataDir: copy }),
      extensions: { btree_gist },
    })
    const db = kysely(new PGliteDialect({ pglite: withPreparedStatements(lite) }))
    const close = async () => {
      await lite.close()
      await lock?.release()
    }
    return { kind: 'pglite', db, boss: { db: fromPglite(lite), backend: 'pglite', monitorVacuum: false }, close }
  } catch (error) {
    await lock?.release()
    throw error
  }
}

/** A PostgreSQL server; `password` gives one for an address that carries none. Statements are cut off after 15 s, so that nothing waits for a lock for ever. */
export function connectServer(databaseUrl: string, password?: () => Promise<string>): Connection {
  const server = serverAt(databaseUrl, password)
  const pool = new pg.Pool({
    ...server,
    max: CONNECTIONS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: 2 * STATEMENT_TIMEOUT_MS,
  })
  // A connection that breaks is replaced at the next use, and whoever was using it hears of it; without listeners it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = kysely(new PostgresDialect({ pool }))
  return {
    kind: 'postgres',
    db,
    boss: { ...server, max: CONNECTIONS_FOR_JOBS },
    close: () => db.destroy(),
  }
}

/** The driver lets an address overrule a password given beside it, even with none; so such an address is taken apart. */
function serverAt(databaseUrl: string, password?: () => Promise<string>) {
  if (!password || new URL(databaseUrl).password !== '') return { connectionString: databaseUrl }
  const { host = 'localhost', port = 5432, user = '', database = user, ssl = false } = toClientConfig(parse(databaseUrl))
  return { host, port, user, database, ssl, password }
}

function kysely(dialect: Dialect): Database {
  return new Kysely<Tables>({
    dialect,
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true, underscoreBetweenUppercaseLetters: true })],
  })
}
