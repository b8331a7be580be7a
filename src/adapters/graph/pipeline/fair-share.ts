import type { Metrics } from '../../../ports/telemetry.ts'
import { AdaptiveLimit, type Bounds } from './adaptive-limit.ts'
import { Line } from './line.ts'
import type { Part } from './request.ts'
import { Unanswered } from './unanswered.ts'

const struggling: ReadonlySet<number> = new Set([502, 503, 504])

/**
 * A bounded number of requests in flight over all mailboxes, which follows how Graph copes. When places are scarce they go round
 * the mailboxes in turn; whatever concerns no mailbox is one lane more. A 429 of one mailbox slows that mailbox alone (see
 * `mailbox-gate`): a storm on some must not starve the others.
 */
export function fairShare({ bounds, patienceMs, metrics }: { bounds: Bounds; patienceMs: number; metrics: Metrics }): Part {
  const adaptive = new AdaptiveLimit(bounds)
  const line = new Line(() => adaptive.limit)
  return (next) => async (request) => {
    const { operation, signal } = request
    const [lane = 'directory'] = operation.mailboxes.keys()
    // Real time: what is waited for here are sockets.
    const asked = performance.now()
    await line.enter(lane, 1, signal, patienceMs)
    const entered = performance.now()
    metrics.observe('graph.wait', entered - asked, { operation: operation.name })
    metrics.level('graph.inFlight', line.taken)
    const { epoch } = adaptive
    const full = line.taken >= adaptive.limit
    try {
      const response = await next(request)
      if (struggling.has(response.status) || (response.status === 429 && operation.mailboxes.size === 0)) adaptive.pushedBack(epoch)
      else adaptive.answered(operation.name, performance.now() - entered, epoch, full)
      return response
    } catch (error) {
      if (error instanceof Unanswered && error.why === 'late') adaptive.pushedBack(epoch)
      throw error
    } finally {
      metrics.observe('graph.latency', performance.now() - entered, { operation: operation.name })
      metrics.level('graph.limit', adaptive.limit)
      line.leave(1)
    }
  }
}
