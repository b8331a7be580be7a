import { setTimeout as pause } from 'node:timers/promises'
import type { JobWithMetadata, PgBoss } from 'pg-boss'
import type { Clock } from '../../ports/clock.ts'
import type { JobHandler, JobKind, JobKinds, JobQueue } from '../../ports/jobs.ts'
import type { Telemetry } from '../../ports/telemetry.ts'
import { addJob, realTime } from './jobs.ts'

/** A new job is announced; this is for jobs whose time has come, and for the day an announcement gets lost. */
const POLLING = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 }
const IDLE_CHECK_MS = 20

type Worker = { kind: JobKind; concurrency: number; run: (job: JobWithMetadata<object>) => Promise<void> }

export function openJobQueue(boss: PgBoss, clock: Pick<Clock, 'now' | 'onJump'>, telemetry: Telemetry): JobQueue {
  const workers: Worker[] = []
  const ids: string[] = []
  let stopListening = () => {}

  async function runJob<Kind extends JobKind>(kind: Kind, handler: JobHandler<Kind>, job: JobWithMetadata<object>): Promise<void> {
    const data = job.data as JobKinds[Kind]
    try {
      const answer = await handler(data)
      if (!answer) return
      const key = job.singletonKey ?? job.id
      await addJob(boss, boss.getDb(), { kind, data, key, startAfter: realTime(answer.again, clock) })
    } catch (error) {
      telemetry.failure('job.failed', error, { kind, jobId: job.id, attempt: job.retryCount + 1 })
      throw error
    }
  }

  async function startWorker({ kind, run }: Worker): Promise<void> {
    const id = await boss.work(kind, { ...POLLING, includeMetadata: true }, async ([job]: JobWithMetadata<object>[]) => {
      await run(job!).finally(() => boss.notifyWorker(id))
    })
    ids.push(id)
  }

  /** Brings forward what waits, when the product's clock has been moved forward (local mode). */
  function followJumps(): () => void {
    let ahead = clock.now().getTime() - Date.now()
    return clock.onJump(() => {
      const before = ahead
      ahead = clock.now().getTime() - Date.now()
      const query = `update pgboss.job set start_after = start_after - $1 * interval '1 millisecond'
        where state in ('created', 'retry') and start_after > now()`
      boss
        .getDb()
        .executeSql(query, [ahead - before])
        .then(() => {
          for (const id of ids) boss.notifyWorker(id)
        })
        .catch((error: unknown) => telemetry.failure('jobs.jumpMissed', error))
    })
  }

  return {
    work(kind, handler, { concurrency = 1 } = {}) {
      workers.push({ kind, concurrency, run: (job) => runJob(kind, handler, job) })
    },

    async start() {
      stopListening = followJumps()
      for (const worker of workers) {
        for (let i = 0; i < worker.concurrency; i++) await startWorker(worker)
      }
    },

    async stop() {
      stopListening()
      await Promise.all([...new Set(workers.map(({ kind }) => kind))].map((kind) => boss.offWork(kind, { wait: true })))
      ids.length = 0
    },

    async idle() {
      const query = `select 1 from pgboss.job where name = any($1::text[])
        and (state = 'active' or (state in ('created', 'retry') and start_after <= now())) limit 1`
      const kinds = workers.map(({ kind }) => kind)
      while ((await boss.getDb().executeSql(query, [kinds])).rows.length > 0) await pause(IDLE_CHECK_MS)
    },
  }
}
