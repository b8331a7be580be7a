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
