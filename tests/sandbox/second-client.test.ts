import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConsistencyLevel, GraphBrowser, graphfi, Paged } from '@pnp/graph'
import { BearerToken, HttpRequestError } from '@pnp/queryable'
import '@pnp/graph/appCatalog/index.js'
import '@pnp/graph/batching.js'
import '@pnp/graph/calendars/index.js'
import '@pnp/graph/photos/index.js'
import '@pnp/graph/subscriptions/index.js'
import '@pnp/graph/users/index.js'
import { TenantOnWire } from './tenant-on-wire.ts'

// PnPjs: a public Graph client of the Microsoft 365 community. It knows nothing of us, so it does not share our mistakes.
// biome-ignore lint/suspicious/noExplicitAny: its declarations extend a module by a path that only older resolution of modules finds
type PnP = any
type Named = { id: string; displayName: string }
type Timed = { id: string; isCancelled: boolean; start: { dateTime: string } }

let wire: TenantOnWire
/** App-only, with every permission. */
let app: PnP
/** Ana, signed in. */
let ana: PnP
let ben: PnP
let ids: { ana: string; ben: string; boss: string }

const monday = { start: { dateTime: '2026-03-02T09:00:00', timeZone: 'UTC' }, end: { dateTime: '2026-03-02T09:30:00', timeZone: 'UTC' } }
const weekly = {
  subject: 'Check-in',
  ...monday,
  recurrence: {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'] },
    range: { type: 'endDate', startDate: '2026-03-02', endDate: '2026-03-30' },
  },
  attendees: [{ type: 'required', emailAddress: { address: 'ben.okri@contoso.example', name: 'Ben Okri' } }],
}

beforeAll(async () => {
  wire = await TenantOnWire.start({ clock: new Date('2026-02-27T08:00:00Z'), strict: true })
  const boss = await wire.join('Bo Boss', { department: 'Design' })
  ids = { boss, ana: await wire.join('Ana Ruiz', { department: 'Design' }), ben: await wire.join('Ben Okri', { department: 'Design' }) }
  for (const id of [ids.ana, ids.ben]) {
    const manager = { '@odata.id': `${wire.sandbox.graph}/users/${boss}` }
    await wire.graph(`/users/${id}/manager/$ref`, { method: 'PUT', body: manager })
  }
  for (let number = 0; number < 5; number += 1) await wire.join(`Sam Sales ${number}`, { department: 'Sales' })
  const scopes = ['User.Read', 'User.Read.All', 'Calendars.ReadWrite', 'Calendars.Read.Shared', 'People.Read']
  app = clientWith(await wire.ownToken())
  ana = clientWith(await wire.userToken(ids.ana, 'graph', { scopes }))
  ben = clientWith(await wire.userToken(ids.ben, 'graph', { scopes }))
})
afterAll(() => wire.sandbox.close())
beforeEach(() => wire.control('/faults', { method: 'DELETE' }))

function clientWith(token: string): PnP {
  return graphfi().using(GraphBrowser({ baseUrl: wire.sandbox.graph }), BearerToken(token))
}

async function statusOf(request: Promise<unknown>): Promise<number> {
  try {
    await request
  } catch (error) {
    if (error instanceof HttpRequestError) return error.status
    throw error
  }
  throw new Error('was not refused')
}

describe('a public Graph client finds in the directory', () => {
  test('people by id, by name and by property, with what was selected', async () => {
    expect(await app.users.getById(ids.ana).select('id', 'displayName', 'department')()).toMatchObject({
      id: ids.ana,
      department: 'Design',
    })
    expect(await app.users.getById('ben.okri@contoso.example')()).toMatchObject({ id: ids.ben, displayName: 'Ben Okri' })
    const sales = await app.users.filter("department eq 'Sales'").select('displayName')()
    expect(sales.map(({ displayName }: Named) => displayName).toSorted()).toEqual([0, 1, 2, 3, 4].map((number) => `Sam Sales ${number}`))
    const found = await app.users.using(ConsistencyLevel()).search('"displayName:Okri"')()
    expect(found.map(({ id }: Named) => id)).toEqual([ids.ben])
  })

  test('everybody, page by page, and how many they are', async () => {
    const pages: string[][] = []
    for await (const page of app.users.select('id').top(3)) pages.push(page.map(({ id }: Named) => id))
    expect(pages.map((page) => page.length)).toEqual([3, 3, 2])
    expect(new Set(pages.flat()).size).toBe(8)
    const counted = app.users.using(Paged(true), ConsistencyLevel()).top(1)
    counted.query.set('$count', 'true')
    expect((await counted()).count).toBe(8)
  })

  test('the signed-in person, their manager and who reports to whom', async () => {
    expect(await ana.me()).toMatchObject({ id: ids.ana, displayName: 'Ana Ruiz' })
    expect(await ana.me.manager()).toMatchObject({ id: ids.boss })
    const reports = await app.users.getById(ids.boss).directReports()
    expect(reports.map(({ id }: Named) => id).toSorted()).toEqual([ids.ana, ids.ben].toSorted())
    expect((await ana.me.people()).map(({ displayName }: Named) => displayName)).toContain('Ben Okri')
  })

  test('a photo where there is one', async () => {
    const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    expect(await statusOf(app.users.getById(ids.ben).photo.getBuffer())).toBe(404)
    await wire.control(`/users/${ids.ben}`, { method: 'PATCH', body: { photo: photo.toString('base64') } })
    expect(await app.users.getById(ids.ben).photo()).toMatchObject({ '@odata.mediaContentType': 'image/png' })
    expect(Buffer.from(await app.users.getById(ids.ben).photo.getBuffer())).toEqual(photo)
  })

  test('nobody where there is nobody, and nothing without permission', async () => {
    expect(await statusOf(app.users.getById('00000000-0000-4000-8000-000000000000')())).toBe(404)
    expect(await statusOf(app.me())).toBe(400)
    const outsider = (await wire.control('/apps', { method: 'POST', body: { permissions: [] } })).json
    expect(await statusOf(clientWith(await wire.appToken(outsider)).users())).toBe(403)
  })
})

describe('a public Graph client keeps a calendar:', () => {
  test('a series is booked, seen by both, moved, accepted, cancelled once and deleted', async () => {
    const { events } = app.users.getById(ids.ana)
    const created = await events.add(weekly)
    const series = events.getById(created.id)
    const instances = await series.instances('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z')()
    expect(instances.map(({ start }: Timed) => start.dateTime.slice(0, 10))).toEqual([
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
      '2026-03-23',
      '2026-03-30',
    ])

    const [copy] = await ben.me.events.filter("subject eq 'Check-in'")()
    await ben.me.events.getById(copy.id).accept('With pleasure', true)
    expect((await series()).attendees?.[0]?.status?.response).toBe('accepted')

    const moved = { start: { dateTime: '2026-03-10T11:00:00', timeZone: 'UTC' }, end: { dateTime: '2026-03-10T11:30:00', timeZone: 'UTC' } }
    await events.getById(instances[1].id).update(moved)
    await events.getById(instances[2].id).cancel('On holiday')
    const seen = await ben.me.calendarView('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z').top(50)()
    const standing = seen.filter(({ isCancelled }: Timed) => !isCancelled).map(({ start }: Timed) => start.dateTime.slice(0, 16))
    expect(standing.toSorted()).toEqual(['2026-03-02T09:00', '2026-03-10T11:00', '2026-03-23T09:00', '2026-03-30T09:00'])

    await series.delete()
    expect(await statusOf(series())).toBe(404)
    expect(await ana.me.calendarView('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z')()).toEqual([])
  })

  test('free and busy, and times that suit both', async () => {
    const { events, calendar } = app.users.getById(ids.ben)
    const { id } = await events.add({ subject: 'Busy', ...monday })
    const [schedule, unknown] = await calendar.getSchedule({
      schedules: ['ben.okri@contoso.example', 'nobody@contoso.example'],
      startTime: { dateTime: '2026-03-02T08:30:00', timeZone: 'UTC' },
      endTime: { dateTime: '2026-03-02T10:00:00', timeZone: 'UTC' },
      availabilityViewInterval: 30,
    })
    expect(schedule.availabilityView).toBe('020')
    expect(schedule.scheduleItems).toContainEqual(expect.objectContaining({ status: 'busy', subject: 'Busy' }))
    expect(unknown.error).toBeDefined()
    const slot = { start: { dateTime: '2026-03-02T09:00:00', timeZone: 'UTC' }, end: { dateTime: '2026-03-02T10:00:00', timeZone: 'UTC' } }
    const { meetingTimeSuggestions } = await ana.me.findMeetingTimes({
      attendees: [{ type: 'required', emailAddress: { address: 'ben.okri@contoso.example' } }],
      meetingDuration: 'PT30M',
      timeConstraint: { timeSlots: [slot] },
    })
    expect(meetingTimeSuggestions[0].meetingTimeSlot.start.dateTime.slice(0, 16)).toBe('2026-03-02T09:30')
    await events.getById(id).delete()
  })
})

describe('a public Graph client', () => {
  test('asks many things in one batch and gets each answer where it belongs', async () => {
    const before = (await wire.journal()).at(-1)?.number
    const [batched, execute] = app.batched()
    const answers = Promise.all([ids.ana, ids.ben, ids.boss].map((id) => batched.users.getById(id)()))
    const missing = statusOf(batched.users.getById('00000000-0000-4000-8000-000000000000')())
    await execute()
    expect((await answers).map(({ displayName }: Named) => displayName)).toEqual(['Ana Ruiz', 'Ben Okri', 'Bo Boss'])
    expect(await missing).toBe(404)
    expect((await wire.journal(before)).filter(({ batch }) => batch !== null)).toHaveLength(4)
  })

  test('waits when it is throttled, and goes on', async () => {
    await wire.plan({ method: 'GET', path: '/v1.0/users/*', fault: '429', retryAfter: 0 })
    expect(await app.users.getById(ids.ana)()).toMatchObject({ id: ids.ana })
  })

  test('subscribes to a calendar, is told of a change, renews and ends it', async () => {
    const told: { changeType: string; clientState: string }[] = []
    const { server, url, heard } = await listener(told)
    const until = new Date(wire.sandbox.tenant.clock.now().getTime() + 3_600_000).toISOString()
    const resource = `users/${ids.ana}/events`
    const { data } = await app.subscriptions.add('created,updated,deleted', url, resource, until, { clientState: 'ours' })
    const { id } = await app.users.getById(ids.ana).events.add({ subject: 'News', ...monday })
    await heard
    expect(told[0]).toMatchObject({ changeType: 'created', clientState: 'ours' })
    const subscription = app.subscriptions.getById(data.id)
    const later = new Date(Date.parse(until) + 3_600_000).toISOString()
    await subscription.update({ expirationDateTime: later })
    expect(Date.parse((await subscription()).expirationDateTime)).toBe(Date.parse(later))
    expect((await app.subscriptions()).map(({ id }: Named) => id)).toContain(data.id)
    await subscription.delete()
    expect(await statusOf(subscription())).toBe(404)
    await app.users.getById(ids.ana).events.getById(id).delete()
    await new Promise((closed) => server.close(closed))
  })

  test('finds the product in the catalog of apps', async () => {
    const apps = await app.appCatalog.teamsApps()
    expect(apps.map(({ id }: Named) => id)).toContain(wire.sandbox.teamsAppId)
  })
})

/** Answers the handshake, and resolves `heard` at the first notification. */
async function listener(told: unknown[]): Promise<{ server: Server; url: string; heard: Promise<void> }> {
  const { promise: heard, resolve } = Promise.withResolvers<void>()
  const server = createServer(async (request, response) => {
    const token = new URL(request.url ?? '', 'http://localhost').searchParams.get('validationToken')
    if (token !== null) {
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.end(token)
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    told.push(...JSON.parse(Buffer.concat(chunks).toString()).value)
    response.writeHead(202)
    response.end()
    resolve()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, heard }
}
