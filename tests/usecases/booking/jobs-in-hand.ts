import type { JobHandler, JobKind } from '../../../src/ports/jobs.ts'
import { workJobs } from '../../../src/worker/work-jobs.ts'
import type { Ordered, WorldInHand } from '../world-in-hand.ts'

type Waiting = Pick<Ordered, 'kind' | 'data' | 'key'> & { at: Date }
type AnyHandler = (data: Ordered['data']) => ReturnType<JobHandler<JobKind>>

/** The booking jobs that were asked for, done one by one by the hand clock, by the handlers that the worker has. A failed one comes again. */
export class JobsInHand {
  readonly #hand: WorldInHand
  readonly #handlers = new Map<JobKind, AnyHandler>()
  #waiting: Waiting[] = []
  /** Kinds in the order in which they were done. */
  readonly done: JobKind[] = []
  /** Asked for and not done here. */
  readonly leftToOthers: Pick<Ordered, 'kind' | 'key'>[] = []

  constructor(hand: WorldInHand) {
    this.#hand = hand
    workJobs(hand.world, {
      work: (kind, handler) => void this.#handlers.set(kind, handler as AnyHandler),
      start: async () => undefined,
      stop: async () => undefined,
      idle: async () => undefined,
    })
  }

  /** What waits for later is forgotten, and everything that was asked for so far. */
  forget(): void {
    this.#hand.ordered.length = 0
    this.#waiting = []
    this.done.length = 0
    this.leftToOthers.length = 0
  }

  /** Everything that is due, and what follows from it. */
  async work(...only: JobKind[]): Promise<void> {
    for (;;) {
      this.#take()
      const now = this.#hand.clock.now()
      const next = this.#waiting.find(({ kind, at }) => at <= now && (only.length === 0 || only.includes(kind)))
      if (!next) return
      this.#waiting.splice(this.#waiting.indexOf(next), 1)
      this.done.push(next.kind)
      const answer = await this.#handlers.get(next.kind)!(next.data).catch((error: Error) => {
        if (!error.message.startsWith('crash at')) throw error
        return { again: now }
      })
      if (answer) this.#add({ ...next, at: answer.again })
    }
  }

  /** Minute after minute. */
  async workFor(minutes: number): Promise<void> {
    for (let minute = 0; minute <= minutes; minute++) {
      await this.work()
      this.#hand.clock.pass(60_000)
    }
  }

  #take(): void {
    for (const { kind, data, key, notBefore } of this.#hand.ordered.splice(0)) {
      if (kind === 'compare-calendar') this.leftToOthers.push({ kind, key })
      else if (!kind.endsWith('-delivery')) this.#add({ kind, data, key, at: notBefore ?? this.#hand.clock.now() })
    }
  }

  /** One waiting job a kind and key, at the earlier of both times. */
  #add(job: Waiting): void {
    const same = this.#waiting.find(({ kind, key }) => kind === job.kind && key === job.key)
    if (!same) this.#waiting.push(job)
    else if (job.at < same.at) same.at = job.at
  }
}
