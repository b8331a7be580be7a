import type { Clock } from '../../../ports/clock.ts'
import { Line } from './line.ts'
import type { Part } from './request.ts'
import { longestPauseMs } from './retry.ts'
import { retryAfter } from './retry-after.ts'
import { Unanswered } from './unanswered.ts'

/** Outlook's documented limit for one app on one mailbox. */
const atOnce = 4

/**
 * At most four requests in flight a mailbox, first come, first served, items of a batch included; other mailboxes are not held up.
 * A mailbox that Graph asked us to leave alone is left alone by all requests: those sent meanwhile would only count against it.
 */
export function mailboxGate({ clock, patienceMs }: { clock: Clock; patienceMs: number }): Part {
  const lines = new Map<string, Line>()
  const closedUntil = new Map<string, Date>()

  const pass = async (mailbox: string, signal: AbortSignal): Promise<void> => {
    for (let until = closedUntil.get(mailbox); until; until = closedUntil.get(mailbox)) {
      const left = until.getTime() - clock.now().getTime()
      if (left > longestPauseMs) throw new Unanswered('paused', { until })
      if (left <= 0) closedUntil.delete(mailbox)
      else
        await clock.sleepUntil(until, signal).catch((cause: unknown) => {
          throw new Unanswered('cancelled', { cause })
        })
    }
  }

  // Of several in flight the one that was told the longest wait counts.
  const close = (mailbox: string, until: Date): void => {
    const earlier = closedUntil.get(mailbox)
    if (!earlier || earlier < until) closedUntil.set(mailbox, until)
  }

  return (next) => async (request) => {
    const { signal, operation } = request
    // In one order for everybody, so that no two batches wait for each other.
    const wanted = [...operation.mailboxes].toSorted(([one], [other]) => (one < other ? -1 : 1))
    const entered: [string, Line, number][] = []
    try {
      for (const [mailbox, places] of wanted) {
        const line = lines.get(mailbox) ?? new Line(() => atOnce)
        lines.set(mailbox, line)
        await line.enter('', places, signal, patienceMs)
        entered.push([mailbox, line, places])
        await pass(mailbox, signal)
      }
      const response = await next(request)
      const wait = response.status === 429 ? retryAfter(response.headers.get('retry-after'), clock.now()) : null
      if (wait) for (const [mailbox] of wanted) close(mailbox, new Date(clock.now().getTime() + wait))
      return response
    } finally {
      for (const [mailbox, line, places] of entered) {
        line.leave(places)
        if (line.idle) lines.delete(mailbox)
      }
    }
  }
}
