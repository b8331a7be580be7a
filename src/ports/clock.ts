/** Time for everything that is decided or awaited. Tokens are the exception: they are judged by real time. */
export interface Clock {
  now(): Date
  /** Resolves when the clock has passed `until`, or at once when it already has; rejects when the signal aborts. */
  sleepUntil(until: Date, signal?: AbortSignal): Promise<void>
  /** Calls back after every forward jump of more than a second (local mode only; never called in production). Returns the way to stop. */
  onJump(listener: () => void): () => void
}
