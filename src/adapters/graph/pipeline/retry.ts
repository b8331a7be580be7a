import type { Context, Middleware } from '@microsoft/microsoft-graph-client'
import type { Clock } from '../../../ports/clock.ts'
import { retryAfter } from './retry-after.ts'

const mostTries = 4
/** Longer waits belong to the job queue: a worker does not sleep on a mailbox. */
const longestWaitMs = 10_000

/**
 * Repeats what is safe to repeat: throttled requests (Graph did not apply them) and, for reads, 503 and 504.
 * Anything else that may have been applied goes back to the caller, who knows how to find out.
 */
export class Retry implements Middleware {
  readonly #clock: Clock
  #next: Middleware | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  setNext(next: Middleware): void {
    this.#next = next
  }

  async execute(context: Context): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.#next?.execute(context)
      const delay = this.#delayFor(context, attempt)
      if (delay === null) return
      await this.#clock.sleepUntil(new Date(this.#clock.now().getTime() + delay))
    }
  }

  #delayFor(context: Context, attempt: number): number | null {
    const { response } = context
    if (!response || attempt >= mostTries) return null
    const repeatable = response.status === 429 || ((response.status === 503 || response.status === 504) && isRead(context))
    if (!repeatable) return null
    const asked = retryAfter(response.headers.get('retry-after'), this.#clock.now())
    const delay = asked ?? 500 * 2 ** (attempt - 1) * (0.75 + (attempt % 3) / 6)
    return delay > longestWaitMs ? null : delay
  }
}

/** getSchedule is a POST that changes nothing. */
function isRead(context: Context): boolean {
  const method = context.options?.method ?? 'GET'
  const url = typeof context.request === 'string' ? context.request : context.request.url
  return method === 'GET' || (method === 'POST' && /\/getSchedule$/i.test(new URL(url).pathname))
}
