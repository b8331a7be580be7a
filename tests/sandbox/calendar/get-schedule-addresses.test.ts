import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session } from './graph-session.ts'

let session: Session
let viewer: User

beforeAll(async () => {
  session = await openSession()
  viewer = session.person('viewer')
})
afterAll(() => session.close())
beforeEach(() =>
  session.send('POST', `${session.control}/options`, { schedulesPerCall: 20, scheduleErrors: 'numeric', scheduleHours: 'shown' }),
)

/** Free/busy of 3 December 2026, by the hour. */
async function ask(schedules: string[], authorization?: string) {
  const body = {
    schedules,
    startTime: at('2026-12-03T00:00:00'),
    endTime: at('2026-12-04T00:00:00'),
    availabilityViewInterval: 60,
  }
  return session.graph('POST', `/users/${viewer.id}/calendar/getSchedule`, body, authorization ? { authorization } : {})
}

const option = (options: object) => session.send('POST', `${session.control}/options`, options)

test('answers one entry for each address as it was sent: twice when asked twice, by mail or UPN in any case, and not by id', async () => {
  const kim = session.person('kim', { mail: 'Kim.Larsson@contoso.example' })
  session.put(kim, { subject: 'Away', showAs: 'oof', start: at('2026-12-03T00:00:00'), end: at('2026-12-03T01:00:00') })
  const sent = ['kim.larsson@contoso.example', 'KIM@contoso.example', 'Kim.Larsson@contoso.example', 'Kim.Larsson@contoso.example', kim.id]
  const { body } = await ask(sent)
  expect(body.value.map((schedule: Json) => schedule.scheduleId)).toEqual(sent)
  expect(body.value.map((schedule: Json) => schedule.availabilityView?.slice(0, 2) ?? schedule.error.responseCode)).toEqual([
    '30',
    '30',
    '30',
    '30',
    '5009',
  ])
})

test('tells what fails for one address inside its entry, which has nothing else, and answers for the others', async () => {
  const flo = session.person('flo')
  const [none, elsewhere, full, nearlyFull] = ['none', 'elsewhere', 'full', 'nearlyfull'].map((name) => session.person(name))
  await session.send('PATCH', `${session.control}/users/${none!.id}`, { mailbox: 'none' })
  await session.send('PATCH', `${session.control}/users/${elsewhere!.id}`, { mailbox: 'onPremises' })
  const span = { start: at('2026-12-03T00:00:00'), end: at('2026-12-03T00:30:00') }
  for (let count = 0; count < 1000; count += 1) for (const user of [full!, nearlyFull!]) session.put(user, { subject: 'Call', ...span })
  session.put(full!, { subject: 'One too many', showAs: 'free', ...span })
  session.put(nearlyFull!, { subject: 'The day before', start: at('2026-12-02T00:00:00'), end: at('2026-12-02T01:00:00') })
  const { status, body } = await ask(['nobody@contoso.example', none!.mail!, elsewhere!.mail!, full!.mail!, nearlyFull!.mail!, flo.mail!])
  expect(status).toBe(200)
  const [nobody, ...others] = body.value
  expect(nobody).toEqual({
    scheduleId: 'nobody@contoso.example',
    error: { responseCode: '5009', message: 'Unable to resolve e-mail address nobody@contoso.example to an Active Directory object.' },
  })
  expect(others.map((schedule: Json) => schedule.error?.responseCode ?? schedule.availabilityView.slice(0, 2))).toEqual([
    '5009',
    '5009',
    '5006',
    '20',
    '00',
  ])
  expect(Object.keys(others[2])).toEqual(['scheduleId', 'error'])
  expect(others[2].error.message).toMatch(/The allowed size is 1000; the actual size is 1001\.$/)
  await option({ scheduleErrors: 'named' })
  const named = await ask(['nobody@contoso.example', full!.mail!])
  expect(named.body.value.map((schedule: Json) => schedule.error.responseCode)).toEqual([
    'ErrorMailRecipientNotFound',
    'ErrorResultSetTooBig',
  ])
})

test('no longer knows a person who was deleted', async () => {
  const gone = session.person('gone')
  expect((await ask([gone.mail!])).body.value[0].availabilityView).toBe('0'.repeat(24))
  await session.graph('DELETE', `/users/${gone.id}`)
  expect((await ask([gone.mail!])).body.value[0].error.responseCode).toBe('5009')
})

test('takes 20 addresses, or 100 where the tenant allows it, and counts those that fail and those sent twice', async () => {
  const names = Array.from({ length: 100 }, (_, place) => `nobody${place}@contoso.example`)
  const strict = await ask([...names.slice(0, 20), names[0]!])
  expect([strict.status, strict.body.error.code]).toEqual([400, 'ErrorMailboxDataArrayTooBig'])
  expect((await ask(names.slice(0, 20))).status).toBe(200)
  await option({ schedulesPerCall: 100 })
  expect((await ask(names)).body.value).toHaveLength(100)
  const tooMany = await ask([...names, viewer.mail!])
  expect([tooMany.status, tooMany.body.error.code]).toEqual([400, 'ErrorMailboxDataArrayTooBig'])
  expect(tooMany.body.error.message).toContain('The allowed size = 100; the actual size = 101.')
})

test('tells working hours in a zone by name, in a zone by its rules, or not at all where the tenant says so', async () => {
  const [ana, bo] = [session.person('ana'), session.person('bo')]
  const change = { time: '02:00:00.0000000', dayOfWeek: 'sunday', year: 0 }
  const pacific = {
    name: 'Customized Time Zone',
    bias: 480,
    standardOffset: { ...change, dayOccurrence: 1, month: 11 },
    daylightOffset: { ...change, dayOccurrence: 2, month: 3, daylightBias: -60 },
  }
  const zones: [User, object][] = [
    [ana, { name: 'Tokyo Standard Time' }],
    [bo, { '@odata.type': '#microsoft.graph.customTimeZone', ...pacific }],
  ]
  for (const [user, timeZone] of zones) await session.graph('PATCH', `/users/${user.id}/mailboxSettings`, { workingHours: { timeZone } })
  const { body } = await ask([ana.mail!, bo.mail!])
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
  const hours = { daysOfWeek: days, startTime: '08:00:00.0000000', endTime: '17:00:00.0000000' }
  expect(body.value.map((schedule: Json) => schedule.workingHours)).toEqual([
    { ...hours, timeZone: { name: 'Tokyo Standard Time' } },
    { ...hours, timeZone: { '@odata.type': '#microsoft.graph.customTimeZone', ...pacific } },
  ])
  await option({ scheduleHours: 'missing' })
  const without = await ask([ana.mail!])
  expect(Object.keys(without.body.value[0])).toEqual(['scheduleId', 'availabilityView', 'scheduleItems'])
})

test("an application limited to the viewer's mailbox still sees the free/busy of others, unless the tenant says otherwise", async () => {
  const other = session.person('other')
  const app = await session.send('POST', `${session.control}/apps`, {
    permissions: ['Calendars.Read'],
    mailboxScope: [viewer.userPrincipalName],
  })
  const form = { grant_type: 'client_credentials', client_id: app.body.clientId, client_secret: app.body.clientSecret }
  const body = new URLSearchParams({ ...form, scope: 'https://graph.microsoft.com/.default' }).toString()
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const issued = await session.send('POST', `${session.authority}/${session.tenantId}/oauth2/v2.0/token`, body, type)
  const authorization = `Bearer ${issued.body.access_token}`
  const seen = await ask([other.mail!], authorization)
  const asOther = await session.graph('POST', `/users/${other.id}/calendar/getSchedule`, {}, { authorization })
  expect([seen.status, seen.body.value[0].availabilityView, asOther.status, asOther.body.error.code]).toEqual([
    200,
    '0'.repeat(24),
    403,
    'ErrorAccessDenied',
  ])
  await option({ scheduleScope: 'everybody' })
  const scoped = await ask([other.mail!, viewer.mail!], authorization)
  await option({ scheduleScope: 'viewer' })
  expect(scoped.body.value.map((one: Json) => one.error?.responseCode ?? one.availabilityView.length)).toEqual([
    'ErrorNoFreeBusyAccess',
    24,
  ])
})
