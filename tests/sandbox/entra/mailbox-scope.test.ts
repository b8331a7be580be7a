import { type Ask, type Credentials, TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let token: string
let [ann, bob] = ['', '']

beforeAll(async () => {
  tenant = await TenantOnWire.start({ clock: new Date('2026-11-23T08:00:00Z') })
  const permissions = ['Calendars.ReadWrite', 'MailboxSettings.Read', 'User.Read.All', 'ProfilePhoto.Read.All']
  const body = { permissions, mailboxScope: ['Ann.Abel@contoso.example'] }
  const app: Credentials = (await tenant.control('/apps', { method: 'POST', body })).json
  token = await tenant.appToken(app)
  ann = await tenant.join('Ann Abel')
  bob = await tenant.join('Bob Bern')
})
afterAll(() => tenant.sandbox.close())

async function outcome(path: string, ask: Ask = {}): Promise<unknown> {
  const { status, json } = await tenant.graph(path, { token, ...ask })
  return status < 400 ? status : [status, json.error.code]
}

function schedule(viewer: string, seen: string) {
  const time = (hour: string) => ({ dateTime: `2026-11-23T${hour}:00:00`, timeZone: 'UTC' })
  const body = { schedules: [seen], startTime: time('08'), endTime: time('17') }
  return outcome(`/users/${viewer}/calendar/getSchedule`, { method: 'POST', body })
}

test('a scope waits for who joins under its name; every other mailbox is closed', async () => {
  expect(await outcome(`/users/${ann}/events`)).toBe(200)
  const denied = [403, 'ErrorAccessDenied']
  for (const path of [
    '/events',
    '/mailboxSettings',
    '?$select=mailboxSettings',
    '/calendarView?startDateTime=2026-11-23&endDateTime=2026-11-24',
  ])
    expect([path, await outcome(`/users/${bob}${path}`)]).toEqual([path, denied])
})

test('the directory is not governed by it', async () => {
  for (const path of ['', '/manager', '/photo']) expect(await outcome(`/users/${bob}${path}`)).not.toEqual([403, 'ErrorAccessDenied'])
  expect(await outcome('/users')).toBe(200)
})

test('only the mailbox in the path of getSchedule counts', async () => {
  expect(await schedule(ann, 'bob.bern@contoso.example')).toBe(200)
  expect(await schedule(bob, 'ann.abel@contoso.example')).toEqual([403, 'ErrorAccessDenied'])
})

test('it holds for the person, whatever their name is by now', async () => {
  await tenant.graph(`/users/${ann}`, { method: 'PATCH', body: { userPrincipalName: 'ann.baker@contoso.example' } })
  expect(await outcome(`/users/${ann}/events`)).toBe(200)
  const successor = await tenant.join('Ann Abel')
  expect(await outcome(`/users/${successor}/events`)).toEqual([403, 'ErrorAccessDenied'])
})

test('taken away, the tenant-wide permission is in the token again', async () => {
  const app: Credentials = (await tenant.control('/apps', { method: 'POST', body: { permissions: ['Calendars.Read'], mailboxScope: [] } }))
    .json
  expect(await outcome(`/users/${bob}/events`, { token: await tenant.appToken(app) })).toEqual([403, 'ErrorAccessDenied'])
  expect((await tenant.control(`/apps/${app.clientId}`, { method: 'PATCH', body: { mailboxScope: null } })).status).toBe(204)
  expect(await outcome(`/users/${bob}/events`, { token: await tenant.appToken(app) })).toBe(200)
})
