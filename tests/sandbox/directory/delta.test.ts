import { type Ask, TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire

interface Page {
  value: ({ id: string } & Record<string, unknown>)[]
  '@odata.nextLink'?: string
  '@odata.deltaLink'?: string
}

/** Follows a round to its end: everything it told, and where the next begins. */
async function round(path: string, ask: Ask = {}): Promise<{ value: Page['value']; link: string }> {
  const value: Page['value'] = []
  for (let link = path; ; ) {
    const page: Page = (await tenant.graph(link, ask)).json
    value.push(...page.value)
    if (page['@odata.deltaLink']) return { value, link: page['@odata.deltaLink'] }
    link = page['@odata.nextLink']!
  }
}

function change(id: string, body: object, path = ''): Promise<unknown> {
  return tenant.graph(`/users/${id}${path}`, { method: path ? 'PUT' : 'PATCH', body })
}

function under(manager: string): object {
  return { '@odata.id': `${tenant.sandbox.graph}/users/${manager}` }
}

describe('in a tenant of its own', () => {
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

  test('nothing is lost between the pages of a round, whoever comes and goes meanwhile', async () => {
    for (const name of ['An A', 'Bo B', 'Cy C', 'Di D', 'Ed E']) await tenant.join(name)
    const paged = { headers: { Prefer: 'odata.maxpagesize=2' } }
    const page: Page = (await tenant.graph('/users/delta?$select=displayName', paged)).json
    for (const { id } of page.value) await tenant.graph(`/users/${id}`, { method: 'DELETE' })
    const newcomer = await tenant.join('Ne Wcomer')
    const rest = await round(page['@odata.nextLink']!, paged)
    expect(new Set([...page.value, ...rest.value].map(({ displayName }) => displayName).filter((name) => name !== 'Ne Wcomer')).size).toBe(
      5,
    )
    const second = await round(rest.link, paged)
    expect(
      second.value
        .filter((item) => '@removed' in item)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(page.value.map(({ id }) => id).sort())
    expect(second.value.map(({ id }) => id)).toContain(newcomer)
  })

  test('the way back after a token is gone is in Location, and can be shut', async () => {
    const id = await tenant.join('Sta Ys', { jobTitle: 'Cook' })
    const { link } = await round('/users/delta?$select=jobTitle')
    await tenant.control('/clock', { method: 'POST', body: { advance: 'P7DT1M' } })
    tenant.forgetToken()
    const gone = await tenant.graph(link)
    expect(gone.status).toBe(410)
    expect((await round(gone.headers.get('location')!)).value).toEqual([{ jobTitle: 'Cook', id }])
    await tenant.control('/options', { method: 'POST', body: { expiredDelta: 'badRequest' } })
    expect(await tenant.graph(link)).toMatchObject({ status: 400, json: { error: { code: 'syncStateNotFound' } } })
  })
})

describe('among others', () => {
  beforeAll(async () => {
    tenant = await TenantOnWire.start()
  })
  afterAll(() => tenant.sandbox.close())

  test('only what is selected is tracked, and a value that is gone is told as null', async () => {
    const id = await tenant.join('Tra Cked', { jobTitle: 'Baker', department: 'Ovens' })
    const first = await round('/users/delta?$select=displayName,jobTitle,mobilePhone')
    await change(id, { department: 'Stoves', city: 'Oslo' })
    const second = await round(first.link)
    expect(second.value).toEqual([])
    await change(id, { jobTitle: null })
    const third = await round(second.link)
    expect(third.value).toEqual([{ displayName: 'Tra Cked', jobTitle: null, id }])
    await change(id, { displayName: 'Tra Cker' })
    expect((await round(third.link, { headers: { Prefer: 'return=minimal' } })).value).toEqual([{ displayName: 'Tra Cker', id }])
    expect((await round(third.link)).value).toEqual([{ displayName: 'Tra Cker', jobTitle: null, id }])
    const minimal = await tenant.graph(third.link, { headers: { Prefer: 'return=minimal' } })
    expect(minimal.headers.get('preference-applied')).toBe('return=minimal')
  })

  test('managers come as relations: who it is at first, then what changed', async () => {
    const [boss, next, id] = [await tenant.join('Bo Ss'), await tenant.join('Ne Xt'), await tenant.join('Wor Ker')]
    await change(id, under(boss), '/manager/$ref')
    const entry = (of: string) => ({ '@odata.type': '#microsoft.graph.user', id: of })
    const first = await round('/users/delta?$select=displayName,manager')
    expect(first.value.find((user) => user.id === id)).toEqual({ displayName: 'Wor Ker', id, 'manager@delta': [entry(boss)] })
    await change(id, { displayName: 'Wor Kest' })
    const second = await round(first.link)
    expect(second.value).toEqual([{ displayName: 'Wor Kest', id }])
    await change(id, under(next), '/manager/$ref')
    const third = await round(second.link, { headers: { Prefer: 'return=minimal' } })
    expect(third.value).toEqual([{ id, 'manager@delta': [entry(next)] }])
    await tenant.graph(`/users/${id}/manager/$ref`, { method: 'DELETE' })
    const fourth = await round(third.link, { headers: { Prefer: 'return=minimal' } })
    expect(fourth.value).toEqual([{ id, 'manager@delta': [{ ...entry(next), '@removed': { reason: 'deleted' } }] }])
  })

  test('a person who is restored comes back whole, and skills and photos never surface', async () => {
    const id = await tenant.join('Ret Urn', { jobTitle: 'Diver' })
    const first = await round('/users/delta?$select=jobTitle')
    await tenant.control(`/users/${id}`, { method: 'PATCH', body: { skills: ['x'], photo: 'iVBORw0KGgo=' } })
    await tenant.graph('/me', {
      method: 'PATCH',
      body: { aboutMe: 'x' },
      token: await tenant.userToken(id, 'graph', { scopes: ['User.ReadWrite'] }),
    })
    expect((await round(first.link)).value).toEqual([])
    await tenant.graph(`/users/${id}`, { method: 'DELETE' })
    const gone = await round(first.link)
    expect(gone.value).toEqual([{ id, '@removed': { reason: 'changed' } }])
    expect((await tenant.graph(`/directory/deletedItems/${id}/restore`, { method: 'POST', body: {} })).json).toMatchObject({
      id,
      jobTitle: 'Diver',
    })
    expect((await round(gone.link, { headers: { Prefer: 'return=minimal' } })).value).toEqual([{ jobTitle: 'Diver', id }])
  })

  test('delta filters by at most fifty ids and by nothing else', async () => {
    const [one, two] = [await tenant.join('On E'), await tenant.join('Tw O')]
    await tenant.join('Th Ree')
    const first = await round(`/users/delta?$select=id&$filter=id eq '${two}' or id eq '${one}'`)
    expect(first.value.map(({ id }) => id).sort()).toEqual([one, two].sort())
    const ids = Array.from({ length: 51 }, (_, index) => `id eq '${index}'`)
    expect((await tenant.graph(`/users/delta?$filter=${ids.slice(1).join(' or ')}`)).status).toBe(200)
    const refused = [
      `$filter=${ids.join(' or ')}`,
      "$filter=displayName eq 'x'",
      "$filter=id ne 'x'",
      '$top=5',
      '$expand=manager',
      '$orderby=displayName',
      '$search="a:b"',
      '$skip=1',
    ]
    for (const query of refused) expect([query, (await tenant.graph(`/users/delta?${query}`)).status]).toEqual([query, 400])
    expect((await tenant.graph('/users/delta?$select=skills')).status).toBe(501)
  })

  test('an untidy service tells things twice, and of people who are gone from the start', async () => {
    await tenant.control('/options', { method: 'POST', body: { directoryDelta: 'untidy' } })
    const [id, left] = [await tenant.join('Twi Ce'), await tenant.join('Le Ft')]
    await tenant.graph(`/users/${left}`, { method: 'DELETE' })
    const first = await round('/users/delta?$select=jobTitle')
    expect(first.value).toContainEqual({ id: left, '@removed': { reason: 'changed' } })
    await change(id, { jobTitle: 'One' })
    await change(id, { jobTitle: 'Two' })
    const second = await round(first.link)
    expect(second.value).toEqual([
      { id: left, '@removed': { reason: 'changed' } },
      { jobTitle: 'Two', id },
      { jobTitle: 'Two', id },
    ])
    expect((await round(second.link)).value).toEqual([{ jobTitle: 'Two', id }])
    await tenant.control('/options', { method: 'POST', body: { directoryDelta: 'tidy' } })
  })
})
