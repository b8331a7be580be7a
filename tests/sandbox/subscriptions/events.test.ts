import { Subscribed } from './subscribed.ts'

let scene: Subscribed

beforeAll(async () => {
  scene = await Subscribed.begin()
})
afterAll(() => scene.end())
afterEach(async () => {
  scene.tenant.sandbox.tenant.subscriptions.clear()
  await scene.arrived()
})

const changes = (items: { changeType: string; resourceData: { id: string } }[]) =>
  items.map(({ changeType, resourceData }) => [changeType, resourceData.id])

test('an event that comes, changes and goes is told, with nothing of its content', async () => {
  const { tenant, ann } = scene
  const id = await scene.subscribe()
  const event = await scene.meet()
  const resource = `Users/${ann}/Events/${event.id}`
  const item = {
    subscriptionId: id,
    subscriptionExpirationDateTime: '2026-11-24T08:00:00Z',
    changeType: 'created',
    resource,
    resourceData: { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': resource, '@odata.etag': event['@odata.etag'], id: event.id },
    clientState: 'ours',
    tenantId: tenant.sandbox.tenantId,
  }
  expect(await scene.arrived()).toEqual([item, { ...item, changeType: 'updated' }])

  const changed = await tenant.graph(`/users/${ann}/events/${event.id}`, { method: 'PATCH', body: { subject: 'Talk' } })
  const [told, ...others] = await scene.arrived()
  expect(told).toMatchObject({ changeType: 'updated', resourceData: { '@odata.etag': changed.json['@odata.etag'] } })
  expect(others).toEqual([])
  await tenant.graph(`/users/${ann}/events/${event.id}`, { method: 'DELETE' })
  expect(changes(await scene.arrived())).toEqual([['deleted', event.id]])
})

test('only what was asked for is told, and a creation alone where the tenant says so', async () => {
  await scene.subscribe({ changeType: 'Deleted' })
  const { id } = await scene.meet()
  expect(await scene.arrived()).toEqual([])
  await scene.tenant.graph(`/users/${scene.ann}/events/${id}`, { method: 'DELETE' })
  expect(changes(await scene.arrived())).toEqual([['deleted', id]])
  await scene.subscribe({ changeType: 'created,updated' })
  await scene.choose({ creationNotices: 'created' })
  const second = await scene.meet()
  expect(changes(await scene.arrived())).toEqual([['created', second.id]])
  await scene.choose({ creationNotices: 'createdAndUpdated' })
})

test('subscriptions with the same endpoint share one request, and a mailbox tells nothing of another', async () => {
  const [first, second] = [await scene.subscribe({ changeType: 'created' }), await scene.subscribe({ changeType: 'created' })]
  await scene.subscribe({ changeType: 'created', resource: `users/${scene.bob}/events` })
  await scene.meet()
  await scene.tenant.control('/idle')
  expect(scene.listener.heard).toHaveLength(1)
  expect(scene.listener.heard[0]!.headers).not.toHaveProperty('authorization')
  expect((await scene.arrived()).map(({ subscriptionId }) => subscriptionId)).toEqual([first, second])
})

test("an invitation is told in the attendee's mailbox, their answer in the organizer's", async () => {
  const { tenant, bob } = scene
  await scene.subscribe({ changeType: 'updated' })
  await scene.subscribe({ changeType: 'created', resource: `users/${bob}/events` })
  const { id } = await scene.meet({ attendees: [{ emailAddress: { address: 'bob.bern@contoso.example' }, type: 'required' }] })
  const copy = (await tenant.graph(`/users/${bob}/events`)).json.value.find((event: { isOrganizer: boolean }) => !event.isOrganizer)
  expect(changes(await scene.arrived())).toEqual([
    ['updated', id],
    ['created', copy.id],
  ])
  await tenant.graph(`/users/${bob}/events/${copy.id}/accept`, { method: 'POST', body: { sendResponse: true } })
  expect(changes(await scene.arrived())).toEqual([['updated', id]])
})

test('a change to one occurrence is told of its series, and of itself where the tenant says so', async () => {
  const { tenant, ann } = scene
  const pattern = { type: 'daily', interval: 1 }
  const { id } = await scene.meet({ recurrence: { pattern, range: { type: 'numbered', startDate: '2026-11-24', numberOfOccurrences: 5 } } })
  const window = 'startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-30T00:00:00Z'
  const instances = (await tenant.graph(`/users/${ann}/events/${id}/instances?${window}`)).json.value
  await scene.subscribe()
  await tenant.graph(`/users/${ann}/events/${instances[1].id}`, { method: 'PATCH', body: { subject: 'Talk' } })
  expect(changes(await scene.arrived())).toEqual([['updated', id]])
  await scene.choose({ occurrenceNotices: 'masterAndOccurrence' })
  await tenant.graph(`/users/${ann}/events/${instances[1].id}`, { method: 'PATCH', body: { subject: 'Walk' } })
  await tenant.graph(`/users/${ann}/events/${instances[2].id}`, { method: 'DELETE' })
  expect(changes(await scene.arrived())).toEqual([
    ['updated', id],
    ['updated', instances[1].id],
    ['updated', id],
    ['deleted', instances[2].id],
  ])
  await scene.choose({ occurrenceNotices: 'master' })
})

test('a subscription made with the preference for immutable ids is told immutable ids', async () => {
  const prefer = { prefer: 'IdType="ImmutableId"' }
  await scene.subscribe({ changeType: 'created' }, prefer)
  const { id } = await scene.meet()
  const [told] = await scene.arrived()
  const immutable = (await scene.tenant.graph(`/users/${scene.ann}/events/${id}`, { headers: prefer })).json.id
  expect(immutable).not.toBe(id)
  expect(told.resourceData.id).toBe(immutable)
  expect(told.resource).toBe(`Users/${scene.ann}/Events/${immutable}`)
})

test('people who join, change and are deleted are told as updates, until they are gone for good', async () => {
  const { tenant } = scene
  await scene.subscribe({ changeType: 'updated,deleted', resource: 'users' })
  const cid = await tenant.join('Cid Cole')
  await scene.subscribe({ changeType: 'updated', resource: `users/${cid}` })
  await tenant.graph(`/users/${cid}`, { method: 'PATCH', body: { jobTitle: 'Pilot' } })
  await tenant.graph(`/users/${cid}`, { method: 'DELETE' })
  await tenant.graph(`/directory/deletedItems/${cid}`, { method: 'DELETE' })
  const items = await scene.arrived()
  expect(items.map(({ changeType }) => changeType)).toEqual(['updated', 'updated', 'updated', 'updated', 'updated', 'deleted'])
  expect(items[0]).toMatchObject({
    resource: `Users/${cid}`,
    resourceData: { '@odata.type': '#Microsoft.Graph.User', '@odata.id': `Users/${cid}`, id: cid },
  })
})
