import { GraphError } from '@microsoft/microsoft-graph-client'
import type { Clock } from '../../ports/clock.ts'
import type { Answer, GraphRefusal } from '../../ports/directory.ts'
import { retryAfter } from './pipeline/retry-after.ts'

const pauseMs = 30_000
const mailboxCodes = new Set([
  'MailboxNotEnabledForRESTAPI',
  'MailboxNotSupportedForRESTAPI',
  'ErrorMailboxStoreUnavailable',
  'ErrorInvalidUser',
])

/** Runs one conversation with Graph and answers with its value or the refusal; faults of ours go on as exceptions. */
export async function asAnswer<Value>(clock: Clock, work: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, refusal: refusalOf(error, clock) }
  }
}

/** By status and code, never by message text. An answer that did not arrive leaves the outcome unknown. */
function refusalOf(error: unknown, clock: Clock): GraphRefusal {
  if (!(error instanceof GraphError)) throw error
  const code = error.code ?? ''
  switch (error.statusCode) {
    case 401:
      return { kind: 'signInNeeded', claims: null }
    case 403:
      return { kind: 'notAllowed' }
    case 404:
    case 410:
      return mailboxCodes.has(code) ? { kind: 'mailboxUnavailable' } : { kind: 'gone' }
    case 429: {
      const wait = retryAfter(error.headers?.get('retry-after') ?? null, clock.now()) ?? pauseMs
      return { kind: 'throttledUntil', until: new Date(clock.now().getTime() + wait) }
    }
    case 400:
    case 409:
    case 412:
    case 422:
      return { kind: 'rejected', code }
    default:
      // -1: the socket closed or the time limit passed. 5xx: Graph may have applied it all the same.
      return { kind: 'unknownOutcome' }
  }
}
