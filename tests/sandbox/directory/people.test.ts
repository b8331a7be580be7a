import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let [ann, boss] = ['', '']

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  ann = await tenant.join('Ann Abel', { department: 'Care' })
  boss = await tenant.join('Bo Boss')
  await tenant.join('Cy Close', { department: 'Care' })
  await tenant.join('Off Line', { accountEnabled: false })
  for (let index = 1; index <= 9; index += 1) await tenant.join(`Far ${index}`)
  await tenant.graph(`/users/${ann}/manager/$ref`, { method: 'PUT', body: { '@odata.id': `${tenant.sandbox.graph}/users/${boss}` } })
  const time = (hour: string) => ({ dateTime: `2026-06-01T${hour}:00:00`, timeZone: 'UTC' })
  const attendees = ['far.9@contoso.example', 'zoe@elsewhere.example'].map((address) => ({ emailAddress: { address, name: '' } }))
  await tenant.graph(`/users/${ann}/events`, { method: 'POST', body: { subject: 'x', start: time('09'), end: time('10'), attendees } })
})
afterAll(() => tenant.sandbox.close())

test('people come by relevance, ten a page, without those who left', async () => {
  const token = await tenant.userToken(ann, 'graph', { scopes: ['People.Read'] })
  const first = (await tenant.graph('/me/people', { token })).json
  expect(first.value.slice(0, 4).map(({ displayName }: { displayName: string }) => displayName)).toEqual([
    'Bo Boss',
    'Far 9',
    'Cy Close',
    'zoe@elsewhere.example',
  ])
  expect(first.value).toHaveLength(10)
  expect(first.value[0]).toMatchObject({
    birthday: '',
    userPrincipalName: 'bo.boss@contoso.example',
    personType: { class: 'Person', subclass: 'OrganizationUser' },
  })
  const second = (await tenant.graph(first['@odata.nextLink'], { token })).json
  expect(second.value).toHaveLength(2)
  expect(second).not.toHaveProperty('@odata.nextLink')
  expect(JSON.stringify([first, second])).not.toContain('Off Line')
})

test('groups and strangers are among them, and a filter keeps colleagues only', async () => {
  const body = { displayName: 'Choir', mailEnabled: true, mailNickname: 'choir', securityEnabled: false, groupTypes: ['Unified'] }
  const group = (await tenant.graph('/groups', { method: 'POST', body })).json.id
  await tenant.graph(`/groups/${group}/members/$ref`, {
    method: 'POST',
    body: { '@odata.id': `${tenant.sandbox.graph}/directoryObjects/${ann}` },
  })
  const kinds = (await tenant.graph(`/users/${ann}/people?$top=50&$select=personType`)).json.value.map(
    ({ personType }: { personType: { class: string; subclass: string } }) => `${personType.class} ${personType.subclass}`,
  )
  expect(new Set(kinds)).toEqual(new Set(['Person OrganizationUser', 'Person ImplicitContact', 'Group UnifiedGroup']))
  const filter = encodeURIComponent("personType/class eq 'Person' and personType/subclass eq 'OrganizationUser'")
  expect((await tenant.graph(`/users/${ann}/people?$top=50&$filter=${filter}`)).json.value).toHaveLength(11)
  expect((await tenant.graph(`/users/${ann}/people?$filter=shoeSize eq 1`)).status).toBe(400)
})

test("one searches among one's own people only", async () => {
  const token = await tenant.userToken(ann, 'graph', { scopes: ['People.Read', 'People.Read.All'] })
  expect((await tenant.graph('/me/people?$search="clo"', { token })).json.value).toMatchObject([{ displayName: 'Cy Close' }])
  expect((await tenant.graph(`/users/${boss}/people?$search="clo"`, { token })).status).toBe(400)
  expect((await tenant.graph('/me/people?$search="clo"&$skip=1', { token })).status).toBe(400)
  const own = await tenant.userToken(ann, 'graph', { scopes: ['People.Read'] })
  expect((await tenant.graph(`/users/${boss}/people`, { token: own })).status).toBe(403)
})

test('members of a group, and of groups within it, are listed as directory objects', async () => {
  const create = async (name: string) => {
    const body = { displayName: name, mailEnabled: false, mailNickname: name, securityEnabled: true }
    return (await tenant.graph('/groups', { method: 'POST', body })).json.id as string
  }
  const [outer, inner] = [await create('outer'), await create('inner')]
  const add = (group: string, member: string) =>
    tenant.graph(`/groups/${group}/members/$ref`, {
      method: 'POST',
      body: { '@odata.id': `${tenant.sandbox.graph}/directoryObjects/${member}` },
    })
  expect((await add(outer, boss)).status).toBe(204)
  expect((await add(outer, boss)).status).toBe(400)
  expect((await add(outer, inner)).status).toBe(204)
  expect((await add(inner, ann)).status).toBe(204)
  const ids = async (relation: string) => (await tenant.graph(`/groups/${outer}/${relation}?$select=id`)).json.value
  const direct = await ids('members')
  expect(direct).toHaveLength(2)
  expect(direct).toContainEqual({ '@odata.type': '#microsoft.graph.user', id: boss })
  expect(direct).toContainEqual({ '@odata.type': '#microsoft.graph.group', id: inner })
  expect((await ids('transitiveMembers')).map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([ann, boss, inner]))
  expect((await tenant.graph('/groups/nobody/members')).json.error.code).toBe('Request_ResourceNotFound')
  const app = (await tenant.control('/apps', { method: 'POST', body: { permissions: ['GroupMember.ReadBasic.All'] } })).json
  const shown = (await tenant.graph(`/groups/${inner}/members`, { token: await tenant.appToken(app) })).json.value
  expect(shown).toMatchObject([{ id: ann, displayName: null }])
})
