import { Validator } from '../../../src/sandbox/conformance/validator.ts'
import type { GraphExchange } from '../../../src/sandbox/tenant/observer.ts'

const validator = new Validator()
const ID = '5b7f9a52-6f2e-4f0e-9b1c-0a54f1f4a1d7'
const HEADERS = { 'request-id': ID, 'client-request-id': ID }
const CONTEXT = { '@odata.context': 'https://localhost/v1.0/$metadata#x' }
const SLOT = { dateTime: '2026-11-24T09:00:00.0000000', timeZone: 'UTC' }

function answer(route: string | null, body: unknown, others: Partial<GraphExchange> = {}): GraphExchange {
  const taken = route === null ? null : { path: route, own: false }
  return { method: 'GET', path: '/v1.0/x', route: taken, status: 200, headers: HEADERS, body, fault: null, ...others }
}

function refusal(inner: object, error: object = {}): GraphExchange {
  return answer('/users', { error: { code: 'x', message: 'y', innerError: inner, ...error } }, { status: 404 })
}

const INNER = { date: '2026-11-23T08:00:00', 'request-id': ID, 'client-request-id': ID }

test.each<[string, GraphExchange]>([
  ['a person', answer('/users/{user}', { ...CONTEXT, id: ID, displayName: 'Ann', mail: null, skills: ['sailing'] })],
  ['a page of people', answer('/users', { ...CONTEXT, '@odata.nextLink': 'https://localhost/x', value: [{ id: ID }] })],
  ['a manager, told by its type', answer('/users/{user}/manager', { '@odata.type': '#microsoft.graph.user', id: ID, displayName: 'Ann' })],
  [
    'what was removed',
    answer('/users/delta', { ...CONTEXT, '@odata.deltaLink': 'https://l/x', value: [{ id: ID, '@removed': { reason: 'changed' } }] }),
  ],
  ['a number as text', answer('/users/$count', Buffer.from('7'), { headers: { ...HEADERS, 'content-type': 'text/plain' } })],
  ['nothing after a removal', answer('/users/{user}/events/{event}', undefined, { method: 'DELETE', status: 204 })],
  [
    'an open extension with members of its own',
    answer('/users/{user}/events/{event}/extensions/{extension}', { id: 'x', extensionName: 'com.x', cadence: 2 }),
  ],
  ['a refusal', refusal(INNER)],
  ['a refusal before any route', { ...refusal(INNER), route: null }],
  ['a decimal wait', { ...refusal(INNER), headers: { ...HEADERS, 'retry-after': '2.128' } }],
])('%s is as Microsoft documents it', (_, exchange) => {
  expect(validator.check(exchange).violations).toEqual([])
})

test.each<[string, GraphExchange, string]>([
  ['a member nobody knows', answer('/users/{user}', { id: ID, shoeSize: 43 }), "body: must NOT have additional properties 'shoeSize'"],
  [
    'one deep inside',
    answer('/users', { ...CONTEXT, value: [{ id: ID, nickname: 'x' }] }),
    "/value/*: must NOT have additional properties 'nickname'",
  ],
  ['a wrong type', answer('/users/{user}', { id: 7 }), '/id: must be string'],
  ['null where there is always something', answer('/users/{user}', { businessPhones: null }), '/businessPhones: must be array'],
  ['a capitalized enum', answer('/users/{user}/events/{event}', { showAs: 'Busy' }), '/showAs: must be equal to one of the allowed values'],
  [
    'a local time as an instant',
    answer('/users/{user}/events/{event}', { createdDateTime: '2026-11-24T09:00:00' }),
    '/createdDateTime: must match format "date-time"',
  ],
  [
    'a member too many in a start',
    answer('/users/{user}/events/{event}', { start: { ...SLOT, offset: 0 } }),
    "/start: must NOT have additional properties 'offset'",
  ],
  [
    'a derived type that is not named',
    answer('/users/{user}/manager', { id: ID, jobTitle: 'x' }),
    "body: must NOT have additional properties 'jobTitle'",
  ],
  ['a collection without its value', answer('/users', CONTEXT), "body: must have required property 'value'"],
  ['a delta with neither link', answer('/users/delta', { ...CONTEXT, value: [] }), "body: must have required property '@odata.nextLink'"],
  ['a status of another operation', answer('/users/{user}/events', { id: 'x' }, { method: 'POST' }), 'status: 200 in place of 201'],
  ['a body after a removal', answer('/users/{user}', {}, { method: 'DELETE', status: 204 }), 'body: there should be none'],
  ['an operation Microsoft has not', answer('/users/{user}/shoes', {}), 'nobody described GET /users/{user}/shoes'],
  ['a refusal without ids', refusal({ date: INNER.date }), "/error/innerError: must have required property 'request-id'"],
  ['a refusal dated in UTC', refusal({ ...INNER, date: '2026-11-23T08:00:00Z' }), '/error/innerError/date: must match pattern'],
  ['an answer without ids', answer('/users/{user}', { id: ID }, { headers: {} }), 'request-id: not a GUID'],
  ['a wait in words', { ...refusal(INNER), headers: { ...HEADERS, 'retry-after': 'soon' } }, 'retry-after: neither seconds nor a date'],
  ['text that says it is JSON', answer('/users/$count', Buffer.from('7')), 'content-type: not text/plain'],
])('%s is found', (_, exchange, violation) => {
  expect(validator.check(exchange).violations.join('\n')).toContain(violation)
})

test('a change notification with a member nobody knows is found', () => {
  const notification = {
    subscriptionId: ID,
    changeType: 'created',
    resource: 'Users/x/Events/y',
    subscriptionExpirationDateTime: '2026-11-25T08:00:00Z',
    tenantId: ID,
  }
  expect(validator.notifications({ value: [notification] })).toEqual([])
  expect(validator.notifications({ value: [{ ...notification, mood: 'good' }] })).toEqual([
    "/value/*: must NOT have additional properties 'mood'",
  ])
})
