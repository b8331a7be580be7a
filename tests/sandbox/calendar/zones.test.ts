import { WINDOWS_TO_IANA_MAP } from 'windows-iana'
import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session } from './graph-session.ts'

let session: Session
let ana: User

beforeAll(async () => {
  session = await openSession()
  ana = session.person('ana')
  session.put(ana, { subject: 'Lunch', start: at('2027-07-01T12:00:00', 'Asia/Tokyo'), end: at('2027-07-01T13:00:00', 'Asia/Tokyo') })
})
afterAll(() => session.close())

/** Where a zone puts 1 July 2027, 03:00 UTC. */
async function lunchIn(zone: string) {
  const url = `/users/${ana.id}/calendarView?startDateTime=2027-07-01&endDateTime=2027-07-02&$select=start`
  const { status, body, headers } = await session.graph('GET', url, undefined, { prefer: `outlook.timezone="${zone}"` })
  return { status, start: body.value?.[0].start, code: body.error?.code, applied: headers['preference-applied'] }
}

async function supported(path: string, scopes = ['User.Read']) {
  const issued = await session.send('POST', `${session.control}/tokens`, { user: ana.id, audience: 'graph', scopes })
  return session.send('GET', `${session.root}/${path}`, undefined, { authorization: `Bearer ${issued.body.access_token}` })
}

test.each([
  ['Pacific Standard Time', '2027-06-30T20:00:00.0000000'],
  ['pacific standard time', '2027-06-30T20:00:00.0000000'],
  ['America/Los_Angeles', '2027-06-30T20:00:00.0000000'],
  ['europe/berlin', '2027-07-01T05:00:00.0000000'],
  ['Europe/Kyiv', '2027-07-01T06:00:00.0000000'],
  ['Europe/Kyiv (Kiev)', '2027-07-01T06:00:00.0000000'],
  ['Asia/Yangon (Rangoon)', '2027-07-01T09:30:00.0000000'],
  ['Asia/Toshkent (Tashkent)', '2027-07-01T08:00:00.0000000'],
  ['Asia/Astana (Almaty)', '2027-07-01T08:00:00.0000000'],
  ['Asia/Kathmandu', '2027-07-01T08:45:00.0000000'],
  ['America/Santa_Isabel', '2027-06-30T20:00:00.0000000'],
  ['Etc/GMT+12', '2027-06-30T15:00:00.0000000'],
  ['UTC-02', '2027-07-01T01:00:00.0000000'],
  ['tzone://Microsoft/Utc', '2027-07-01T03:00:00.0000000'],
])('%s is a zone a client may prefer, and is told back as it was spelled', async (zone, dateTime) => {
  expect(await lunchIn(zone)).toEqual({
    status: 200,
    start: { dateTime, timeZone: zone },
    code: undefined,
    applied: `outlook.timezone="${zone}"`,
  })
})

test.each(['Mars Standard Time', 'Mars/Phobos', 'CET', '+02:00', 'Customized Time Zone', 'tzone://Microsoft/Custom', ''])(
  "'%s' is no zone that Exchange knows",
  async (zone) => {
    expect(await lunchIn(zone)).toMatchObject({ status: 400, code: 'TimeZoneNotSupportedException' })
  },
)

test('every name that is listed as supported is one a client may use, and lists hold every Windows name there is', async () => {
  const windows = await supported('me/outlook/supportedTimeZones')
  expect(windows.status).toBe(200)
  const names = windows.body.value.map((zone: Json) => zone.alias)
  expect(new Set(names)).toEqual(new Set(WINDOWS_TO_IANA_MAP.map((entry) => entry.windowsName)))
  expect(windows.body.value).toContainEqual({ alias: 'India Standard Time', displayName: '(UTC+05:30) India Standard Time' })
  const iana = await supported("me/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')")
  const ianaNames = iana.body.value.map((zone: Json) => zone.alias)
  expect(ianaNames).toEqual(expect.arrayContaining(['America/Los_Angeles', 'Europe/Berlin', 'Etc/GMT+12', 'Australia/Lord_Howe']))
  const body = { schedules: [ana.mail], startTime: at('2027-07-01T00:00:00'), endTime: at('2027-07-02T00:00:00') }
  for (const some of [names, ianaNames]) {
    const known = await session.graph('POST', '/$batch', {
      requests: some.slice(0, 20).map((alias: string, place: number) => ({
        id: String(place),
        method: 'POST',
        url: `/users/${ana.id}/calendar/getSchedule`,
        headers: { 'content-type': 'application/json', prefer: `outlook.timezone="${alias}"` },
        body,
      })),
    })
    expect(new Set(known.body.responses.map((answer: Json) => answer.status))).toEqual(new Set([200]))
  }
})

test('supportedTimeZones is for people only, and with User.Read for oneself only', async () => {
  const ben = session.person('ben')
  const spelled = await supported("me/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Windows')")
  const brackets = await supported(`users/${ana.id}/outlook/supportedTimeZones()`)
  const unknown = await supported("me/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Mars')")
  const others = await supported(`users/${ben.id}/outlook/supportedTimeZones`)
  const allowed = await supported(`users/${ben.id}/outlook/supportedTimeZones`, ['User.ReadBasic.All'])
  const application = await session.graph('GET', `/users/${ana.id}/outlook/supportedTimeZones`)
  expect([spelled, brackets, unknown, others, allowed, application].map(({ status }) => status)).toEqual([200, 200, 400, 403, 200, 403])
})
