import type { Chance } from '../../../ports/chance.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Metrics } from '../../../ports/telemetry.ts'
import type { Outgoing, Part } from './request.ts'
import { retryAfter } from './retry-after.ts'
import { Unanswered } from './unanswered.ts'

export const mostTries = 4
/** Longer waits belong to the job queue: a worker does not sleep on a mailbox. */
export const longestPauseMs = 10_000
const firstPauseMs = 500

const transient: ReadonlySet<number> = new Set([502, 503, 504])

/**
 * Repeats what is safe to repeat. 429: Graph refused before it did anything, so also a write. 502, 503, 504 and a connection that
 * was cut: a read only, because Graph may have applied the request all the same; that holds for PATCH and cancel too, whose
 * repetition would write to people again or undo what one of them changed meanwhile. No connection at all: nothing was sent.
 */
export function retry({ clock, chance, metrics }: { clock: Clock; chance: Chance; metrics: Metrics }): Part {
  return (next) => async (request) => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await next(request).catch(unansweredOnly)
      const because = attempt < mostTries && !request.signal.aborted ? repeatable(outcome, request) : null
      const asked = outcome instanceof Unanswered ? null : retryAfter(outcome.headers.get('retry-after'), clock.now())
      const pause = because === null ? null : pauseBefore(attempt, asked, chance.fraction())
      if (because === null || pause === null) {
        if (outcome instanceof Unanswered) throw outcome
        return outcome
      }
      metrics.count('graph.retries', { operation: request.operation.name, because })
      await clock.sleepUntil(new Date(clock.now().getTime() + pause), request.signal).catch((cause: unknown) => {
        throw new Unanswered('cancelled', { cause })
      })
    }
  }
}

/** Milliseconds; null when Graph asks for more than a request waits. Without a word of Graph's: full jitter under a bound that doubles. */
export function pauseBefore(attempt: number, asked: number | null, fraction: number): number | null {
  const pause = asked ?? fraction * Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1))
  return pause > longestPauseMs ? null : pause
}

export function mayRepeat(status: number, kind: 'read' | 'write'): boolean {
  return status === 429 || (kind === 'read' && transient.has(status))
}

/** The reason to send it again, as a label. */
function repeatable(outcome: Response | Unanswered, { operation: { kind } }: Outgoing): string | null {
  if (!(outcome instanceof Unanswered)) return mayRepeat(outcome.status, kind) ? String(outcome.status) : null
  return outcome.why === 'unreachable' || (kind === 'read' && outcome.why === 'cut') ? outcome.why : null
}

function unansweredOnly(error: unknown): Unanswered {
  if (error instanceof Unanswered) return error
  throw error
}
