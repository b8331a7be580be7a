import type { Context, Middleware } from '@microsoft/microsoft-graph-client'

/** Real time, also when the clock is moved: it limits a socket, not a promise to people. */
const limitMs = 30_000

/** A request that nobody answers ends; its outcome is then unknown. */
export class TimeLimit implements Middleware {
  #next: Middleware | undefined

  setNext(next: Middleware): void {
    this.#next = next
  }

  async execute(context: Context): Promise<void> {
    context.options = { ...context.options, signal: AbortSignal.timeout(limitMs) }
    await this.#next?.execute(context)
  }
}
