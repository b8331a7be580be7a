import { sql } from 'kysely'
import type { Clock } from '../../ports/clock.ts'
import type { JobQueue } from '../../ports/jobs.ts'
import type { Store, Tenants } from '../../ports/store.ts'
import type { Telemetry } from '../../ports/telemetry.ts'
import { startBoss } from './boss.ts'
import { type Connection, connectEmbedded, connectServer } from './connections.ts'
import { openJobQueue } from './job-queue.ts'
import { migrate } from './migrate.ts'
import { prepareDatabase } from './prepare-database.ts'
import { openTenants } from './tenants.ts'
import { openTransactions } from './transaction.ts'

export interface StoreOptions {
  /** A PostgreSQL server. Absent: the embedded database. */
  readonly databaseUrl?: string | undefined
  /** Asked for each connection to a server whose address carries no password. */
  readonly databasePassword?: (() => Promise<string>) | undefined
  /** Where the embedded database keeps its data. Absent: in memory, gone when closed. */
  readonly dataDir?: string | undefined
  /** What `notBefore` of a job and "not touched since" are measured by. Absent: the machine's clock. */
  readonly clock?: Pick<Clock, 'now' | 'onJump'> | undefined
  readonly telemetry?: Telemetry | undefined
  /** 32 bytes, for what is encrypted a second time. Absent: it can be neither saved nor read. */
  readonly notesKey?: Uint8Array | undefined
}

export interface OpenStore {
  readonly kind: 'pglite' | 'postgres'
  readonly store: Store
  readonly tenants: Tenants
  readonly jobs: JobQueue
  /** Stops the jobs, then everything else. */
  close(): Promise<void>
}

/**
 * Opens the store, its tables brought up to date.
 * @throws Error when another process has the data folder, the server cannot be reached, or a migration fails.
 */
export async function openStore(options: StoreOptions): Promise<OpenStore> {
  const connection = options.databaseUrl
    ? connectServer(options.databaseUrl, options.databasePassword)
    : await connectEmbedded(options.dataDir)
  return await openStoreOn(connection, options)
}

/** {@link openStore} on a connection that is there already; it is closed with the store, or when the store cannot be opened. */
export async function openStoreOn(
  connection: Connection,
  options: Pick<StoreOptions, 'clock' | 'telemetry' | 'notesKey'>,
): Promise<OpenStore> {
  const { clock = machineClock, telemetry = silent, notesKey } = options
  const { kind, db } = connection
  try {
    await prepareDatabase(db)
    await migrate(db)
    const boss = await startBoss(connection.boss, db, telemetry)
    if (kind === 'pglite') await tidyEmbedded(connection)
    const tenants = openTenants(db)
    const jobs = openJobQueue(boss, clock, telemetry)
    return {
      kind,
      store: openTransactions(db, tenants, boss, clock, notesKey),
      tenants,
      jobs,
      async close() {
        await jobs.stop()
        await boss.stop({ graceful: true })
        await connection.close()
      },
    }
  } catch (error) {
    await connection.close()
    throw error
  }
}

/** The embedded database has no background processes, and the folder is ours alone: a job at work is one that a crash left behind. */
async function tidyEmbedded({ db }: Connection): Promise<void> {
  await sql`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

const machineClock = { now: () => new Date(), onJump: () => () => {} }
const silent: Telemetry = { event() {}, failure() {} }
