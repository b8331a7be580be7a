import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, openSession, type Session } from './graph-session.ts'

let session: Session
let viewer: User

beforeAll(async () => {
  session = await openSession()
  viewer = session.person('viewer')
})
afterAll(() => session.close())

const start = at('2026-12-01T00:00:00')
const unreadable = 'UnableToDeserializePostBody'

test.each<[what: string, change: object, code: string]>([
  ['63 days', { endTime: at('2027-02-02T00:00:00') }, 'ErrorTimeIntervalTooBig'],
  ['a minute more than 62 days', { endTime: at('2027-02-01T00:01:00') }, 'ErrorTimeIntervalTooBig'],
  ['an end before the start', { endTime: at('2026-11-30T00:00:00') }, 'ErrorInvalidTimeInterval'],
  ['no time at all', { endTime: start }, 'ErrorInvalidTimeInterval'],
  ['an end that is later by the wall clock only', { endTime: at('2026-12-01T02:00:00', 'Asia/Tokyo') }, 'ErrorInvalidTimeInterval'],
  ['slots of 4 minutes', { availabilityViewInterval: 4 }, 'ErrorInvalidTimeInterval'],
  ['slots of 1441 minutes', { availabilityViewInterval: 1441 }, 'ErrorInvalidTimeInterval'],
  ['slots of half a minute more', { availabilityViewInterval: 30.5 }, unreadable],
  ['an interval that is text', { availabilityViewInterval: '30' }, unreadable],
  ['an unknown zone', { endTime: at('2026-12-02T00:00:00', 'Mars Standard Time') }, 'TimeZoneNotSupportedException'],
  ['schedules missing', { schedules: undefined }, unreadable],
  ['schedules null', { schedules: null }, unreadable],
  ['no schedule at all', { schedules: [] }, unreadable],
  ['schedules that are one text', { schedules: 'viewer@contoso.example' }, unreadable],
  ['a schedule that is no text', { schedules: ['viewer@contoso.example', 7] }, unreadable],
  ['startTime missing', { startTime: undefined }, unreadable],
  ['startTime null', { startTime: null }, unreadable],
  ['startTime as text', { startTime: '2026-12-01T00:00:00Z' }, unreadable],
  ['startTime without dateTime', { startTime: { timeZone: 'UTC' } }, unreadable],
  ['a day that does not exist', { startTime: at('2026-11-31T00:00:00') }, unreadable],
  ['a parameter that is none', { interval: 30 }, 'BadRequest'],
  ['a parameter with the name of what every object has', { constructor: 30 }, 'BadRequest'],
  ['a property that is none', { startTime: { ...start, offset: 0 } }, 'RequestBodyRead'],
])('refuses %s', async (_, change, code) => {
  const body = { schedules: [viewer.mail], startTime: start, endTime: at('2026-12-02T00:00:00'), ...change }
  const answer = await session.graph('POST', `/users/${viewer.id}/calendar/getSchedule`, body)
  expect([answer.status, answer.body.error?.code]).toEqual([400, code])
})

test('refuses a body that is missing, and one that is no object', async () => {
  for (const body of [undefined, [], '"text"']) {
    expect((await session.graph('POST', `/users/${viewer.id}/calendar/getSchedule`, body)).status).toBe(400)
  }
})

test('is answered in the mailbox of the path: people ask in their own, applications in any that exists', async () => {
  const other = session.person('other')
  const cloudless = session.person('cloudless')
  cloudless.mailbox.kind = 'none'
  const body = { schedules: [viewer.mail], startTime: start, endTime: at('2026-12-01T01:00:00') }
  const ask = async (path: string, scopes?: string[]) => {
    const headers: Record<string, string> = {}
    if (scopes) {
      const issued = await session.send('POST', `${session.control}/tokens`, { user: viewer.id, audience: 'graph', scopes })
      headers.authorization = `Bearer ${issued.body.access_token}`
    }
    const answer = await session.graph('POST', `/${path}/calendar/getSchedule`, body, headers)
    return [answer.status, answer.body.error?.code ?? answer.body.value[0].availabilityView]
  }
  expect(await ask('me', ['Calendars.ReadBasic'])).toEqual([200, '00'])
  expect(await ask('me', ['User.Read'])).toEqual([403, 'ErrorAccessDenied'])
  expect(await ask(`users/${other.id}`, ['Calendars.ReadBasic'])).toEqual([403, 'ErrorAccessDenied'])
  expect(await ask('me')).toEqual([400, 'BadRequest'])
  expect(await ask(`users/${cloudless.id}`)).toEqual([404, 'MailboxNotEnabledForRESTAPI'])
  expect(await ask('users/nobody@contoso.example')).toEqual([404, 'ErrorInvalidUser'])
})
