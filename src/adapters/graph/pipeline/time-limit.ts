import type { Part } from './request.ts'
import { Unanswered } from './unanswered.ts'

/** A try that nobody answers, or whose answer trickles, ends. Real time, also when the clock is moved: it limits a socket, not a promise to people. */
export function timeLimit(limitMs: number): Part {
  return (next) => async (request) => {
    const limit = new AbortController()
    let late = false
    const timer = setTimeout(() => {
      late = true
      limit.abort()
    }, limitMs)
    const cancel = (): void => limit.abort()
    if (request.signal.aborted) cancel()
    request.signal.addEventListener('abort', cancel)
    try {
      return await next({ ...request, signal: limit.signal })
    } catch (cause) {
      throw late ? new Unanswered('late', { cause }) : cause
    } finally {
      clearTimeout(timer)
      request.signal.removeEventListener('abort', cancel)
    }
  }
}
