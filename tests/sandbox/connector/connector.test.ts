import { deliver } from '../../../src/sandbox/connector/deliver.ts'
import { TenantOnWire } from '../tenant-on-wire.ts'
import { ListeningBot } from './bot.ts'

const BOT_SCOPE = 'https://api.botframework.com/.default'

let tenant: TenantOnWire
let bot: ListeningBot
let [ann, bob] = ['', '']

beforeAll(async () => {
  tenant = await TenantOnWire.start({ clock: new Date('2026-11-23T08:00:00Z') })
  bot = await ListeningBot.start(tenant)
  await tenant.control('/bot', { method: 'POST', body: { endpoint: bot.endpoint } })
  ann = await tenant.join('Ann Abel', { preferredLanguage: 'de-DE' })
  bob = await tenant.join('Bob Bern')
})
afterAll(async () => {
  await tenant.sandbox.close()
  await bot.stop()
})

function install(person: string) {
  const body = { 'teamsApp@odata.bind': `${tenant.sandbox.graph}/appCatalogs/teamsApps/${tenant.sandbox.teamsAppId}` }
  return tenant.graph(`/users/${person}/teamwork/installedApps`, { method: 'POST', body })
}

async function installedConversation(): Promise<string> {
  await install(ann)
  return (await tenant.connector('v3/conversations', { method: 'POST', body: { members: [{ id: ann }] } })).json.id
}

function send(conversation: string, activity: unknown) {
  return tenant.connector(`v3/conversations/${conversation}/activities`, { method: 'POST', body: activity })
}

test('installing the app tells the bot, and a second time is a conflict', async () => {
  const catalog = await tenant.graph(`/appCatalogs/teamsApps?$filter=externalId eq '${tenant.sandbox.manifestId}'`)
  expect(catalog.json.value).toEqual([expect.objectContaining({ id: tenant.sandbox.teamsAppId })])
  expect((await install(ann)).status).toBe(201)
  expect((await install(ann)).status).toBe(409)
  await tenant.sandbox.tenant.background.settled()
  expect(bot.heard.map(({ activity }) => activity.type)).toEqual(['conversationUpdate', 'installationUpdate'])
  expect(bot.heard[1]!.activity).toMatchObject({ action: 'add', from: { aadObjectId: ann } })
  const installed = await tenant.graph(
    `/users/${ann}/teamwork/installedApps?$expand=teamsAppDefinition&$filter=teamsAppDefinition/teamsAppId eq '${tenant.sandbox.teamsAppId}'`,
  )
  expect(installed.json.value).toHaveLength(1)
  const chat = await tenant.graph(`/users/${ann}/teamwork/installedApps/${encodeURIComponent(installed.json.value[0].id)}/chat`)
  expect((await send(chat.json.id, { type: 'message', text: 'by chat id' })).status).toBe(201)
})

test("a person's message reaches the bot complete, signed for it, and stands in the conversation", async () => {
  const conversation = await installedConversation()
  const answer = await deliver(tenant.sandbox.tenant, ann, { type: 'message', text: 'What is open?' })
  expect(answer.status).toBe(200)
  const { activity, claims } = bot.heard.at(-1)!
  expect(activity).toMatchObject({
    text: 'What is open?',
    channelId: 'msteams',
    serviceUrl: tenant.sandbox.connector,
    from: { id: expect.stringMatching(/^29:/), name: 'Ann Abel', aadObjectId: ann },
    recipient: { id: `28:${tenant.sandbox.clientId}` },
    conversation: { id: conversation, conversationType: 'personal', tenantId: tenant.sandbox.tenantId },
    channelData: { tenant: { id: tenant.sandbox.tenantId } },
    locale: 'de-DE',
    timestamp: expect.stringMatching(/^2026-11-23T08:/),
  })
  expect(claims.serviceurl).toBe(activity.serviceUrl)
  expect(tenant.sandbox.tenant.conversations.get(conversation)!.activities.at(-1)).toMatchObject({ from: 'user', id: activity.id })
})

test("an invoke returns the bot's answer and leaves the conversation alone", async () => {
  const conversation = await installedConversation()
  const before = tenant.sandbox.tenant.conversations.get(conversation)!.activities.length
  bot.answers({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: {} })
  const answer = await deliver(tenant.sandbox.tenant, ann, { type: 'invoke', name: 'adaptiveCard/action', value: { action: {} } })
  bot.answers(null)
  expect(answer).toEqual({ status: 200, body: expect.objectContaining({ statusCode: 200 }) })
  expect(tenant.sandbox.tenant.conversations.get(conversation)!.activities).toHaveLength(before)
})

test('what the bot sends is shown, can be replaced and can be taken back', async () => {
  const conversation = await installedConversation()
  const shown: string[] = []
  tenant.sandbox.tenant.events.on('conversation', ({ userId }) => shown.push(userId))
  const sent = await send(conversation, { type: 'message', text: 'first' })
  expect(sent.status).toBe(201)
  const path = `v3/conversations/${conversation}/activities/${sent.json.id}`
  expect((await tenant.connector(path, { method: 'PUT', body: { type: 'message', text: 'second' } })).json).toEqual({ id: sent.json.id })
  const kept = tenant.sandbox.tenant.conversations.get(conversation)!.activities.at(-1)!
  expect(kept).toMatchObject({ id: sent.json.id, from: 'bot', activity: { text: 'second' }, deleted: false })
  expect((await tenant.connector(path, { method: 'DELETE' })).status).toBe(200)
  expect(kept.deleted).toBe(true)
  expect((await tenant.connector(path, { method: 'PUT', body: { type: 'message', text: 'third' } })).status).toBe(404)
  expect(shown).toEqual([ann, ann, ann])
})

test('activity ids grow even under a frozen clock', async () => {
  const conversation = await installedConversation()
  await tenant.control('/clock', { method: 'POST', body: { frozen: true } })
  const ids = [await send(conversation, { type: 'message', text: 'a' }), await send(conversation, { type: 'message', text: 'b' })].map(
    ({ json }) => Number(json.id),
  )
  await tenant.control('/clock', { method: 'POST', body: { frozen: false } })
  expect(ids[1]).toBeGreaterThan(ids[0]!)
})

test('members are told with their object ids, whole and in pages', async () => {
  const conversation = await installedConversation()
  const expected = expect.objectContaining({
    aadObjectId: ann,
    userPrincipalName: 'ann.abel@contoso.example',
    tenantId: tenant.sandbox.tenantId,
  })
  expect((await tenant.connector(`v3/conversations/${conversation}/members`)).json).toEqual([expected])
  expect((await tenant.connector(`v3/conversations/${conversation}/pagedmembers`)).json).toEqual({ members: [expected] })
})

test('nobody can be written to who has not the app, or no longer', async () => {
  const refused = await tenant.connector('v3/conversations', { method: 'POST', body: { members: [{ id: bob }] } })
  expect(refused).toMatchObject({ status: 403, json: { error: { code: 'ForbiddenOperationException' } } })
  await install(bob)
  const { id } = (await tenant.connector('v3/conversations', { method: 'POST', body: { members: [{ id: bob }] } })).json
  const [installation] = (await tenant.graph(`/users/${bob}/teamwork/installedApps`)).json.value
  await tenant.graph(`/users/${bob}/teamwork/installedApps/${encodeURIComponent(installation.id)}`, { method: 'DELETE' })
  expect(await send(id, { type: 'message', text: 'still there?' })).toMatchObject({ status: 403 })
  expect((await send('a:unknown', { type: 'message' })).status).toBe(404)
})

test("only the product's own bot token opens the connector", async () => {
  const conversation = await installedConversation()
  const refused = async (token: string | null) => {
    const body = { type: 'message', text: 'x' }
    const { status, json } = await tenant.connector(`v3/conversations/${conversation}/activities`, { method: 'POST', body, token })
    return [status, json.error.code]
  }
  const [header, payload, signature] = (await tenant.appToken(tenant.sandbox, BOT_SCOPE)).split('.')
  for (const token of [null, 'garbage', await tenant.ownToken(), `${header}.${payload}.${signature!.replace(/^.../, 'AAA')}`])
    expect(await refused(token)).toEqual([401, 'Unauthorized'])
  const other = (await tenant.control('/apps', { method: 'POST', body: {} })).json
  expect(await refused(await tenant.appToken(other, BOT_SCOPE))).toEqual([403, 'BotNotInConversationRoster'])
})

test('a message of more than 100 KB in UTF-16 is too big, or of what older pages say', async () => {
  const conversation = await installedConversation()
  const status = async (kilobytes: number) => (await send(conversation, { type: 'message', text: 'ü'.repeat(kilobytes * 512) })).status
  expect(await status(99)).toBe(201)
  expect(await send(conversation, { type: 'message', text: 'x'.repeat(100 * 512) })).toMatchObject({
    status: 413,
    json: { error: { code: 'MessageSizeTooBig' } },
  })
  await tenant.control('/options', { method: 'POST', body: { messageKilobytes: 28 } })
  expect([await status(27), await status(28)]).toEqual([201, 413])
  await tenant.control('/options', { method: 'POST', body: { messageKilobytes: 100 } })
})

test.each([
  ['no object', '"hello"', 'BadSyntax'],
  ['no JSON', '{"type":', 'BadSyntax'],
  ['no type', { text: 'x' }, 'BadSyntax'],
  ['a type for other channels', { type: 'trace', text: 'x' }, 'BadArgument'],
  ['neither text nor attachment', { type: 'message', text: '', attachments: [] }, 'BadSyntax'],
  ['an attachment without a type', { type: 'message', attachments: [{ content: {} }] }, 'BadSyntax'],
  ['a card that is none', { type: 'message', attachments: [card({ type: 'HeroCard', version: '1.5' })] }, 'BadSyntax'],
  ['a card without a version', { type: 'message', attachments: [card({ type: 'AdaptiveCard', body: [] })] }, 'BadSyntax'],
  [
    'a card with a body that is no list',
    { type: 'message', attachments: [card({ type: 'AdaptiveCard', version: '1.5', body: {} })] },
    'BadSyntax',
  ],
])('an activity with %s is refused', async (_, activity, code) => {
  const conversation = await installedConversation()
  expect(await send(conversation, activity)).toMatchObject({ status: 400, json: { error: { code, message: expect.any(String) } } })
})

function card(content: object): object {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content }
}

test('a card alone, and typing, are taken; typing leaves no trace', async () => {
  const conversation = await installedConversation()
  const activities = () => tenant.sandbox.tenant.conversations.get(conversation)!.activities.length
  const before = activities()
  expect(await send(conversation, { type: 'typing' })).toMatchObject({ status: 201, json: { id: expect.any(String) } })
  expect(activities()).toBe(before)
  const attachments = [card({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'x' }] })]
  expect((await send(conversation, { type: 'message', attachments })).status).toBe(201)
  expect(activities()).toBe(before + 1)
})

test('opening a chat answers the same one each time, and may say the first word', async () => {
  await install(ann)
  const open = (extra: object = {}) => {
    const { tenantId, clientId } = tenant.sandbox
    const members = [{ id: ann }]
    const body = { isGroup: false, bot: { id: `28:${clientId}` }, members, tenantId, channelData: { tenant: { id: tenantId } }, ...extra }
    return tenant.connector('v3/conversations', { method: 'POST', body })
  }
  const first = await open()
  expect(first).toMatchObject({ status: 201, json: { id: expect.stringMatching(/^a:/) } })
  const { memberId } = tenant.sandbox.tenant.conversations.get(first.json.id)!
  const again = await open({ members: [{ id: memberId }], activity: { type: 'message', text: 'Hello' } })
  expect(again.json).toMatchObject({ id: first.json.id, activityId: expect.any(String) })
  const refused = async (extra: object) => {
    const { status, json } = await open(extra)
    return [status, json.error.code]
  }
  for (const wrong of [{ members: [] }, { members: [{ id: ann }, { id: bob }] }, { isGroup: true }, { members: undefined }])
    expect(await refused(wrong)).toEqual([400, 'BadSyntax'])
  for (const wrong of [
    { tenantId: ann },
    { channelData: { tenant: { id: ann } } },
    { bot: { id: '28:another' } },
    { members: [{ id: '29:nobody' }] },
  ])
    expect(await refused(wrong)).toEqual([403, 'ForbiddenOperationException'])
})

test('a reply, single members and methods that are none', async () => {
  const conversation = await installedConversation()
  const base = `v3/conversations/${conversation}`
  const reply = await tenant.connector(`${base}/activities/1`, { method: 'POST', body: { type: 'message', text: 'as you asked' } })
  expect(reply.status).toBe(201)
  expect(tenant.sandbox.tenant.conversations.get(conversation)!.activities.at(-1)!.activity).toMatchObject({ replyToId: '1' })
  expect((await tenant.connector(`${base}/members/${ann}`)).json).toMatchObject({ aadObjectId: ann })
  expect(await tenant.connector(`${base}/members/${bob}`)).toMatchObject({
    status: 404,
    json: { error: { code: 'MemberNotFoundInConversation' } },
  })
  expect((await tenant.connector(`${base}/activities/${reply.json.id}/members`)).json).toEqual([
    expect.objectContaining({ aadObjectId: ann }),
  ])
  expect(await tenant.connector(`${base}/activities/0`, { method: 'DELETE' })).toMatchObject({
    status: 404,
    json: { error: { code: 'ActivityNotFoundInConversation' } },
  })
  const wrong = await tenant.connector(`${base}/activities`, { method: 'PUT', body: { type: 'message', text: 'x' } })
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST'])
  expect((await tenant.connector('v3/attachments')).status).toBe(404)
})

test('who blocks the bot hears nothing from it, until they change their mind', async () => {
  const conversation = await installedConversation()
  const block = (blocksBot: boolean) => tenant.control(`/users/${ann}`, { method: 'PATCH', body: { blocksBot } })
  await block(true)
  expect(await send(conversation, { type: 'message', text: 'x' })).toMatchObject({
    status: 403,
    json: { error: { code: 'MessageWritesBlocked' } },
  })
  await block(false)
  expect((await send(conversation, { type: 'message', text: 'x' })).status).toBe(201)
})

test('planned faults strike the connector too: dropped after sending, the message is there', async () => {
  const conversation = await installedConversation()
  await tenant.plan({ method: 'POST', path: '/connector/v3/conversations/*/activities', fault: '429', retryAfter: 1 })
  const throttled = await send(conversation, { type: 'message', text: 'wait' })
  expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '1'])
  await tenant.plan({ method: 'POST', path: '/connector/v3/conversations/*/activities', fault: 'drop-after' })
  await expect(send(conversation, { type: 'message', text: 'unheard' })).rejects.toThrow()
  expect(tenant.sandbox.tenant.conversations.get(conversation)!.activities.at(-1)).toMatchObject({ activity: { text: 'unheard' } })
  expect((await tenant.journal()).at(-1)).toMatchObject({ applied: true, fault: 'drop-after', app: tenant.sandbox.clientId })
})

test('without a bot that listens, delivery says 502 and installing still works', async () => {
  await tenant.control('/bot', { method: 'POST', body: { endpoint: 'http://127.0.0.1:9/api/messages' } })
  const cyd = await tenant.join('Cyd Cole')
  expect((await install(cyd)).status).toBe(201)
  expect((await deliver(tenant.sandbox.tenant, cyd, { type: 'message', text: 'anyone?' })).status).toBe(502)
})
