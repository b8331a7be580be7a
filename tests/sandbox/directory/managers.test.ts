import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let [head, lead, nurse] = ['', '', '']

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  head = await tenant.join('Head Ova')
  lead = await tenant.join('Lea Der')
  nurse = await tenant.join('Nur Se', { jobTitle: 'Nurse' })
  for (const [person, manager] of [
    [lead, head],
    [nurse, lead],
  ]) {
    const body = { '@odata.id': `${tenant.sandbox.graph}/users/${manager}` }
    const answer = await tenant.graph(`/users/${person}/manager/$ref`, { method: 'PUT', body })
    expect(answer.status).toBe(204)
  }
})
afterAll(() => tenant.sandbox.close())

test('the manager is a typed directory object, and nobody above the head answers 404', async () => {
  expect((await tenant.graph(`/users/${nurse}/manager`)).json).toMatchObject({ '@odata.type': '#microsoft.graph.user', id: lead })
  expect(await tenant.graph(`/users/${head}/manager`)).toMatchObject({ status: 404, json: { error: { code: 'Request_ResourceNotFound' } } })
})

test('the management chain comes nested up to the head', async () => {
  const one = (await tenant.graph(`/users/${nurse}?$select=id&$expand=manager($levels=max;$select=id,displayName)`)).json
  expect(one.manager).toMatchObject({ id: lead, displayName: 'Lea Der', manager: { id: head } })
  expect(one.manager.manager).not.toHaveProperty('manager')
  expect(one.manager).not.toHaveProperty('mail')
})

test('the collection expands one level of managers', async () => {
  const people = (await tenant.graph('/users?$select=id&$expand=manager($levels=1;$select=id)')).json.value
  const managers = Object.fromEntries(people.map((person: { id: string; manager?: { id: string } }) => [person.id, person.manager?.id]))
  expect(managers).toEqual({ [head]: undefined, [lead]: head, [nurse]: lead })
})

test('direct reports are the next level only, all reports can be counted', async () => {
  const reports = (await tenant.graph(`/users/${head}/directReports`)).json.value
  expect(reports.map(({ id }: { id: string }) => id)).toEqual([lead])
  const counted = await tenant.graph(`/users/${head}/transitiveReports/$count`, { headers: { ConsistencyLevel: 'eventual' } })
  expect(counted.text).toBe('2')
})

test('the number of levels and what to select of managers are checked', async () => {
  const ask = async (expand: string) => (await tenant.graph(`/users/${nurse}?$select=id&$expand=${expand}`)).status
  for (const expand of ['manager', 'manager($levels=1)', 'manager($levels=1000;$select=id)', 'directReports($select=id)'])
    expect([expand, await ask(expand)]).toEqual([expand, 200])
  for (const levels of ['0', '1001', '-1', 'min', '']) expect(await ask(`manager($levels=${levels})`)).toBe(400)
  for (const expand of ['manager($select=id)', 'manager($filter=id)', 'manager($levels=1;$select=shoeSize)', 'photo'])
    expect(await ask(expand)).toBe(400)
  expect(await ask('manager($levels=1;$select=skills)')).toBe(501)
  await tenant.control('/options', { method: 'POST', body: { expandSelect: 'free' } })
  expect(await ask('manager($select=id)')).toBe(200)
})

test('a reference that names nobody, or nothing, changes no manager', async () => {
  const put = async (body: unknown) => (await tenant.graph(`/users/${nurse}/manager/$ref`, { method: 'PUT', body })).status
  const { graph } = tenant.sandbox
  expect(await put({ '@odata.id': `${graph}/users/nobody@contoso.example` })).toBe(404)
  for (const body of [
    {},
    { '@odata.id': 5 },
    { '@odata.id': 'lead' },
    { '@odata.id': `${graph}/users/%zz` },
    { '@odata.id': `${graph}/users/${nurse}` },
    [],
  ]) {
    expect(await put(body)).toBe(400)
  }
  expect((await tenant.graph(`/users/${nurse}/manager`)).json.id).toBe(lead)
  expect(await put({ '@odata.id': `${graph}/directoryObjects/lea.der%40contoso.example` })).toBe(204)
  expect((await tenant.graph(`/users/${head}/manager/$ref`, { method: 'DELETE' })).status).toBe(404)
})

test('a manager may be an organizational contact', async () => {
  const id = await tenant.join('Out Sourced')
  const managerContact = { displayName: 'Vera Vendor', mail: 'vera@vendor.example' }
  await tenant.control(`/users/${id}`, { method: 'PATCH', body: { managerContact } })
  const contact = { '@odata.type': '#microsoft.graph.orgContact', ...managerContact }
  expect((await tenant.graph(`/users/${id}/manager`)).json).toMatchObject(contact)
  expect((await tenant.graph(`/users/${id}?$expand=manager`)).json.manager).toMatchObject(contact)
  await tenant.graph(`/users/${id}/manager/$ref`, { method: 'PUT', body: { '@odata.id': `${tenant.sandbox.graph}/users/${lead}` } })
  expect((await tenant.graph(`/users/${id}/manager`)).json.id).toBe(lead)
})

test("a manager who is deleted is nobody's manager", async () => {
  const [boss, id] = [await tenant.join('Lea Ving'), await tenant.join('Sta Ying')]
  await tenant.graph(`/users/${id}/manager/$ref`, { method: 'PUT', body: { '@odata.id': `${tenant.sandbox.graph}/users/${boss}` } })
  await tenant.graph(`/users/${boss}`, { method: 'DELETE' })
  expect((await tenant.graph(`/users/${id}/manager`)).status).toBe(404)
  expect((await tenant.graph(`/users/${id}?$expand=manager`)).json).not.toHaveProperty('manager')
})

test('a line of management that runs in a circle is told once', async () => {
  const [one, two] = [await tenant.join('Cir Cle'), await tenant.join('Rou Nd')]
  for (const [person, manager] of [
    [one, two],
    [two, one],
  ]) {
    await tenant.graph(`/users/${person}/manager/$ref`, {
      method: 'PUT',
      body: { '@odata.id': `${tenant.sandbox.graph}/users/${manager}` },
    })
  }
  const shown = (await tenant.graph(`/users/${one}?$select=id&$expand=manager($levels=max;$select=id)`)).json
  expect(shown.manager).toEqual({
    '@odata.type': '#microsoft.graph.user',
    id: two,
    manager: { '@odata.type': '#microsoft.graph.user', id: one },
  })
  const counted = await tenant.graph(`/users/${one}/transitiveReports/$count`, { headers: { ConsistencyLevel: 'eventual' } })
  expect(counted.text).toBe('1')
})
