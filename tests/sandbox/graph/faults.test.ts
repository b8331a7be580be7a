import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let ann = ''
const CHANGE = { method: 'PATCH', path: '/v1.0/users/*' }

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  ann = await tenant.join('Ann Abel', { jobTitle: 'before' })
})
afterAll(() => tenant.sandbox.close())

function retitle(jobTitle: string) {
  return tenant.graph(`/users/${ann}`, { method: 'PATCH', body: { jobTitle } })
}

async function title(): Promise<string> {
  return (await tenant.graph(`/users/${ann}`)).json.jobTitle
}

async function lastEntry() {
  return (await tenant.journal()).at(-1)
}

test('a planned 429 is spent on the first two changes, with its Retry-After as written', async () => {
  await tenant.plan({ ...CHANGE, fault: '429', times: 2, retryAfter: 2.125 })
  for (const _ of [1, 2]) {
    const answer = await retitle('throttled')
    expect(answer).toMatchObject({ status: 429, json: { error: { code: 'TooManyRequests' } } })
    expect(answer.headers.get('retry-after')).toBe('2.125')
  }
  expect(await lastEntry()).toMatchObject({ status: 429, applied: false, fault: '429', method: 'PATCH' })
  expect(await title()).toBe('before')
  expect((await retitle('after 429')).status).toBe(204)
})

test('Retry-After can be an HTTP date', async () => {
  const date = 'Tue, 24 Nov 2026 08:00:07 GMT'
  await tenant.plan({ ...CHANGE, fault: '503', retryAfter: date })
  expect((await retitle('x')).headers.get('retry-after')).toBe(date)
})

test.each(['503', '504', '401', '403'])('a planned %s answers with that status and applies nothing', async (fault) => {
  await retitle('steady')
  await tenant.plan({ ...CHANGE, fault })
  expect((await retitle('never')).status).toBe(Number(fault))
  expect(await title()).toBe('steady')
})

test('a late change is answered by nobody, and done when the clock has come that far', async () => {
  await retitle('early')
  await tenant.plan({ ...CHANGE, fault: 'late', milliseconds: 600_000 })
  await expect(retitle('late')).rejects.toThrow()
  expect(await lastEntry()).toMatchObject({ status: 0, applied: false, fault: 'late' })
  await tenant.control('/clock', { method: 'POST', body: { advance: 'PT9M' } })
  expect(await title()).toBe('early')
  await tenant.control('/clock', { method: 'POST', body: { advance: 'PT1M' } })
  await tenant.sandbox.tenant.background.settled()
  expect(await lastEntry()).toMatchObject({ method: 'PATCH', status: 204, applied: true, fault: null })
  expect(await title()).toBe('late')
})

test('a socket dropped before leaves the change undone, dropped after leaves it done', async () => {
  await retitle('start')
  await tenant.plan({ ...CHANGE, fault: 'drop-before' })
  await expect(retitle('lost')).rejects.toThrow()
  expect(await lastEntry()).toMatchObject({ status: 0, applied: false, fault: 'drop-before' })
  expect(await title()).toBe('start')
  await tenant.plan({ ...CHANGE, fault: 'drop-after' })
  await expect(retitle('kept')).rejects.toThrow()
  expect(await lastEntry()).toMatchObject({ status: 0, applied: true, fault: 'drop-after' })
  expect(await title()).toBe('kept')
})

test('an error after applying answers 504 although the change is done', async () => {
  await tenant.plan({ ...CHANGE, fault: 'error-after' })
  expect((await retitle('done all the same')).status).toBe(504)
  expect(await lastEntry()).toMatchObject({ status: 504, applied: true })
  expect(await title()).toBe('done all the same')
})

test('a malformed answer has a good status and no readable JSON', async () => {
  await tenant.plan({ method: 'GET', path: '/v1.0/users', fault: 'malformed' })
  const answer = await tenant.graph('/users')
  expect(answer.status).toBe(200)
  expect(() => JSON.parse(answer.text)).toThrow(SyntaxError)
})

test('slow requests on one mailbox count as in flight: the fifth at a time is throttled, another mailbox is not', async () => {
  const bob = await tenant.join('Bob Bern')
  await tenant.plan({ method: 'GET', path: '/v1.0/users/*/mailboxSettings', fault: 'slow', milliseconds: 700, times: 4 })
  const settings = (id: string) => tenant.graph(`/users/${id}/mailboxSettings`)
  await tenant.ownToken()
  const [slow, other] = await Promise.all([Promise.all(Array.from({ length: 5 }, () => settings(ann))), settings(bob)])
  expect(slow.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429])
  expect(slow.find(({ status }) => status === 429)!.json.error.code).toBe('ApplicationThrottled')
  expect(other.status).toBe(200)
  expect((await settings(ann)).status).toBe(200)
})

test('new rules replace the old ones, and clearing removes them', async () => {
  await tenant.plan({ ...CHANGE, fault: '503' })
  await tenant.plan({ method: 'GET', path: '/v1.0/users', fault: '503' })
  expect((await retitle('free')).status).toBe(204)
  await tenant.control('/faults', { method: 'DELETE' })
  expect((await tenant.graph('/users')).status).toBe(200)
})

test('a star stands for one segment only', async () => {
  await tenant.plan({ method: 'GET', path: '/v1.0/*', fault: '503' })
  expect((await tenant.graph(`/users/${ann}`)).status).toBe(200)
  expect((await tenant.graph('/users')).status).toBe(503)
})

test('rules that are not understood are refused with the reason, and leave the earlier ones in force', async () => {
  const match = { method: 'GET', path: '/v1.0/users' }
  await tenant.plan({ ...match, fault: '503' })
  for (const rule of [
    { match, fault: 'tsunami' },
    { match, fault: '429', times: 0 },
    { match, fault: '429', retryAfter: 'soon' },
    { match, fault: '429', retryAfter: -1 },
    { match: { method: 'GET', path: 'users' }, fault: '429' },
    { match: { method: 'GET', path: '/v1.0/users?$top=1' }, fault: '429' },
    { match: { method: 'LOOK', path: '/v1.0/users' }, fault: '429' },
    { match, fault: 'slow', milliseconds: 'long' },
    { match, fault: '429', often: 2 },
  ]) {
    const refused = await tenant.control('/faults', { method: 'POST', body: [{ match, fault: '504' }, rule] })
    expect(refused).toMatchObject({ status: 400, json: { reason: expect.stringContaining('[1]') } })
  }
  expect((await tenant.graph('/users')).status).toBe(503)
})

test('a path in a rule is compared as it was sent and as it reads, without the query', async () => {
  await tenant.plan({ method: 'GET', path: '/v1.0/users/ann.abel@contoso.example', fault: '503' })
  expect((await tenant.graph('/users/ann.abel%40contoso.example?$select=id')).status).toBe(503)
})

test('refusals look like the real ones: a challenge with 401, the code of the service with 403, a general 429', async () => {
  const answers = []
  for (const [fault, path] of [
    ['401', ''],
    ['403', ''],
    ['403', '/calendar'],
    ['429', ''],
  ] as const) {
    await tenant.plan({ method: 'GET', path: `/v1.0/users/*${path}`, fault })
    answers.push(await tenant.graph(`/users/${ann}${path}`))
  }
  expect(answers.map(({ json }) => json.error.code)).toEqual([
    'InvalidAuthenticationToken',
    'Authorization_RequestDenied',
    'ErrorAccessDenied',
    'TooManyRequests',
  ])
  expect(answers[0]!.headers.get('www-authenticate')).toContain('authorization_uri=')
  expect(answers[3]!.json.error.innerError).toMatchObject({ code: '429', message: 'Please retry after', status: '429' })
})

test('where there would be no answer to spoil, a malformed one comes all the same, and the change is done', async () => {
  await tenant.plan({ ...CHANGE, fault: 'malformed' })
  const answer = await retitle('spoiled')
  expect(answer.status).toBe(200)
  expect(() => JSON.parse(answer.text)).toThrow(SyntaxError)
  expect(await lastEntry()).toMatchObject({ applied: true, fault: 'malformed' })
  expect(await title()).toBe('spoiled')
})

test('inside a batch every fault strikes its item alone', async () => {
  const item = (id: string) => ({
    id,
    method: 'PATCH',
    url: `/users/${ann}`,
    headers: { 'Content-Type': 'application/json' },
    body: { jobTitle: id },
  })
  const faults = ['429', '503', 'drop-before', 'drop-after', 'error-after', 'slow']
  const rules = faults.map((fault) => ({ ...CHANGE, fault, milliseconds: 20 }))
  await tenant.plan(...rules)
  const before = (await tenant.journal()).length
  const answer = await tenant.graph('/$batch', { method: 'POST', body: { requests: [...faults, 'none'].map(item) } })
  const statuses = Object.fromEntries(answer.json.responses.map(({ id, status }: { id: string; status: number }) => [id, status]))
  expect(statuses).toEqual({ 429: 429, 503: 503, 'drop-before': 504, 'drop-after': 504, 'error-after': 504, slow: 204, none: 204 })
  const told = (await tenant.journal(before + 1)).map(({ fault, status, applied }) => [fault, status, applied])
  expect(told).toEqual([
    ['429', 429, false],
    ['503', 503, false],
    ['drop-before', 0, false],
    ['drop-after', 0, true],
    ['error-after', 504, true],
    [null, 204, true],
    ['slow', 204, true],
  ])
})

test('the connector suffers the same faults', async () => {
  const path = '/connector/v3/conversations'
  const create = () =>
    tenant.connector('v3/conversations', { method: 'POST', body: { bot: { id: 'x' }, members: [{ id: ann }], isGroup: false } })
  await tenant.plan({ method: 'POST', path, fault: '429', retryAfter: 3 }, { method: 'POST', path, fault: 'drop-before' })
  const throttled = await create()
  expect(throttled.status).toBe(429)
  expect(throttled.headers.get('retry-after')).toBe('3')
  await expect(create()).rejects.toThrow()
  expect((await lastEntry()).fault).toBe('drop-before')
})
