import type { SendAnswer } from '../../ports/conversations.ts'

interface ConnectorError {
  statusCode?: number
  code?: string
  response?: { headers?: { get(name: string): string | undefined } }
}

const passing = new Set([408, 412, 429, 500, 502, 503, 504])

/**
 * What a refused or failed send means: blocked or gone (403, 404) is an answer, too fast or away is for later. Anything else, a message
 * that is too big among it, is a fault of ours and goes on as the exception it is.
 */
export function sendProblem(error: unknown, now: Date): Exclude<SendAnswer, { kind: 'sent' }> {
  const { statusCode, code, response } = (error ?? {}) as ConnectorError
  if (statusCode === 403 || statusCode === 404) return { kind: 'unreachable', problem: statusCode === 403 ? 'blocked' : 'chatGone' }
  if (statusCode !== undefined && passing.has(statusCode))
    return { kind: 'tryAgain', at: afterwards(response?.headers?.get('retry-after'), now) }
  if (statusCode === undefined && isConnectionProblem(error, code)) return { kind: 'tryAgain', at: null }
  throw error
}

/** No answer came: the message may have arrived all the same, and one extra card is the price of not losing it. */
function isConnectionProblem(error: unknown, code: string | undefined): boolean {
  return code === 'REQUEST_SEND_ERROR' || /^E[A-Z]+$/.test(code ?? '') || (error instanceof Error && error.name === 'AbortError')
}

/** Seconds or an HTTP date. */
function afterwards(header: string | undefined, now: Date): Date | null {
  if (!header) return null
  const seconds = Number(header)
  const at = Number.isNaN(seconds) ? Date.parse(header) : now.getTime() + seconds * 1000
  return at > now.getTime() ? new Date(at) : null
}
