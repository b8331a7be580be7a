import { Client, PageIterator } from '@microsoft/microsoft-graph-client'
import { TenantOnWire } from '../tenant-on-wire.ts'

const EVENTUAL = { ConsistencyLevel: 'eventual' }
const NAMES = ['Ada Quist', 'Bo Lindqvist', 'Cy Okafor', 'Di Moreau', 'Ed Quist', 'Fay Ito', 'Gus Varga']
let tenant: TenantOnWire
const ids = new Map<string, string>()

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  for (const [index, name] of NAMES.entries()) {
    ids.set(name, await tenant.join(name, { department: index % 3 === 0 ? 'Care' : 'Labs', jobTitle: `Grade ${index}` }))
  }
})
afterAll(() => tenant.sandbox.close())

function names(answer: { json: { value: { displayName: string }[] } }): string[] {
  return answer.json.value.map(({ displayName }) => displayName).sort()
}

test('following nextLinks with the Graph client collects every person exactly once', async () => {
  const client = Client.initWithMiddleware({
    baseUrl: tenant.sandbox.authority,
    defaultVersion: 'v1.0',
    authProvider: { getAccessToken: () => tenant.ownToken() },
    customHosts: new Set(['localhost']),
  })
  const first = await client.api('/users').top(3).select('displayName').get()
  expect(first.value).toHaveLength(3)
  const seen: string[] = []
  await new PageIterator(client, first, (user: { displayName: string }) => seen.push(user.displayName) > 0).iterate()
  expect(seen.toSorted()).toEqual(NAMES)
})

test('a person deleted between two pages shifts nobody out of the next one', async () => {
  for (const name of ['Lea Ving', 'Sta Yer', 'Res Ter', 'Las Ter', 'New Er']) await tenant.join(name, { department: 'Passing' })
  const filter = encodeURIComponent("department eq 'Passing'")
  const first = await tenant.graph(`/users?$filter=${filter}&$top=2`)
  for (const { id } of first.json.value) await tenant.graph(`/users/${id}`, { method: 'DELETE' })
  const second = await tenant.graph(first.json['@odata.nextLink'])
  const third = await tenant.graph(second.json['@odata.nextLink'])
  expect([...names(first), ...names(second), ...names(third)].toSorted()).toEqual(['Las Ter', 'Lea Ving', 'New Er', 'Res Ter', 'Sta Yer'])
  for (const { id } of (await tenant.graph(`/users?$filter=${filter}`)).json.value) await tenant.graph(`/users/${id}`, { method: 'DELETE' })
})

test('the default properties are shown and others only when selected', async () => {
  const plain = (await tenant.graph(`/users/${ids.get('Ada Quist')}`)).json
  expect(plain).toMatchObject({ displayName: 'Ada Quist', jobTitle: 'Grade 0', mail: 'ada.quist@contoso.example' })
  expect(plain).not.toHaveProperty('department')
  const selected = (await tenant.graph(`/users/${ids.get('Ada Quist')}?$select=department`)).json
  expect(selected).toEqual({ '@odata.context': expect.stringContaining('#users(department)/$entity'), department: 'Care' })
})

test('a person is found by object id, by name and by the key form, without regard to case', async () => {
  const id = ids.get('Cy Okafor')
  for (const key of [`/users/${id}`, '/users/CY.okafor@contoso.example', "/users('cy.okafor@contoso.example')"]) {
    expect((await tenant.graph(key)).json).toMatchObject({ id })
  }
})

test('an unknown person answers 404 with ids that match the response headers', async () => {
  const answer = await tenant.graph('/users/nobody@contoso.example', { headers: { 'client-request-id': 'trace-7' } })
  expect(answer.status).toBe(404)
  expect(answer.json.error.code).toBe('Request_ResourceNotFound')
  expect(answer.json.error.innerError['client-request-id']).toBe('trace-7')
  expect(answer.json.error.innerError['request-id']).toBe(answer.headers.get('request-id'))
  expect(answer.json.error.innerError.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
})

test('simple filters work without the consistency header', async () => {
  const filters: [string, string[]][] = [
    ["department eq 'Care'", ['Ada Quist', 'Di Moreau', 'Gus Varga']],
    ["startsWith(displayName,'B') or jobTitle in ('Grade 4','grade 5')", ['Bo Lindqvist', 'Ed Quist', 'Fay Ito']],
    ["surname eq null and (department eq 'Labs' and jobTitle ge 'Grade 5')", ['Fay Ito']],
  ]
  for (const [filter, expected] of filters) {
    expect(names(await tenant.graph(`/users?$filter=${encodeURIComponent(filter)}`))).toEqual(expected)
  }
})

test('ne, not and endsWith need the consistency header and $count', async () => {
  for (const filter of ["department ne 'Care'", "not(department eq 'Care')", "not(endsWith(mail,'x')) and department eq 'Labs'"]) {
    const path = `/users?$filter=${encodeURIComponent(filter)}`
    expect(await tenant.graph(path)).toMatchObject({ status: 400, json: { error: { code: 'Request_UnsupportedQuery' } } })
    expect((await tenant.graph(path, { headers: EVENTUAL })).status).toBe(400)
    const answer = await tenant.graph(`${path}&$count=true`, { headers: EVENTUAL })
    expect(answer.json['@odata.count']).toBe(4)
    expect(names(answer)).toEqual(['Bo Lindqvist', 'Cy Okafor', 'Ed Quist', 'Fay Ito'])
  }
})

test('a search must be repeated with its header on every page', async () => {
  const first = await tenant.graph('/users?$search="displayName:quist"&$top=1', { headers: EVENTUAL })
  const next = first.json['@odata.nextLink']
  expect((await tenant.graph(next)).status).toBe(400)
  const second = await tenant.graph(next, { headers: EVENTUAL })
  expect([...names(first), ...names(second)]).toEqual(['Ada Quist', 'Ed Quist'])
})

test('$count=true without the header is ignored, and $count as a path is refused', async () => {
  expect((await tenant.graph('/users?$count=true')).json).not.toHaveProperty('@odata.count')
  expect(await tenant.graph('/users/$count')).toMatchObject({ status: 400, json: { error: { code: 'Request_BadRequest' } } })
  const counted = await tenant.graph('/users/$count', { headers: EVENTUAL })
  expect(counted.text).toBe('7')
  expect(counted.headers.get('content-type')).toBe('text/plain')
})

test('profiles kept in SharePoint answer one person at a time and 501 on the collection', async () => {
  const id = ids.get('Ed Quist')!
  await tenant.control(`/users/${id}`, { method: 'PATCH', body: { skills: ['Triage', 'Sanskrit'] } })
  expect((await tenant.graph(`/users/${id}?$select=skills`)).json.skills).toEqual(['Triage', 'Sanskrit'])
  expect((await tenant.graph(`/users/${id}`)).json).not.toHaveProperty('skills')
  expect(await tenant.graph('/users?$select=id,skills')).toMatchObject({ status: 501, json: { error: { code: 'NotImplemented' } } })
})

test('what directory collections do not support is refused', async () => {
  for (const query of ['$skip=2', '$top=1000', '$top=0', '$select=shoeSize', '$orderby=createdDateTime', "$filter=skills eq 'x'"]) {
    expect((await tenant.graph(`/users?${query}`)).status).toBe(400)
  }
})
