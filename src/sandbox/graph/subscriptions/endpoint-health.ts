const WINDOW_MS = 600_000
const SLOW_SHARE = 0.1
const DROP_SHARE = 0.15

export type Health = 'good' | 'slow' | 'drop'

/** How quickly endpoints answered in the last ten minutes; time is told by the caller, in milliseconds of the sandbox clock. */
export class EndpointHealth {
  readonly #answers = new Map<string, { at: number; slow: boolean }[]>()

  /** An answer of the endpoint, or that none came in time. */
  record(url: string, at: number, slow: boolean): void {
    const answers = this.#answers.get(url) ?? []
    while (answers[0] && answers[0].at <= at - WINDOW_MS) answers.shift()
    answers.push({ at, slow })
    this.#answers.set(url, answers)
  }

  /** Judged from `fewest` answers on: over 10 % slow ones make an endpoint slow, over 15 % have it dropped. */
  of(url: string, at: number, fewest: number): Health {
    const recent = this.#recent(url, at)
    if (recent.length < fewest) return 'good'
    const share = recent.filter(({ slow }) => slow).length / recent.length
    if (share > DROP_SHARE) return 'drop'
    return share > SLOW_SHARE ? 'slow' : 'good'
  }

  #recent(url: string, now: number): { at: number; slow: boolean }[] {
    return (this.#answers.get(url) ?? []).filter(({ at }) => at > now - WINDOW_MS && at <= now)
  }
}
