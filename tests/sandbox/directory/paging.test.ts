import { TenantOnWire } from '../tenant-on-wire.ts'

const EVENTUAL = { ConsistencyLevel: 'eventual' }
let tenant: TenantOnWire
let lead = ''

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  lead = await tenant.join('Lea Der')
  for (let index = 1; index <= 12; index += 1) {
    const id = await tenant.join(`Person ${index}`, { department: index % 5 === 0 ? 'Five' : 'Rest' })
    if (index <= 5) {
      const body = { '@odata.id': `${tenant.sandbox.graph}/users/${lead}` }
      await tenant.graph(`/users/${id}/manager/$ref`, { method: 'PUT', body })
    }
  }
})
afterAll(() => tenant.sandbox.close())

/** Sizes of all pages and everybody on them. */
async function readPages(path: string, headers: Record<string, string> = {}): Promise<{ sizes: number[]; ids: string[] }> {
  const [sizes, ids]: [number[], string[]] = [[], []]
  for (let link: string | undefined = path; link; ) {
    const page: { value: { id: string }[]; '@odata.nextLink'?: string } = (await tenant.graph(link, { headers })).json
    sizes.push(page.value.length)
    ids.push(...page.value.map(({ id }) => id))
    link = page['@odata.nextLink']
  }
  return { sizes, ids }
}

async function withPages(directoryPages: string): Promise<void> {
  await tenant.control('/options', { method: 'POST', body: { directoryPages } })
}

test('a page may be empty and still have a next one, in lists and in delta', async () => {
  await withPages('full')
  const full = await readPages('/users?$top=2')
  expect(full.sizes).toEqual([2, 2, 2, 2, 2, 2, 1])
  await withPages('sometimesEmpty')
  expect(await readPages('/users?$top=2')).toEqual({ sizes: [2, 2, 2, 2, 0, 2, 2, 1], ids: full.ids })
  expect((await readPages('/users/delta', { Prefer: 'odata.maxpagesize=3' })).sizes).toEqual([3, 3, 3, 3, 0, 1])
  await withPages('oftenEmpty')
  expect(await readPages('/users?$top=5')).toEqual({ sizes: [5, 0, 5, 0, 3], ids: full.ids })
  expect((await readPages(`/users/${lead}/directReports?$top=3`)).sizes).toEqual([3, 0, 2])
  await withPages('full')
})

test('a token that is altered, of another collection or of another question is refused', async () => {
  const link: string = (await tenant.graph('/users?$top=2')).json['@odata.nextLink']
  const [, token = ''] = link.split('$skiptoken=')
  const reports: string = (await tenant.graph(`/users/${lead}/directReports?$top=2`)).json['@odata.nextLink']
  const delta: string = (await tenant.graph('/users/delta')).json['@odata.deltaLink']
  const altered = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`
  const forged = Buffer.from(JSON.stringify({ question: 'x', after: null, page: 1 })).toString('base64url')
  const refused = [
    ...[altered, forged, 'abc', '', reports.split('$skiptoken=')[1], delta.split('$deltatoken=')[1]].map(
      (other) => `/users?$top=2&$skiptoken=${other}`,
    ),
    `${link}&$filter=department eq 'Five'`,
    `/users/delta?$skiptoken=${token}`,
    `/users/delta?$deltatoken=${token}`,
    `/users/delta?$deltatoken=abc`,
  ]
  for (const path of refused)
    expect([path, await tenant.graph(path)]).toMatchObject([path, { status: 400, json: { error: { code: 'Directory_ExpiredPageToken' } } }])
  expect((await tenant.graph(link)).status).toBe(200)
})

test('the order that was asked for runs through all pages, and only documented properties order', async () => {
  const names: string[] = []
  for (let link: string | undefined = '/users?$orderBy=displayName desc&$top=5&$select=displayName'; link; ) {
    const page: { value: { displayName: string }[]; '@odata.nextLink'?: string } = (await tenant.graph(link)).json
    names.push(...page.value.map(({ displayName }) => displayName))
    link = page['@odata.nextLink']
  }
  expect(names).toHaveLength(13)
  expect(names).toEqual(names.toSorted().reverse())
  expect((await tenant.graph('/users?$orderby=createdDateTime&$count=true', { headers: EVENTUAL })).status).toBe(200)
  expect((await tenant.graph('/users?$orderby=surname&$count=true', { headers: EVENTUAL })).status).toBe(400)
})

test('the count comes once, with the first page', async () => {
  const first = await tenant.graph("/users?$filter=department eq 'Rest'&$count=true&$top=4", { headers: EVENTUAL })
  expect(first.json['@odata.count']).toBe(10)
  const second = await tenant.graph(first.json['@odata.nextLink'], { headers: EVENTUAL })
  expect(second.json.value).toHaveLength(4)
  expect(second.json).not.toHaveProperty('@odata.count')
  const counted = await tenant.graph("/users/$count?$filter=department ne 'Rest'", { headers: EVENTUAL })
  expect(counted.text).toBe('3')
})

test('what a list does not know is refused', async () => {
  const unknown = [
    '$foo=1',
    '$count=maybe',
    '$top=2&$top=3',
    '$top=1000',
    '$select=signInActivity&$top=501',
    '$skip=1',
    '$expand=photo',
    '$expand=manager(',
  ]
  for (const query of unknown) expect([query, (await tenant.graph(`/users?${query}`)).status]).toEqual([query, 400])
  expect((await tenant.graph(`/users/${lead}?$filter=id eq 'x'`)).status).toBe(400)
  for (const query of ['$search="displayName:p"&$expand=manager', "$filter=department ne 'x'&$count=true&$expand=manager"]) {
    expect((await tenant.graph(`/users?${query}`, { headers: EVENTUAL })).json.error.code).toBe('Request_UnsupportedQuery')
  }
})

test('a search finds words of the name by their beginnings, and other properties by theirs', async () => {
  await tenant.join('Jean-Luc McGowan', { jobTitle: 'Head of Care', mailNickname: 'jlm', userPrincipalName: 'jlm@contoso.example' })
  const found: [string, number][] = [
    ['"displayName:gowan"', 1],
    ['"displayName:luc jean"', 1],
    ['"displayName:jeanluc"', 1],
    ['"displayName:owan"', 0],
    ['"jobTitle:head of"', 1],
    ['"jobTitle:care"', 0],
    ['"displayName:jean" AND ("mail:x" OR "mail:jlm")', 1],
    ['"mail:x" OR "displayName:jean" AND "mail:jlm"', 1],
  ]
  for (const [search, count] of found) {
    const answer = await tenant.graph(`/users?$search=${encodeURIComponent(search)}`, { headers: EVENTUAL })
    expect([search, answer.json.value?.length]).toEqual([search, count])
  }
  for (const search of ['jean', '"jean"', '"displayName:jean', '"skills:x"', '"displayName:a" "mail:b"']) {
    expect((await tenant.graph(`/users?$search=${encodeURIComponent(search)}`, { headers: EVENTUAL })).status).toBe(400)
  }
})
