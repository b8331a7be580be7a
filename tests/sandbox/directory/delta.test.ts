import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire

beforeEach(async () => {
  tenant = await TenantOnWire.start()
})
afterEach(() => tenant.sandbox.close())

test('delta tells what changed, who left and who is gone for good', async () => {
  const [kept, changed, left, gone] = [
    await tenant.join('Kay Ept'),
    await tenant.join('Chan Ged'),
    await tenant.join('Le Ft'),
    await tenant.join('Go Ne'),
  ]
  const first = (await tenant.graph('/users/delta?$select=displayName,jobTitle')).json
  expect(first.value.map(({ id }: { id: string }) => id).sort()).toEqual([kept, changed, left, gone].sort())
  expect(first.value[0]).not.toHaveProperty('jobTitle')

  await tenant.graph(`/users/${changed}`, { method: 'PATCH', body: { jobTitle: 'Surgeon' } })
  await tenant.graph(`/users/${left}`, { method: 'DELETE' })
  await tenant.graph(`/users/${gone}`, { method: 'DELETE' })
  await tenant.graph(`/directory/deletedItems/${gone}`, { method: 'DELETE' })

  const second = (await tenant.graph(first['@odata.deltaLink'])).json
  expect(second.value).toEqual([
    { displayName: 'Chan Ged', jobTitle: 'Surgeon', id: changed },
    { id: left, '@removed': { reason: 'changed' } },
    { id: gone, '@removed': { reason: 'deleted' } },
  ])
  expect((await tenant.graph(second['@odata.deltaLink'])).json.value).toEqual([])
})

test('a long round comes in pages and ends with one deltaLink', async () => {
  for (const name of ['An A', 'Bo B', 'Cy C', 'Di D', 'Ed E']) await tenant.join(name)
  const seen: string[] = []
  let link: string | undefined = '/users/delta?$select=displayName'
  let pages = 0
  let last: string | undefined
  while (link) {
    const page: { value: { displayName: string }[]; [link: string]: unknown } = (
      await tenant.graph(link, { headers: { Prefer: 'odata.maxpagesize=2' } })
    ).json
    seen.push(...page.value.map(({ displayName }) => displayName))
    link = page['@odata.nextLink'] as string | undefined
    last = page['@odata.deltaLink'] as string | undefined
    pages += 1
  }
  expect(seen.toSorted()).toEqual(['An A', 'Bo B', 'Cy C', 'Di D', 'Ed E'])
  expect(pages).toBe(3)
  expect(last).toContain('$deltatoken=')
})

test('a delta token is gone after seven days of the sandbox clock', async () => {
  const link = (await tenant.graph('/users/delta?$deltatoken=latest')).json['@odata.deltaLink']
  await tenant.control('/clock', { method: 'POST', body: { advance: 'P6DT23H' } })
  tenant.forgetToken()
  expect((await tenant.graph(link)).status).toBe(200)
  await tenant.control('/clock', { method: 'POST', body: { advance: 'PT2H' } })
  tenant.forgetToken()
  const answer = await tenant.graph(link)
  expect(answer).toMatchObject({ status: 410, json: { error: { code: 'syncStateNotFound' } } })
  expect(answer.headers.get('location')).toContain('/users/delta')
})
