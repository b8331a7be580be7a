import { type Credentials, TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let [ann, bob] = ['', '']

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  ann = await tenant.join('Ann Abel', { jobTitle: 'Pilot' })
  bob = await tenant.join('Bob Bern')
})
afterAll(() => tenant.sandbox.close())

async function register(body: object): Promise<Credentials> {
  return (await tenant.control('/apps', { method: 'POST', body })).json
}

test('an app without permissions gets a token, and 403 from each service in its own words', async () => {
  const token = await tenant.appToken(await register({}))
  const refusals = [
    [`/users/${ann}`, 'Authorization_RequestDenied'],
    [`/users/${ann}/mailboxSettings`, 'ErrorAccessDenied'],
    ['/appCatalogs/teamsApps', 'Forbidden'],
  ] as const
  for (const [path, code] of refusals) expect(await tenant.graph(path, { token })).toMatchObject({ status: 403, json: { error: { code } } })
})

test('an app limited to some mailboxes is denied the others, and its token does not tell', async () => {
  const token = await tenant.appToken(await register({ permissions: ['MailboxSettings.Read'], mailboxScope: ['ann.abel@contoso.example'] }))
  expect((await tenant.graph(`/users/${ann}/mailboxSettings`, { token })).status).toBe(200)
  const outside = await tenant.graph(`/users/${bob}/mailboxSettings`, { token })
  expect(outside).toMatchObject({ status: 403, json: { error: { code: 'ErrorAccessDenied' } } })
  expect(JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())).not.toHaveProperty('roles')
})

test('an app with basic reading sees names but no job titles', async () => {
  const token = await tenant.appToken(await register({ permissions: ['User.ReadBasic.All'] }))
  expect((await tenant.graph(`/users/${ann}`, { token })).json).toMatchObject({
    displayName: 'Ann Abel',
    jobTitle: null,
    businessPhones: [],
  })
})

test('the journal names the least permission the token holds that allows the call', async () => {
  const credentials = await register({ permissions: ['Directory.ReadWrite.All', 'User.Read.All'] })
  const token = await tenant.appToken(credentials)
  const before = (await tenant.journal()).length
  await tenant.graph(`/users/${ann}?$select=jobTitle`, { token })
  expect(await tenant.journal(before)).toEqual([
    expect.objectContaining({
      app: credentials.clientId,
      path: `/v1.0/users/${ann}`,
      permission: 'User.Read.All',
      status: 200,
      applied: true,
    }),
  ])
})

test("a person's own scope covers the person and nobody else", async () => {
  const token = await tenant.userToken(ann, 'graph', { scopes: ['User.Read', 'MailboxSettings.Read'] })
  expect((await tenant.graph('/me', { token })).json.id).toBe(ann)
  expect((await tenant.graph(`/users/${ann}/mailboxSettings`, { token })).status).toBe(200)
  expect((await tenant.graph(`/users/${bob}`, { token })).json.error.code).toBe('Authorization_RequestDenied')
  expect((await tenant.graph(`/users/${bob}/mailboxSettings`, { token })).json.error.code).toBe('ErrorAccessDenied')
})

test('/me is refused to an application', async () => {
  expect(await tenant.graph('/me')).toMatchObject({ status: 400, json: { error: { code: 'BadRequest' } } })
})

test('a mailbox that is missing or on premises answers 404, the person stays readable', async () => {
  const cyd = await tenant.join('Cyd Cole')
  for (const mailbox of ['none', 'onPremises']) {
    await tenant.control('/users/cyd.cole@contoso.example', { method: 'PATCH', body: { mailbox } })
    const answer = await tenant.graph(`/users/${cyd}/mailboxSettings`)
    expect(answer).toMatchObject({ status: 404, json: { error: { code: 'MailboxNotEnabledForRESTAPI' } } })
    expect((await tenant.graph(`/users/${cyd}`)).status).toBe(200)
  }
})

test('no token, garbage and a token for somebody else are all 401', async () => {
  const foreign = await tenant.userToken(ann, tenant.sandbox.clientId)
  for (const token of [null, 'garbage', foreign, `${(await tenant.ownToken()).slice(0, -6)}AAAAAA`]) {
    const answer = await tenant.graph(`/users/${ann}`, { token })
    expect(answer).toMatchObject({ status: 401, json: { error: { code: 'InvalidAuthenticationToken' } } })
    expect(answer.headers.get('www-authenticate')).toContain('Bearer')
  }
})

test('a token is refused once the sandbox clock has moved an hour past its issue', async () => {
  const token = await tenant.appToken(tenant.sandbox)
  await tenant.control('/clock', { method: 'POST', body: { advance: 'PT59M' } })
  expect((await tenant.graph(`/users/${ann}`, { token })).status).toBe(200)
  await tenant.control('/clock', { method: 'POST', body: { advance: 'PT2M' } })
  expect((await tenant.graph(`/users/${ann}`, { token })).status).toBe(401)
  tenant.forgetToken()
})

test('browsers may call across origins', async () => {
  const preflight = await fetch(`${tenant.sandbox.graph}/me`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://a.example',
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'authorization,prefer',
    },
  })
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
  expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,prefer')
  expect((await tenant.graph('/users', { token: null })).headers.get('access-control-allow-origin')).toBe('*')
})

test('who may write calendars may read a single event, unless the tenant takes the published table at its word', async () => {
  const writer = (await tenant.control('/apps', { method: 'POST', body: { permissions: ['Calendars.ReadWrite'] } })).json
  const token = await tenant.appToken(writer)
  const slot = (time: string) => ({ dateTime: `2026-11-24T${time}:00`, timeZone: 'UTC' })
  const id = await tenant.join('Wim Writer')
  const event = { subject: 'Mentoring', start: slot('09:00'), end: slot('09:30') }
  const created = await tenant.graph(`/users/${id}/events`, { method: 'POST', body: event, token })
  expect(created.status).toBe(201)
  const read = () => tenant.graph(`/users/${id}/events/${created.json.id}`, { token })
  expect((await read()).status).toBe(200)
  await tenant.control('/options', { method: 'POST', body: { calendarsReadWrite: 'asListed' } })
  expect(await read()).toMatchObject({ status: 403, json: { error: { code: 'ErrorAccessDenied' } } })
  await tenant.control('/options', { method: 'POST', body: { calendarsReadWrite: 'coversReading' } })
})
