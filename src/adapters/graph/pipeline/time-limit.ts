import type { Part } from './request.ts'
import { Unanswered } from './unanswered.ts'

/** A request that nobody answers, or whose answer trickles, ends. Real time, also when the clock is moved: it limits a socket, not a promise to people. */
export function timeLimit(limitMs: number): Part {
  return (next) => async (request) => {
    const late = AbortSignal.timeout(limitMs)
    try {
      return await next({ ...request, signal: AbortSignal.any([request.signal, late]) })
    } catch (cause) {
      throw late.aborted && !request.signal.aborted ? new Unanswered('late', { cause }) : cause
    }
  }
}
