import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type ConstructorOptions, PgBoss } from 'pg-boss'
import type { JobKind } from '../../ports/jobs.ts'
import type { Telemetry } from '../../ports/telemetry.ts'
import { APP_ROLE } from './migrations/row-security.ts'
import type { Database } from './tables.ts'

const kinds: Record<JobKind, true> = {
  'send-delivery': true,
  'refresh-delivery': true,
  'plan-series': true,
  'book-series': true,
  'settle-series': true,
  'cancel-series': true,
  'remove-duplicates': true,
  'watch-calendar': true,
  'compare-calendar': true,
  'read-attendance': true,
  'sync-directory': true,
  'read-profiles': true,
  'read-typical-weeks': true,
  'deal-suggestions': true,
}
const SET_ASIDE = 'set-aside'
const DAY = 24 * 60 * 60

/** Tried nine times over about two hours; a worker that says nothing for 30 s is taken for dead and its job given to another. */
const queue = {
  retryLimit: 8,
  retryDelay: 15,
  retryBackoff: true,
  retryDelayMax: 30 * 60,
  expireInSeconds: 15 * 60,
  heartbeatSeconds: 30,
  retentionSeconds: 400 * DAY,
  deleteAfterSeconds: DAY,
  notify: true,
  deadLetter: SET_ASIDE,
}

/** Starts pg-boss: its own schema, one queue a kind of job, and the app role's right to add jobs. Nothing is worked on yet. */
export async function startBoss(connection: ConstructorOptions, db: Database, telemetry: Telemetry): Promise<PgBoss> {
  const boss = new PgBoss({
    ...connection,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: 20,
    monitorIntervalSeconds: 20,
  })
  boss.on('error', (error) => telemetry.failure('jobs.fault', error))
  boss.on('warning', ({ message }) => telemetry.event('jobs.warning', { message }))
  await boss.start()
  await boss.createQueue(SET_ASIDE, { retentionSeconds: 400 * DAY })
  for (const kind of Object.keys(kinds)) {
    await boss.createQueue(kind, { ...queue, policy: 'short' })
    await boss.updateQueue(kind, queue)
    // Makes pg-boss remember the queue: else the first `send` would look it up on a connection of its own, and inside a transaction
    // of the embedded database, which has only one, that look-up waits for the transaction that waits for it.
    await boss.findJobs(kind, { id: randomUUID() })
  }
  await grantEnqueueing(db)
  return boss
}

/** Jobs are added by the product's transactions under the app role. They hold ids only; pg-boss keeps all tenants in one table. */
async function grantEnqueueing(db: Database): Promise<void> {
  const role = sql.id(APP_ROLE)
  await sql`grant usage on schema pgboss to ${role}`.execute(db)
  await sql`grant select on pgboss.queue to ${role}`.execute(db)
  await sql`grant select, insert on pgboss.job, pgboss.job_common to ${role}`.execute(db)
  await sql`grant update (start_after) on pgboss.job to ${role}`.execute(db)
}
