import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let [ann, bob, guest] = ['', '', '']

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  ann = await tenant.join('Ann Abel', { jobTitle: 'Pilot', department: 'Care' })
  bob = await tenant.join('Bob Bern', { jobTitle: 'Nurse', department: 'Labs', businessPhones: ['+1 555'] })
  guest = await tenant.join('Gus Guest', { userType: 'guest', userPrincipalName: 'gus_elsewhere.example#EXT#@contoso.example' })
  const body = { '@odata.id': `${tenant.sandbox.graph}/users/${ann}` }
  await tenant.graph(`/users/${bob}/manager/$ref`, { method: 'PUT', body })
})
afterAll(() => tenant.sandbox.close())

async function appWith(...permissions: string[]): Promise<string> {
  return tenant.appToken((await tenant.control('/apps', { method: 'POST', body: { permissions } })).json)
}

async function permissionFor(path: string, token: string): Promise<[number, string | null]> {
  const before = (await tenant.journal()).length
  const { status } = await tenant.graph(path, { token })
  return [status, (await tenant.journal(before))[0]!.permission]
}

test('the journal names the least permission that covers all that was asked', async () => {
  const token = await appWith('User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All', 'MailboxSettings.Read')
  const asked: [string, string][] = [
    ['/users?$select=id,displayName,mail', 'User.ReadBasic.All'],
    [`/users/${ann}?$select=displayName,userPrincipalName`, 'User.ReadBasic.All'],
    ["/users?$select=id&$filter=startswith(displayName,'department')", 'User.ReadBasic.All'],
    ["/users?$select=id&$filter=department eq 'Care'", 'User.Read.All'],
    ['/users?$select=id,jobTitle', 'User.Read.All'],
    ['/users', 'User.Read.All'],
    [`/users/${ann}`, 'User.Read.All'],
    [`/users/${ann}?$select=id&$expand=manager`, 'User.Read.All'],
    ['/users/delta?$select=displayName', 'User.Read.All'],
    [`/users/${bob}/manager?$select=id`, 'User.Read.All'],
    [`/users/${ann}?$select=mailboxSettings`, 'MailboxSettings.Read'],
  ]
  for (const [path, permission] of asked) expect([path, await permissionFor(path, token)]).toEqual([path, [200, permission]])
})

test('basic reading is served with names and addresses alone, and finds nobody by the rest', async () => {
  const token = await appWith('User.ReadBasic.All')
  expect(await permissionFor(`/users/${bob}`, token)).toEqual([200, 'User.ReadBasic.All'])
  expect((await tenant.graph(`/users/${bob}?$select=displayName,department,businessPhones,skills`, { token })).json).toMatchObject({
    displayName: 'Bob Bern',
    department: null,
    businessPhones: [],
    skills: [],
  })
  expect((await tenant.graph("/users?$filter=department eq 'Labs'", { token })).json.value).toEqual([])
  for (const path of [`/users/${bob}?$expand=manager`, '/users?$expand=manager', `/users/${bob}/manager`, '/users/delta']) {
    expect(await tenant.graph(path, { token })).toMatchObject({ status: 403, json: { error: { code: 'Authorization_RequestDenied' } } })
  }
})

test('a person sees all of themselves and the basics of others', async () => {
  const token = await tenant.userToken(bob, 'graph', { scopes: ['User.Read', 'User.ReadBasic.All'] })
  const people = (await tenant.graph('/users', { token })).json.value
  const titles = Object.fromEntries(people.map(({ id, jobTitle }: { id: string; jobTitle: string | null }) => [id, jobTitle]))
  expect(titles).toEqual({ [ann]: null, [bob]: 'Nurse', [guest]: null })
  expect(await permissionFor('/me', token)).toEqual([200, 'User.Read'])
})

test('a scope for oneself does not open the list', async () => {
  const token = await tenant.userToken(bob, 'graph', { scopes: ['User.Read', 'User.ReadWrite'] })
  for (const path of ['/users', '/users?$select=id', '/users/$count', `/users/${ann}`]) {
    expect(await tenant.graph(path, { token, headers: { ConsistencyLevel: 'eventual' } })).toMatchObject({ status: 403 })
  }
})

test('guests read themselves and cannot list the others', async () => {
  const token = await tenant.userToken(guest, 'graph', { scopes: ['User.Read.All'] })
  expect((await tenant.graph('/me', { token })).json.id).toBe(guest)
  for (const path of ['/users', '/users/$count', '/users/delta']) {
    expect(await tenant.graph(path, { token, headers: { ConsistencyLevel: 'eventual' } })).toMatchObject({ status: 403 })
  }
})

test('mailbox settings behind $select keep the rules of the mailbox', async () => {
  const path = `/users/${bob}?$select=displayName,mailboxSettings`
  const scoped = await tenant.control('/apps', {
    method: 'POST',
    body: { permissions: ['User.Read.All', 'MailboxSettings.Read'], mailboxScope: ['ann.abel@contoso.example'] },
  })
  const denied = { status: 403, json: { error: { code: 'ErrorAccessDenied' } } }
  expect(await tenant.graph(path, { token: await tenant.appToken(scoped.json) })).toMatchObject(denied)
  expect(await tenant.graph(path, { token: await appWith('User.Read.All') })).toMatchObject(denied)
  const other = await tenant.userToken(ann, 'graph', { scopes: ['User.Read.All', 'MailboxSettings.Read'] })
  expect(await tenant.graph(path, { token: other })).toMatchObject(denied)
  const shown = (await tenant.graph(path, { token: await appWith('User.Read.All', 'MailboxSettings.Read') })).json
  expect(shown).toMatchObject({ displayName: 'Bob Bern', mailboxSettings: { timeZone: 'UTC' } })
})

test('a name that begins with a dollar sign, or holds a hash, is reached in the forms that are documented', async () => {
  const dollar = await tenant.join('Dol Lar', { userPrincipalName: '$dol@contoso.example' })
  expect((await tenant.graph("/users('$dol@contoso.example')")).json.id).toBe(dollar)
  expect((await tenant.graph('/users/$dol@contoso.example')).status).toBe(400)
  expect((await tenant.graph('/users/GUS_elsewhere.example%23EXT%23@contoso.example')).json.id).toBe(guest)
  expect((await tenant.graph(`/users/${ann.toUpperCase()}`)).status).toBe(404)
})
