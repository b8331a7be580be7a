import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire

beforeAll(async () => {
  tenant = await TenantOnWire.start()
})
afterAll(() => tenant.sandbox.close())

const account = { accountEnabled: true, displayName: 'New One', mailNickname: 'new', passwordProfile: { password: 'pretend' } }

test('an account outside the verified domain is refused', async () => {
  const body = { ...account, userPrincipalName: 'new@elsewhere.example' }
  expect(await tenant.graph('/users', { method: 'POST', body })).toMatchObject({
    status: 400,
    json: { error: { code: 'Request_BadRequest' } },
  })
})

test('a name can be taken once, whatever its case', async () => {
  await tenant.join('Twin One')
  const body = { ...account, userPrincipalName: 'TWIN.one@contoso.example' }
  expect((await tenant.graph('/users', { method: 'POST', body })).status).toBe(400)
})

test('an account without its required properties, or with unknown ones, is refused', async () => {
  const { displayName: _, ...incomplete } = account
  for (const body of [
    { ...incomplete, userPrincipalName: 'a@contoso.example' },
    { ...account, userPrincipalName: 'b@contoso.example', shoeSize: 43 },
  ]) {
    expect((await tenant.graph('/users', { method: 'POST', body })).status).toBe(400)
  }
})

test('mail is the principal name unless given', async () => {
  const plain = await tenant.join('Plain Mail')
  const given = await tenant.join('Given Mail', { mail: 'other@contoso.example' })
  expect((await tenant.graph(`/users/${plain}`)).json.mail).toBe('plain.mail@contoso.example')
  expect((await tenant.graph(`/users/${given}`)).json.mail).toBe('other@contoso.example')
})

test('an application cannot write what SharePoint keeps', async () => {
  const id = await tenant.join('Share Point')
  expect((await tenant.graph(`/users/${id}`, { method: 'PATCH', body: { skills: ['x'] } })).status).toBe(403)
})

test('a body that is not JSON is refused before anything is applied', async () => {
  const answer = await tenant.graph('/users', { method: 'POST', body: '{"displayName":' })
  expect(answer).toMatchObject({ status: 400, json: { error: { code: 'BadRequest' } } })
})
