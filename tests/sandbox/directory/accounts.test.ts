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
  expect(await tenant.graph('/users', { method: 'POST', body })).toMatchObject({
    status: 400,
    json: { error: { code: 'Request_BadRequest', details: [{ code: 'ObjectConflict', target: 'userPrincipalName' }] } },
  })
})

test('an account is refused when something is missing, unknown, read-only or of the wrong type', async () => {
  const whole = { ...account, userPrincipalName: 'wrong@contoso.example' }
  const without = (name: string) => Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name))
  const refused: unknown[] = [
    ...Object.keys(whole).map(without),
    ...Object.keys(whole).map((name) => ({ ...whole, [name]: null })),
    { ...whole, shoeSize: 43 },
    { ...whole, constructor: 'x' },
    { ...whole, id: '03ecd1af-84ef-4136-9e9f-2679eb1e1821' },
    { ...whole, createdDateTime: '2020-01-01T00:00:00Z' },
    { ...whole, accountEnabled: 'true' },
    { ...whole, jobTitle: 5 },
    { ...whole, jobTitle: '' },
    { ...whole, businessPhones: ['1', '2'] },
    { ...whole, userPrincipalName: 'wrong.contoso.example' },
    { ...whole, userPrincipalName: '@contoso.example' },
    { ...whole, mailNickname: 'a b' },
    { ...whole, mail: 'nowhere' },
    { ...whole, usageLocation: 'Norway' },
    { ...whole, userType: 'Robot' },
    { ...whole, employeeHireDate: '2020-01-01' },
    { ...whole, passwordProfile: {} },
    { ...whole, skills: ['x'] },
    [],
    null,
  ]
  for (const body of refused) {
    const answer = await tenant.graph('/users', { method: 'POST', body })
    expect([body, answer.status, answer.json.error.code]).toEqual([body, 400, 'Request_BadRequest'])
  }
  expect((await tenant.graph('/users', { method: 'POST' })).status).toBe(400)
  expect((await tenant.graph('/users/wrong@contoso.example')).status).toBe(404)
})

test('mail is the principal name unless given', async () => {
  const plain = await tenant.join('Plain Mail')
  const given = await tenant.join('Given Mail', { mail: 'other@contoso.example' })
  expect((await tenant.graph(`/users/${plain}`)).json.mail).toBe('plain.mail@contoso.example')
  expect((await tenant.graph(`/users/${given}`)).json.mail).toBe('other@contoso.example')
})

test('an application cannot write what SharePoint keeps, nor a hire date', async () => {
  const id = await tenant.join('Share Point')
  for (const body of [
    { skills: ['x'] },
    { aboutMe: 'x' },
    { birthday: '2000-01-01T00:00:00Z' },
    { employeeHireDate: '2020-01-01T00:00:00Z' },
  ]) {
    expect(await tenant.graph(`/users/${id}`, { method: 'PATCH', body })).toMatchObject({
      status: 403,
      json: { error: { code: 'Authorization_RequestDenied' } },
    })
  }
})

test('a person writes their own profile, what SharePoint keeps in a request of its own', async () => {
  const id = await tenant.join('Own Profile')
  const token = await tenant.userToken(id, 'graph', { scopes: ['User.ReadWrite'] })
  const patch = async (body: object) => (await tenant.graph('/me', { method: 'PATCH', body, token })).status
  expect(await patch({ skills: ['Triage'], schools: ['Oslo'], birthday: '2000-02-29T00:00:00Z' })).toBe(204)
  expect(await patch({ skills: ['Sanskrit'], mobilePhone: '1' })).toBe(400)
  expect(await patch({ skills: null })).toBe(400)
  expect(await patch({ preferredName: 'x' })).toBe(400)
  const shown = (await tenant.graph(`/users/${id}?$select=skills,schools,birthday,preferredName,mobilePhone`)).json
  expect(shown).toMatchObject({
    skills: ['Triage'],
    schools: ['Oslo'],
    birthday: '2000-02-29T00:00:00Z',
    preferredName: '',
    mobilePhone: null,
  })
})

test('a change is applied as a whole or not at all, and reads back', async () => {
  const id = await tenant.join('Chan Ging', { state: 'NY', jobTitle: 'Cook' })
  const path = `/users/${id}`
  const change = { JobTitle: null, otherMails: ['c@elsewhere.example'], onPremisesExtensionAttributes: { extensionAttribute3: 'x' } }
  expect((await tenant.graph(path, { method: 'PATCH', body: { ...change, '@odata.type': '#microsoft.graph.user' } })).status).toBe(204)
  for (const body of [
    { jobTitle: 'x', displayName: null },
    { jobTitle: 'x', shoeSize: 43 },
    { jobTitle: 'x', userPrincipalName: 'x@elsewhere.example' },
  ]) {
    expect((await tenant.graph(path, { method: 'PATCH', body })).status).toBe(400)
  }
  const shown = (await tenant.graph(`${path}?$select=jobTitle,state,otherMails,onPremisesExtensionAttributes`)).json
  expect(shown).toMatchObject({
    jobTitle: null,
    state: 'NY',
    ...{ otherMails: change.otherMails },
    onPremisesExtensionAttributes: { extensionAttribute3: 'x' },
  })
  expect((await tenant.graph(path, { method: 'PATCH' })).status).toBe(400)
})

test('who is deleted can be restored until they are deleted for good', async () => {
  const id = await tenant.join('Phoe Nix')
  expect((await tenant.graph(`/users/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect((await tenant.graph(`/users/${id}`)).status).toBe(404)
  expect((await tenant.graph(`/directory/deletedItems/${id}/restore`, { method: 'POST', body: {} })).status).toBe(200)
  expect((await tenant.graph(`/users/${id}`)).status).toBe(200)
  await tenant.graph(`/users/${id}`, { method: 'DELETE' })
  expect((await tenant.graph(`/directory/deletedItems/${id}`, { method: 'DELETE' })).status).toBe(204)
  for (const [method, path] of [
    ['DELETE', ''],
    ['POST', '/restore'],
  ]) {
    expect((await tenant.graph(`/directory/deletedItems/${id}${path}`, { method: method!, body: {} })).status).toBe(404)
  }
})

test('a body that is not JSON is refused before anything is applied', async () => {
  const answer = await tenant.graph('/users', { method: 'POST', body: '{"displayName":' })
  expect(answer).toMatchObject({ status: 400, json: { error: { code: 'BadRequest' } } })
})
