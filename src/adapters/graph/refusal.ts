import type { GraphRefusal } from '../../ports/directory.ts'
import type { Unanswered } from './pipeline/unanswered.ts'

/** When Graph asks to wait but does not say how long, and when our own line is too long. */
const pauseMs = 30_000

/** The person has no mailbox that Outlook on Graph can reach. */
const mailboxCodes: ReadonlySet<string> = new Set([
  'MailboxNotEnabledForRESTAPI',
  'MailboxNotSupportedForRESTAPI',
  'ErrorMailboxStoreUnavailable',
  'ErrorNonExistentMailbox',
  'ErrorInvalidUser',
])
/** What was named is not there. Any other 404, of a proxy for instance, proves nothing of the kind. */
const goneCodes: ReadonlySet<string> = new Set([
  'ErrorItemNotFound',
  'Request_ResourceNotFound',
  'ResourceNotFound',
  'NotFound',
  'itemNotFound',
])

/** An answer of Graph's that is not the value, as far as it is judged. */
export interface Finding {
  readonly status: number
  /** Graph's own; empty where the answer has none. */
  readonly code: string
  readonly retryAfterMs: number | null
  /** The challenge of continuous access evaluation or conditional access, decoded. */
  readonly claims: string | null
}

/** By status and code, never by message text. What is in doubt is `unavailable` for a read and `unknownOutcome` for a write. */
export function refusalOf({ status, code, retryAfterMs, claims }: Finding, kind: 'read' | 'write', now: Date): GraphRefusal {
  if (status === 401 || (status === 403 && (claims !== null || code === 'insufficient_claims'))) return { kind: 'signInNeeded', claims }
  if (status === 429) return { kind: 'throttledUntil', until: later(now, retryAfterMs ?? pauseMs) }
  if (status >= 400 && status < 500 && mailboxCodes.has(code)) return { kind: 'mailboxUnavailable' }
  if (status === 403) return { kind: 'notAllowed' }
  if ((status === 404 || status === 410) && goneCodes.has(code)) return { kind: 'gone' }
  if ((status === 404 || status === 410) && code === '') return lost(kind)
  if ((status >= 400 && status < 500 && status !== 408) || status === 501) return { kind: 'rejected', code: code || `status ${status}` }
  if (status === 503 && kind === 'read' && retryAfterMs !== null) return { kind: 'throttledUntil', until: later(now, retryAfterMs) }
  // 5xx: Graph may have applied it all the same. Anything else, a redirect for instance, is not Graph's doing.
  return lost(kind)
}

/** For a request without an answer: what was never sent was not applied. */
export function refusalOfSilence({ why, until, sent }: Unanswered, kind: 'read' | 'write', now: Date): GraphRefusal {
  if (why === 'tokenless') return { kind: 'tokenless' }
  if (why === 'paused' || why === 'crowded') return { kind: 'throttledUntil', until: until ?? later(now, pauseMs) }
  return sent ? lost(kind) : { kind: 'unavailable' }
}

export function lost(kind: 'read' | 'write'): GraphRefusal {
  return { kind: kind === 'read' ? 'unavailable' : 'unknownOutcome' }
}

function later(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds)
}
