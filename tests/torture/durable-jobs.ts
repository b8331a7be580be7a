import type { JobHandler, JobKind, JobKinds, Jobs } from '../../src/ports/jobs.ts'

export interface Job {
  readonly number: number
  readonly kind: JobKind
  readonly data: JobKinds[JobKind]
  readonly key: string
  dueAt: number
  failures: number
  state: 'waiting' | 'atWork' | 'setAside'
}
type Ordered = Pick<Job, 'kind' | 'data' | 'key' | 'dueAt'>

const second = 1000
/** The rules of the product's own queue: a silent worker is taken for dead after this time, */
const silenceMs = 30 * second
/** and a failed job is tried again with growing pauses, this often. */
const tries = 9

/**
 * The jobs as a durable queue keeps them, by the clock of the seed and in an order that is always the same. They outlive a crash as
 * rows do: what a transaction orders exists from its commit on.
 */
export class DurableJobs {
  readonly #jobs = new Map<number, Job>()
  #numbers = 0

  /** For one transaction: what it orders is `added` after its commit. */
  collect(now: () => number): { jobs: Jobs; ordered: Ordered[] } {
    const ordered: Ordered[] = []
    const enqueue: Jobs['enqueue'] = async (kind, data, { notBefore, key } = {}) => {
      this.#numbers += 1
      ordered.push({ kind, data, key: key ?? `own ${this.#numbers}`, dueAt: Math.max(notBefore?.getTime() ?? now(), now()) })
    }
    return { jobs: { enqueue }, ordered }
  }

  add(ordered: readonly Ordered[]): void {
    for (const wanted of ordered) {
      const waiting = this.all.find(({ kind, key, state }) => kind === wanted.kind && key === wanted.key && state === 'waiting')
      if (waiting) {
        waiting.dueAt = Math.min(waiting.dueAt, wanted.dueAt)
        continue
      }
      this.#numbers += 1
      this.#jobs.set(this.#numbers, { ...wanted, number: this.#numbers, failures: 0, state: 'waiting' })
    }
  }

  get all(): readonly Job[] {
    return [...this.#jobs.values()]
  }

  /** When the next one is due; null: none waits. */
  get nextDue(): number | null {
    const due = this.all.filter(({ state }) => state === 'waiting').map(({ dueAt }) => dueAt)
    return due.length === 0 ? null : Math.min(...due)
  }

  take(now: number): Job | null {
    const due = this.all.filter(({ state, dueAt }) => state === 'waiting' && dueAt <= now)
    const first = due.toSorted((a, b) => a.dueAt - b.dueAt || a.number - b.number)[0]
    if (!first) return null
    first.state = 'atWork'
    return first
  }

  /** What silent workers are at is given to others; whatever they still say about it is about something that is no more. */
  takeOver(): void {
    for (const job of this.all.filter(({ state }) => state === 'atWork')) {
      this.#jobs.delete(job.number)
      this.add([job])
    }
  }

  done(job: Job, answer: Awaited<ReturnType<JobHandler<JobKind>>>, now: number): void {
    this.#jobs.delete(job.number)
    if (answer) this.add([{ kind: job.kind, data: job.data, key: job.key, dueAt: Math.max(answer.again.getTime(), now) }])
  }

  /** The handler threw. */
  failed(job: Job, now: number): void {
    job.failures += 1
    job.state = job.failures >= tries ? 'setAside' : 'waiting'
    job.dueAt = now + Math.min(15 * second * 2 ** (job.failures - 1), 30 * 60 * second)
  }

  /** The worker died with it. */
  abandoned(job: Job, now: number): void {
    job.state = 'waiting'
    job.dueAt = now + silenceMs
  }
}
