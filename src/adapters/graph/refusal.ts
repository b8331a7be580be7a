import { GraphError } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
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

type Lost = Extract<GraphRefusal, { kind: 'unavailable' | 'unknownOutcome' }>

/** Reads from Graph and answers with the value or the refusal; faults of ours go on as exceptions. */
export function asAnswer<Value>(clock: Clock, read: () => Promise<Value>): Promise<Answer<Value>> {
  return answerOf(clock, read, { kind: 'unavailable' })
}

/** The same for what changes something: an answer that did not arrive, or not whole, leaves the outcome unknown. */
export function asOutcome<Value>(clock: Clock, write: () => Promise<Value>): Promise<Answer<Value>> {
  return answerOf(clock, write, { kind: 'unknownOutcome' })
}

async function answerOf<Value>(clock: Clock, work: () => Promise<Value>, lost: Lost): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, refusal: refusalOf(error, clock, lost) }
  }
}

/** By status and code, never by message text. */
function refusalOf(error: unknown, clock: Clock, lost: Lost): GraphRefusal {
  if (error instanceof z.ZodError) return lost
  if (!(error instanceof GraphError)) throw error
  const code = error.code ?? ''
  switch (error.statusCode) {
    case 401:
      return { kind: 'signInNeeded', claims: claimsIn(error.headers?.get('www-authenticate') ?? '') }
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
      return lost
  }
}

/** The claims challenge of continuous access evaluation, base64 in the header; null: a token like any other will do. */
function claimsIn(challenge: string): string | null {
  const encoded = /claims="([^"]+)"/.exec(challenge)?.[1]
  return encoded ? Buffer.from(encoded, 'base64').toString('utf8') : null
}
