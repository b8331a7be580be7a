import { randomUUID } from 'node:crypto'
import { type Db, fromKysely, type PgBoss } from 'pg-boss'
import type { Clock } from '../../ports/clock.ts'
import type { JobKind, JobKinds, Jobs } from '../../ports/jobs.ts'
import type { Scope } from './tables.ts'

export type Boss = Pick<PgBoss, 'send'>

export interface WaitingJob<Kind extends JobKind> {
  readonly kind: Kind
  readonly data: JobKinds[Kind]
  /** Unique among the waiting jobs of the kind, over all tenants. */
  readonly key: string
  /** Real time, not the clock of the product: the database does the waiting. */
  readonly startAfter: Date | null
}

export function openJobs({ db, tenantId }: Scope, boss: Boss, clock: Pick<Clock, 'now'>): Jobs {
  return {
    async enqueue(kind, data, options = {}) {
      if (data.tenantId !== tenantId) throw new Error(`A ${kind} job for another tenant than the transaction's`)
      const key = `${tenantId}/${options.key ?? randomUUID()}`
      const startAfter = options.notBefore ? realTime(options.notBefore, clock) : null
      await addJob(boss, fromKysely(db), { kind, data, key, startAfter })
    },
  }
}

/**
 * Adds a job, or, where one of its kind and key waits already, makes that one start at the earlier of both times. Touching the waiting
 * job even when nothing changes is what keeps a worker from taking it before the state it is about has been committed.
 */
export async function addJob<Kind extends JobKind>(boss: Boss, db: Db, job: WaitingJob<Kind>): Promise<void> {
  const startAfter = job.startAfter ?? new Date()
  for (;;) {
    const options = { db, singletonKey: job.key, ...(job.startAfter && { startAfter: job.startAfter }) }
    const added = await boss.send(job.kind, job.data, options)
    if (added !== null) return
    const { rows } = await db.executeSql(
      `update pgboss.job set start_after = least(start_after, $3::timestamptz)
       where name = $1 and singleton_key = $2 and state = 'created' returning id`,
      [job.kind, job.key, startAfter.toISOString()],
    )
    if (rows.length > 0) return
    // A worker took the waiting one between the two statements, so now there is room.
  }
}

/** The real instant at which the product's clock will show `instant`, if it does not jump before. */
export function realTime(instant: Date, clock: Pick<Clock, 'now'>): Date {
  return new Date(Date.now() + (instant.getTime() - clock.now().getTime()))
}
