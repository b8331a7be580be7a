import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox } from '../../../src/sandbox/start.ts'
import { Subscribed } from './subscribed.ts'

let scene: Subscribed

beforeAll(async () => {
  scene = await Subscribed.begin()
})
afterAll(() => scene.end())

const told = async () => (await scene.arrived('/lifecycle')).map(({ subscriptionId, lifecycleEvent }) => [subscriptionId, lifecycleEvent])

test('a subscription is told to be renewed a quarter of an hour before it ends, unless it was', async () => {
  const soon = await scene.subscribe({ expirationDateTime: '2026-11-23T09:00:00Z' })
  const renewed = await scene.subscribe({ expirationDateTime: '2026-11-23T09:00:00Z' })
  const body = { expirationDateTime: '2026-11-25T09:00:00Z' }
  await scene.tenant.graph(`/subscriptions/${renewed}`, { method: 'PATCH', body })
  await scene.advance('PT44M')
  expect(await told()).toEqual([])
  await scene.advance('PT2M')
  expect(await told()).toEqual([[soon, 'reauthorizationRequired']])
  await scene.advance('PT15M')
  expect((await scene.tenant.graph('/subscriptions')).json.value.map(({ id }: { id: string }) => id)).toEqual([renewed])
  await scene.tenant.graph(`/subscriptions/${renewed}`, { method: 'DELETE' })
})

test('a clock that jumps past the end of a subscription tells on the way that it is to be renewed', async () => {
  const before = (await told()).length
  const { now } = (await scene.tenant.control('/clock')).json
  const ending = await scene.subscribe({ expirationDateTime: new Date(Date.parse(now) + 3_600_000).toISOString() })
  await scene.advance('P1D')
  expect((await told()).slice(before)).toEqual([[ending, 'reauthorizationRequired']])
  expect((await scene.tenant.graph(`/subscriptions/${ending}`)).status).toBe(404)
})

test('without a mailbox its subscriptions are removed, which they are told', async () => {
  const cid = await scene.tenant.join('Cid Cole')
  const [anns, bobs, cids] = [
    await scene.subscribe(),
    await scene.subscribe({ resource: `users/${scene.bob}/events` }),
    await scene.subscribe({ resource: `users/${cid}/events` }),
  ]
  await scene.tenant.control(`/users/${scene.bob}`, { method: 'PATCH', body: { mailbox: 'none' } })
  await scene.tenant.graph(`/users/${cid}`, { method: 'DELETE' })
  expect(await told()).toEqual([
    [bobs, 'subscriptionRemoved'],
    [cids, 'subscriptionRemoved'],
  ])
  expect((await scene.tenant.graph('/subscriptions')).json.value.map(({ id }: { id: string }) => id)).toEqual([anns])
})

test('an application that lost its right is asked to reauthorize, and told nothing until it has it back', async () => {
  const { tenant } = scene
  const app = (await tenant.control('/apps', { method: 'POST', body: { permissions: ['Calendars.Read'] } })).json
  const token = await tenant.appToken(app)
  const id = await scene.subscribe({ changeType: 'created' }, { authorization: `Bearer ${token}` })
  const set = (permissions: string[]) => tenant.control(`/apps/${app.clientId}`, { method: 'PATCH', body: { permissions } })
  await set(['Calendars.ReadBasic'])
  for (let made = 0; made < 2; made += 1) await scene.meet()
  expect(await told()).toEqual([[id, 'reauthorizationRequired']])
  await set(['Calendars.Read'])
  expect((await tenant.graph(`/subscriptions/${id}/reauthorize`, { method: 'POST', token })).status).toBe(204)
  await scene.arrived()
  await scene.meet()
  expect((await scene.arrived()).map(({ subscriptionId }) => subscriptionId)).toContain(id)
})

test('every lifecycle event can be had on demand', async () => {
  const id = await scene.subscribe()
  const mute = await scene.subscribe({ lifecycleNotificationUrl: null })
  const ask = (subscription: string, event: string) =>
    scene.tenant.control('/lifecycle', { method: 'POST', body: { subscription, event } }).then(({ status }) => status)
  expect(await ask(id, 'reauthorizationRequired')).toBe(204)
  expect(await ask(id, 'missed')).toBe(204)
  expect(await ask(id, 'subscriptionRemoved')).toBe(204)
  expect(await told()).toEqual([
    [id, 'reauthorizationRequired'],
    [id, 'missed'],
    [id, 'subscriptionRemoved'],
  ])
  expect((await scene.tenant.graph(`/subscriptions/${id}`)).status).toBe(404)
  expect([await ask(id, 'missed'), await ask(mute, 'missed'), await ask(mute, 'expired')]).toEqual([400, 400, 400])
})

test('a tenant that is kept between runs keeps its subscriptions', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-subscriptions-'))
  const options = { port: 0, seed: 5, dataFolder: folder, snapshot: join(folder, 'tenant'), clock: new Date('2026-11-23T08:00:00Z') }
  const [subscription] = [...scene.tenant.sandbox.tenant.subscriptions.values()]
  const first = await startSandbox(options)
  first.tenant.subscriptions.set(subscription!.id, subscription!)
  await first.close()
  const second = await startSandbox(options)
  expect([...second.tenant.subscriptions.values()]).toEqual([subscription])
  await second.close()
  await rm(folder, { recursive: true })
})
