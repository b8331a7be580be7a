import { readFileSync } from 'node:fs'
import { type Answer, TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let [ann, bob] = ['', '']

beforeAll(async () => {
  tenant = await TenantOnWire.start({ clock: new Date('2026-11-23T08:00:00Z') })
  ann = await tenant.join('Ann Abel')
  bob = await tenant.join('Bob Bern')
  const body = { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${tenant.sandbox.teamsAppId}` }
  await tenant.graph(`/users/${ann}/teamwork/installedApps`, { method: 'POST', body })
})
afterAll(() => tenant.sandbox.close())

const NOTIFICATION = {
  topic: { source: 'text', value: 'Your series', webUrl: 'https://teams.microsoft.com/l/entity/1/mentoring' },
  activityType: 'seriesBooked',
  previewText: { content: 'Booked: 26 check-ins' },
  templateParameters: [{ name: 'partner', value: 'Bob Bern' }],
}

function notify(person: string, body: object, token?: string): Promise<Answer> {
  return tenant.graph(`/users/${person}/teamwork/sendActivityNotification`, { method: 'POST', body, ...(token ? { token } : {}) })
}

function notifyMany(recipients: unknown[], token?: string): Promise<Answer> {
  const body = { ...NOTIFICATION, recipients }
  return tenant.graph('/teamwork/sendActivityNotificationToRecipients', { method: 'POST', body, ...(token ? { token } : {}) })
}

function feed(person: string) {
  return tenant.sandbox.tenant.users.get(person)!.feed
}

test('a notification joins the feed of a person who has the app, and no other', async () => {
  expect(await notify(ann, NOTIFICATION)).toMatchObject({ status: 204, text: '' })
  expect(feed(ann).at(-1)).toEqual({
    at: expect.stringMatching(/^2026-11-23T08:/),
    activityType: 'seriesBooked',
    text: 'Booked: 26 check-ins',
    webUrl: 'https://teams.microsoft.com/l/entity/1/mentoring',
  })
  expect(await notify(bob, NOTIFICATION)).toMatchObject({ status: 403, json: { error: { code: 'Forbidden' } } })
  expect((await notify('nobody@contoso.example', NOTIFICATION)).status).toBe(404)
})

test('a later notification of a chain takes the place of the earlier, and 150 characters are shown', async () => {
  const length = feed(ann).length
  await notify(ann, { ...NOTIFICATION, chainId: 7, previewText: { content: 'first' } })
  await notify(ann, { ...NOTIFICATION, chainId: 7, previewText: { content: 'x'.repeat(151) } })
  expect(feed(ann)).toHaveLength(length + 1)
  expect(feed(ann).at(-1)!.text).toBe('x'.repeat(150))
})

test('every type the manifest declares can be sent, and the reserved one', async () => {
  const manifest = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8'))
  for (const { type } of manifest.activities.activityTypes)
    expect((await notify(ann, { ...NOTIFICATION, activityType: type })).status).toBe(204)
  const reserved = { ...NOTIFICATION, activityType: 'systemDefault' }
  expect((await notify(ann, reserved)).status).toBe(400)
  expect((await notify(ann, { ...reserved, templateParameters: [{ name: 'systemDefaultText', value: 'Something new' }] })).status).toBe(204)
})

test('a topic of Graph is named by an address of Graph, whatever the case of its source', async () => {
  const topic = (value: string) => notify(ann, { ...NOTIFICATION, topic: { source: 'EntityUrl', value } })
  expect((await topic(`https://graph.microsoft.com/v1.0/users/${ann}/teamwork/installedApps/1`)).status).toBe(204)
  expect((await topic(`${tenant.sandbox.graph}/appCatalogs/teamsApps/1`)).status).toBe(204)
  expect((await topic('https://graph.example/v1.0/chats/1')).status).toBe(400)
})

test.each([
  ['an undeclared type', { activityType: 'lunch' }],
  ['a template parameter too few', { templateParameters: [] }],
  ['a text topic without a link', { topic: { source: 'text', value: 'x' } }],
  ['a link out of Teams', { topic: { ...NOTIFICATION.topic, webUrl: 'https://mentoring.example/' } }],
  ['a source that is none', { topic: { ...NOTIFICATION.topic, source: 'image' } }],
  ['no preview', { previewText: undefined }],
  ['an empty preview', { previewText: { content: '' } }],
  ['a parameter that is no text', { templateParameters: [{ name: 'partner', value: 3 }] }],
  ['a chain that is no number', { chainId: 'seven' }],
  ['a property that is none', { importance: 'high' }],
  ["another app's id", { teamsAppId: '00000000-0000-4000-8000-000000000000' }],
])('%s is refused', async (_, change) => {
  expect(await notify(ann, { ...NOTIFICATION, ...change })).toMatchObject({
    status: 400,
    json: { error: { code: 'BadRequest', message: expect.any(String), innerError: { date: expect.stringMatching(/\d$/) } } },
  })
})

test('where any link goes, it still is one', async () => {
  await tenant.control('/options', { method: 'POST', body: { topicLinks: 'any' } })
  const link = (webUrl: string) => notify(ann, { ...NOTIFICATION, topic: { ...NOTIFICATION.topic, webUrl } })
  expect([(await link('https://mentoring.example/')).status, (await link('nowhere')).status]).toEqual([204, 400])
  await tenant.control('/options', { method: 'POST', body: { topicLinks: 'teams' } })
})

test('only the app itself notifies, and with its permission', async () => {
  const other = (await tenant.control('/apps', { method: 'POST', body: { permissions: ['TeamsActivity.Send'] } })).json
  expect((await notify(ann, NOTIFICATION, await tenant.appToken(other))).status).toBe(403)
  const delegated = await tenant.userToken(bob, 'graph', { scopes: ['User.Read'] })
  expect((await notify(ann, NOTIFICATION, delegated)).status).toBe(403)
  expect((await notify(ann, NOTIFICATION, await tenant.userToken(bob, 'graph', { scopes: ['TeamsActivity.Send'] }))).status).toBe(204)
})

test('many are notified with one call: whoever has the app, by a token that lasts', async () => {
  const recipient = (userId: string) => ({ '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId })
  const before = feed(ann).length
  expect(await notifyMany([ann, bob, ann].map(recipient))).toMatchObject({ status: 202, text: '' })
  expect([feed(ann).length - before, feed(bob).length]).toEqual([1, 0])
  expect((await notifyMany(Array(100).fill(recipient(bob)))).status).toBe(202)
  expect((await notifyMany(Array(101).fill(recipient(bob)))).status).toBe(400)
  expect((await notifyMany([])).status).toBe(400)
  expect((await notifyMany([{ '@odata.type': 'microsoft.graph.chatMembersNotificationRecipient', chatId: '1' }])).status).toBe(400)
  const token = await tenant.ownToken()
  await tenant.control('/clock', { method: 'POST', body: { advance: 'PT16M' } })
  expect((await notifyMany([recipient(ann)], token)).status).toBe(412)
  expect((await notify(ann, NOTIFICATION, token)).status).toBe(204)
})
