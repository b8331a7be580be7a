import { findingOf } from '../../../src/adapters/graph/finding.ts'
import { type Silence, Unanswered } from '../../../src/adapters/graph/pipeline/unanswered.ts'
import { type Finding, refusalOf, refusalOfSilence } from '../../../src/adapters/graph/refusal.ts'
import type { GraphRefusal } from '../../../src/ports/directory.ts'

const now = new Date('2026-03-02T08:00:00.123Z')
const kinds = ['read', 'write'] as const
const statuses = [
  ...[100, 199, 300, 301, 302, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417],
  ...[418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505, 507, 509, 511, 520, 599, 999],
]
const codes = [
  ...['', 'MailboxNotEnabledForRESTAPI', 'MailboxNotSupportedForRESTAPI', 'ErrorMailboxStoreUnavailable', 'ErrorNonExistentMailbox'],
  ...['ErrorInvalidUser', 'ErrorItemNotFound', 'Request_ResourceNotFound', 'ResourceNotFound', 'NotFound', 'itemNotFound'],
  ...['ErrorAccessDenied', 'Authorization_RequestDenied', 'Forbidden', 'insufficient_claims', 'InvalidAuthenticationToken'],
  ...['ErrorDuplicateTransactionId', 'ErrorOccurrenceCrossingBoundary', 'TooManyRequests', 'ApplicationThrottled', 'syncStateNotFound'],
  ...['UnknownError', 'InternalServerError', 'NotImplemented', 'SomethingNewIn2031'],
]

const noMailbox = codes.slice(1, 6)
const gone = codes.slice(6, 11)

/** The table once more, as a list of rows that the first match decides: written from the documentation, not from the code. */
function expected(status: number, code: string, kind: 'read' | 'write'): GraphRefusal['kind'] {
  const doubt = kind === 'read' ? 'unavailable' : 'unknownOutcome'
  const clientError = status >= 400 && status <= 499
  const rows: [boolean, GraphRefusal['kind']][] = [
    [status === 401, 'signInNeeded'],
    [status === 403 && code === 'insufficient_claims', 'signInNeeded'],
    [status === 429, 'throttledUntil'],
    [clientError && noMailbox.includes(code), 'mailboxUnavailable'],
    [status === 403, 'notAllowed'],
    [[404, 410].includes(status) && gone.includes(code), 'gone'],
    [[404, 410].includes(status) && code === '', doubt],
    [status === 408, doubt],
    [clientError || status === 501, 'rejected'],
    [true, doubt],
  ]
  return rows.find(([matches]) => matches)![1]
}

const finding = (status: number, code: string, more: Partial<Finding> = {}): Finding => ({
  status,
  code,
  retryAfterMs: null,
  claims: null,
  ...more,
})

describe('an answer is judged by status and code alone', () => {
  test.each(kinds)('every status with every code, for a %s', (kind) => {
    const judged = statuses.flatMap((status) =>
      codes.map((code) => `${status} ${code} ${refusalOf(finding(status, code), kind, now).kind}`),
    )
    expect(judged).toEqual(statuses.flatMap((status) => codes.map((code) => `${status} ${code} ${expected(status, code, kind)}`)))
  })

  test('a rejection carries the code, or the status where there is none', () => {
    expect(refusalOf(finding(400, 'ErrorInvalidRecipients'), 'write', now)).toEqual({ kind: 'rejected', code: 'ErrorInvalidRecipients' })
    expect(refusalOf(finding(422, ''), 'write', now)).toEqual({ kind: 'rejected', code: 'status 422' })
  })

  test('throttled until the time Graph names, else for half a minute; a 503 that names one is as good', () => {
    const until = (milliseconds: number) => ({ kind: 'throttledUntil', until: new Date(now.getTime() + milliseconds) })
    expect(refusalOf(finding(429, '', { retryAfterMs: 2128 }), 'write', now)).toEqual(until(2128))
    expect(refusalOf(finding(429, ''), 'read', now)).toEqual(until(30_000))
    expect(refusalOf(finding(503, '', { retryAfterMs: 120_000 }), 'read', now)).toEqual(until(120_000))
    expect(refusalOf(finding(503, '', { retryAfterMs: 120_000 }), 'write', now)).toEqual({ kind: 'unknownOutcome' })
  })

  test('a challenge is handed on with its claims, with 401 and with 403', () => {
    for (const status of [401, 403])
      expect(refusalOf(finding(status, '', { claims: '{"a":1}' }), 'read', now)).toEqual({ kind: 'signInNeeded', claims: '{"a":1}' })
  })
})

describe('no answer is judged by whether anything was sent', () => {
  test.each<[Silence, GraphRefusal['kind'], GraphRefusal['kind']]>([
    ['elsewhere', 'unavailable', 'unavailable'],
    ['tokenless', 'tokenless', 'tokenless'],
    ['crowded', 'throttledUntil', 'throttledUntil'],
    ['paused', 'throttledUntil', 'throttledUntil'],
    ['cancelled', 'unavailable', 'unavailable'],
    ['unreachable', 'unavailable', 'unavailable'],
    ['cut', 'unavailable', 'unknownOutcome'],
    ['late', 'unavailable', 'unknownOutcome'],
    ['oversized', 'unavailable', 'unknownOutcome'],
  ])('%s', (why, read, write) => {
    expect(kinds.map((kind) => refusalOfSilence(new Unanswered(why), kind, now).kind)).toEqual([read, write])
  })
})

describe('what an answer says of itself', () => {
  const challenge = (claims: string) =>
    new Headers({ 'www-authenticate': `Bearer realm="", error="insufficient_claims", claims="${claims}"` })

  test('is its code, its Retry-After and its claims', () => {
    const headers = challenge(Buffer.from('{"access_token":{}}').toString('base64'))
    headers.set('retry-after', '2.128')
    const body = { error: { code: 'TooManyRequests', message: 'Please retry' } }
    expect(findingOf(429, headers, body, now)).toEqual({
      status: 429,
      code: 'TooManyRequests',
      retryAfterMs: 2128,
      claims: '{"access_token":{}}',
    })
  })

  test.each([
    null,
    'text',
    [],
    {},
    { error: null },
    { error: 'no' },
    { error: { code: null } },
    { error: { code: 7 } },
    { error: { code: '' } },
  ])('is nothing where the body is %j', (body) =>
    expect(findingOf(500, new Headers(), body, now)).toMatchObject({ status: 500, code: '', claims: null }),
  )

  test.each(['-1, Microsoft.SharePoint.Client.InvalidClientQueryException', 'ana.ruiz@contoso.example', 'a\nb', 'x'.repeat(81)])(
    'is no code that may tell about people: %j',
    (code) => expect(findingOf(400, new Headers(), { error: { code } }, now).code).toBe(''),
  )
})
