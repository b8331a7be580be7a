import { type Answer, type Ask, type Credentials, TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let person: string

beforeAll(async () => {
  tenant = await TenantOnWire.start({ clock: new Date('2026-11-23T08:00:00Z') })
})
afterAll(() => tenant.sandbox.close())

let count = 0
beforeEach(async () => {
  count += 1
  person = await tenant.join(`Person ${count}`)
})

function bind(id = tenant.sandbox.teamsAppId, root = 'https://graph.microsoft.com/v1.0'): object {
  return { 'teamsApp@odata.bind': `${root}/appCatalogs/teamsApps/${id}` }
}

function apps(rest = '', ask: Ask = {}): Promise<Answer> {
  return tenant.graph(`/users/${person}/teamwork/installedApps${rest}`, ask)
}

function install(body: unknown = bind(), token?: string): Promise<Answer> {
  return apps('', { method: 'POST', body, ...(token ? { token } : {}) })
}

async function appWith(...permissions: string[]): Promise<string> {
  const app: Credentials = (await tenant.control('/apps', { method: 'POST', body: { permissions } })).json
  return tenant.appToken(app)
}

test('installing answers 201 without a body, then conflicts until the app is taken away', async () => {
  const installed = await install()
  expect(installed).toMatchObject({ status: 201, text: '' })
  expect(await install(bind(undefined, tenant.sandbox.graph))).toMatchObject({ status: 409, json: { error: { code: 'Conflict' } } })
  const one = await tenant.graph(installed.headers.get('location')!)
  expect(one.json).toEqual({ '@odata.context': expect.stringMatching(/installedApps\/\$entity$/), id: expect.any(String) })
  expect(Buffer.from(one.json.id, 'base64').toString()).toBe(`${person}##${tenant.sandbox.teamsAppId}`)
  const path = `/${encodeURIComponent(one.json.id)}`
  expect((await apps(path, { method: 'DELETE' })).status).toBe(204)
  expect([(await apps(path)).status, (await apps(path, { method: 'DELETE' })).status]).toEqual([404, 404])
  expect((await install(bind())).status).toBe(201)
})

test('the app is bound by the address of its catalog entry in this Graph', async () => {
  const { teamsAppId, manifestId, clientId, graph } = tenant.sandbox
  for (const foreign of [manifestId, clientId]) expect((await install(bind(foreign))).status).toBe(404)
  for (const bad of [
    bind(teamsAppId, 'https://graph.microsoft.us/v1.0'),
    bind(teamsAppId, 'https://graph.example/v1.0'),
    { 'teamsApp@odata.bind': teamsAppId },
    { 'teamsApp@odata.bind': 7 },
    { ...bind(), scope: 'personal' },
    {},
    null,
  ])
    expect(await install(bad)).toMatchObject({ status: 400, json: { error: { code: 'BadRequest' } } })
  expect((await install({ 'teamsApp@odata.bind': `${graph}/appCatalogs/teamsApps('${teamsAppId}')` })).status).toBe(201)
})

test('what is installed is told with what is expanded, and found by the app', async () => {
  const { teamsAppId, manifestId } = tenant.sandbox
  const query = (filter: string) => apps(`?$expand=teamsAppDefinition,teamsApp($select=id)&$filter=${filter}`)
  expect((await query(`teamsAppDefinition/teamsAppId eq '${teamsAppId}'`)).json).toMatchObject({ '@odata.count': 0, value: [] })
  await install()
  for (const filter of [
    `teamsAppDefinition/teamsAppId eq '${teamsAppId}'`,
    `teamsApp/externalId eq '${manifestId}'`,
    `teamsApp/id eq '${teamsAppId}'`,
  ])
    expect((await query(filter)).json.value).toEqual([
      {
        id: expect.any(String),
        teamsApp: { id: teamsAppId, externalId: manifestId, displayName: 'Mentoring', distributionMethod: 'organization' },
        teamsAppDefinition: expect.objectContaining({ teamsAppId, displayName: 'Mentoring', publishingState: 'published' }),
      },
    ])
  expect((await query(`teamsApp/externalId eq '${teamsAppId}'`)).json.value).toEqual([])
  expect((await apps()).json.value).toEqual([{ id: expect.any(String) }])
  for (const wrong of ['?$top=1', '?$expand=bot', "?$filter=teamsApp/name eq 'x'", '?$filter=teamsApp/id', '?$select=size'])
    expect(await apps(wrong)).toMatchObject({ status: 400, json: { error: { code: expect.any(String) } } })
})

test('the chat with the bot is told by the installation', async () => {
  await install()
  const [{ id }] = (await apps()).json.value
  const chat = await apps(`/${encodeURIComponent(id)}/chat`)
  expect(chat.json).toMatchObject({
    id: expect.stringMatching(/^19:.*@unq\.gbl\.spaces$/),
    chatType: 'oneOnOne',
    tenantId: tenant.sandbox.tenantId,
  })
  expect((await apps('/unknown/chat')).status).toBe(404)
})

test('the catalog tells catalog id from manifest id', async () => {
  const { teamsAppId, manifestId } = tenant.sandbox
  const catalog = (query: string) => tenant.graph(`/appCatalogs/teamsApps${query}`)
  const app = { id: teamsAppId, externalId: manifestId, displayName: 'Mentoring', distributionMethod: 'organization' }
  expect((await catalog(`?$filter=externalId eq '${manifestId}'`)).json.value).toEqual([app])
  expect((await catalog(`?$filter=externalId eq '${teamsAppId}'`)).json.value).toEqual([])
  expect((await catalog(`?$filter=id eq '${teamsAppId}'&$expand=appDefinitions&$select=id`)).json.value).toEqual([
    { id: teamsAppId, appDefinitions: [expect.objectContaining({ teamsAppId })] },
  ])
  expect((await catalog('?$search=mentoring')).status).toBe(400)
})

test("a permission for the app itself moves no other's app", async () => {
  const self = await appWith('TeamsAppInstallation.ReadWriteSelfForUser.All')
  expect((await install(bind(), self)).status).toBe(403)
  expect((await install()).status).toBe(201)
  const [{ id }] = (await apps()).json.value
  expect((await apps('', { token: self })).json.value).toEqual([])
  expect((await apps(`/${encodeURIComponent(id)}`, { method: 'DELETE', token: self })).status).toBe(403)
  const every = await appWith('TeamsAppInstallation.ReadWriteForUser.All')
  expect((await apps('', { token: every })).json.value).toHaveLength(1)
  expect((await apps(`/${encodeURIComponent(id)}`, { method: 'DELETE', token: every })).status).toBe(204)
})

test('reading permissions do not write, and consenting ones do not read the chat', async () => {
  const reader = await appWith('TeamsAppInstallation.ReadForUser.All')
  expect(await install(bind(), reader)).toMatchObject({ status: 403, json: { error: { code: 'Forbidden' } } })
  const consenting = await appWith('TeamsAppInstallation.ReadWriteAndConsentForUser.All')
  expect((await install(bind(), consenting)).status).toBe(201)
  const [{ id }] = (await apps('', { token: consenting })).json.value
  const chat = `/${encodeURIComponent(id)}/chat`
  expect([(await apps(chat, { token: consenting })).status, (await apps(chat, { token: reader })).status]).toEqual([403, 200])
  expect((await tenant.graph('/appCatalogs/teamsApps', { token: reader })).status).toBe(403)
})

test('a person installs for themselves and for nobody else', async () => {
  const own = await tenant.userToken(person, 'graph', { scopes: ['TeamsAppInstallation.ReadWriteForUser'] })
  expect((await tenant.graph('/me/teamwork/installedApps', { method: 'POST', body: bind(), token: own })).status).toBe(201)
  const other = await tenant.join(`Other ${count}`)
  expect((await tenant.graph(`/users/${other}/teamwork/installedApps`, { method: 'POST', body: bind(), token: own })).status).toBe(403)
  expect((await tenant.graph('/me/teamwork/installedApps')).status).toBe(400)
})
