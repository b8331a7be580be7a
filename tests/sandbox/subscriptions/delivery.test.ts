import { NOW, Subscribed } from './subscribed.ts'

let scene: Subscribed

beforeEach(async () => {
  scene = await Subscribed.begin()
})
afterEach(() => scene.end())

/** Notifications in the journal, which are nobody's requests. */
async function sent() {
  return (await scene.tenant.journal()).filter(({ path }) => !path.startsWith('/v1.0'))
}

test('a notification that is not taken is tried again within five seconds of the sandbox clock, and then ever more rarely', async () => {
  await scene.subscribe({ changeType: 'created' })
  scene.listener.status = 500
  await scene.meet()
  expect(await scene.arrived()).toHaveLength(1)
  expect(await sent()).toEqual([
    {
      number: expect.any(Number),
      at: NOW.replace('Z', '.000Z'),
      app: scene.tenant.sandbox.clientId,
      user: null,
      method: 'POST',
      path: '/notify',
      mailbox: scene.ann,
      status: 500,
      applied: false,
      fault: null,
      batch: null,
      permission: null,
    },
  ])
  await scene.advance('PT5S')
  expect(await scene.arrived()).toHaveLength(1)
  await scene.advance('PT1S')
  expect(await scene.arrived()).toEqual([])
  scene.listener.status = 204
  await scene.advance('PT1M')
  expect(await scene.arrived()).toHaveLength(1)
  await scene.advance('PT1H')
  expect(await scene.arrived()).toEqual([])
  expect((await sent()).map(({ status, applied }) => [status, applied])).toEqual([
    [500, false],
    [500, false],
    [204, true],
  ])
})

test('after four hours a notification is given up, and the lifecycle endpoint hears that it was missed', async () => {
  const id = await scene.subscribe({ changeType: 'created' })
  scene.listener.status = 503
  await scene.meet()
  for (let hour = 0; hour < 3; hour += 1) await scene.advance('PT1H')
  expect(await scene.arrived()).toHaveLength(4)
  expect(await scene.arrived('/lifecycle')).toEqual([])
  scene.listener.status = 202
  await scene.advance('PT1H1S')
  expect(await scene.arrived()).toEqual([])
  expect(await scene.arrived('/lifecycle')).toEqual([
    {
      subscriptionId: id,
      subscriptionExpirationDateTime: '2026-11-24T08:00:00Z',
      tenantId: scene.tenant.sandbox.tenantId,
      clientState: 'ours',
      lifecycleEvent: 'missed',
    },
  ])
})

test('an endpoint that is slow to answer more than one time in ten gets new notifications ten seconds late', async () => {
  await scene.subscribe({ changeType: 'created' })
  for (let made = 0; made < 7; made += 1) await scene.meet()
  await scene.arrived()
  scene.listener.late = true
  await scene.meet()
  expect(await scene.arrived()).toHaveLength(1)
  scene.listener.late = false
  const { id } = await scene.meet()
  expect(await scene.arrived()).toEqual([])
  await scene.advance('PT9S')
  expect((await scene.arrived()).map(({ resourceData }) => resourceData.id)).not.toContain(id)
  await scene.advance('PT1S')
  expect((await scene.arrived()).map(({ resourceData }) => resourceData.id)).toEqual([id])
  expect(await scene.arrived('/lifecycle')).toEqual([])
})

test('an endpoint that lets notifications wait for three seconds loses the next ones, until ten minutes are over', async () => {
  await scene.subscribe({ changeType: 'created' })
  scene.listener.late = true
  await scene.meet()
  expect((await sent()).map(({ status }) => status)).toEqual([0])
  await scene.arrived()
  scene.listener.late = false
  await scene.meet()
  expect(await scene.arrived()).toEqual([])
  expect((await scene.arrived('/lifecycle')).map(({ lifecycleEvent }) => lifecycleEvent)).toEqual(['missed'])
  await scene.advance('PT5S')
  expect(await scene.arrived()).toHaveLength(1)
  await scene.advance('PT10M')
  await scene.meet()
  expect(await scene.arrived()).toHaveLength(1)
})

test('notifications can be lost, come twice and overtake each other', async () => {
  await scene.subscribe({ changeType: 'created' })
  const told = async (count: number) => {
    const events: string[] = []
    for (let made = 0; made < count; made += 1) events.push((await scene.meet()).id)
    return (await scene.arrived()).map(({ resourceData }) => events.indexOf(resourceData.id))
  }
  await scene.choose({ notifications: 'lose' })
  expect(await told(2)).toEqual([])
  await scene.choose({ notifications: 'duplicate' })
  expect((await told(2)).toSorted()).toEqual([0, 0, 1, 1])
  await scene.choose({ notifications: 'reorder' })
  const order = await told(5)
  expect(order.toSorted()).toEqual([0, 1, 2, 3, 4])
  const numbers = (await sent()).slice(-5).map(({ number }) => number)
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  await scene.choose({ notifications: 'deliver' })
  expect(await told(3)).toEqual([0, 1, 2])
})

test('who unsubscribes while a notification waits for another try is not told any more', async () => {
  const id = await scene.subscribe()
  scene.listener.status = 500
  await scene.meet()
  await scene.arrived()
  await scene.tenant.graph(`/subscriptions/${id}`, { method: 'DELETE' })
  await scene.advance('PT1M')
  expect(await scene.arrived()).toEqual([])
})

test('with a frozen clock the same requests give the same journal, notifications and their retries included', async () => {
  const script = async (told: Subscribed) => {
    await told.subscribe()
    await told.subscribe({ notificationUrl: told.listener.url('/other'), resource: `users/${told.bob}/events` })
    const attendees = [{ emailAddress: { address: 'bob.bern@contoso.example' }, type: 'required' }]
    told.listener.status = 500
    for (let made = 0; made < 3; made += 1) await told.meet({ attendees })
    await told.tenant.graph('/users')
    await told.advance('PT3S')
    await told.meet({ attendees })
    await told.tenant.control('/idle')
    told.listener.status = 202
    await told.advance('PT10M')
    await told.tenant.graph('/users')
    return (await told.tenant.control('/journal')).text
  }
  const once = await script(scene)
  await scene.end()
  scene = await Subscribed.begin()
  expect(await script(scene)).toBe(once)
  const tried = JSON.parse(once).entries.filter(({ path }: { path: string }) => path === '/notify' || path === '/other')
  expect(tried.map(({ status }: { status: number }) => status)).toEqual([...Array(14).fill(500), ...Array(8).fill(202)])
})
