import { describeSettings } from '../../../src/sandbox/graph/directory/describe-settings.ts'
import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let path = ''

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  path = `/users/${await tenant.join('Bo Lindqvist')}/mailboxSettings`
})
afterAll(() => tenant.sandbox.close())

const pacific = {
  name: 'Customized Time Zone',
  bias: 480,
  standardOffset: { time: '02:00:00.0000000', dayOccurrence: 1, dayOfWeek: 'sunday', month: 11, year: 0 },
  daylightOffset: { time: '02:00:00.0000000', dayOccurrence: 2, dayOfWeek: 'sunday', month: 3, year: 0, daylightBias: -60 },
}

test('zone and hours are shown as they were set, by Windows and IANA names', async () => {
  const hours = { daysOfWeek: ['Sunday', 'tuesday'], startTime: '07:30', endTime: '15:45:00', timeZone: { name: 'Asia/Kathmandu' } }
  const changed = await tenant.graph(path, { method: 'PATCH', body: { timeZone: 'W. Europe Standard Time', workingHours: hours } })
  expect(changed.status).toBe(200)
  const sub = async (name: string) => (await tenant.graph(`${path}/${name}`)).json
  expect(await sub('timeZone')).toEqual({
    '@odata.context': expect.stringContaining('mailboxSettings/timeZone'),
    value: 'W. Europe Standard Time',
  })
  expect(await sub('userPurpose')).toMatchObject({ value: 'user' })
  expect(await sub('language')).toMatchObject({ locale: 'en-US' })
  expect(await sub('workingHours')).toEqual({
    '@odata.context': expect.any(String),
    daysOfWeek: ['sunday', 'tuesday'],
    startTime: '07:30:00.0000000',
    endTime: '15:45:00.0000000',
    timeZone: { name: 'Asia/Kathmandu' },
  })
  expect((await tenant.graph(`${path}?$select=timeZone`)).json).not.toHaveProperty('workingHours')
  expect((await tenant.graph(`${path}/shoeSize`)).status).toBe(400)
})

test("a zone of one's own rules comes back as such, here and in schedules", async () => {
  const zone = { '@odata.type': '#microsoft.graph.customTimeZone', ...pacific }
  expect((await tenant.graph(path, { method: 'PATCH', body: { workingHours: { timeZone: zone } } })).json.workingHours.timeZone).toEqual(
    zone,
  )
  const schedule = {
    schedules: ['bo.lindqvist@contoso.example'],
    startTime: { dateTime: '2026-06-01T00:00:00', timeZone: 'UTC' },
    endTime: { dateTime: '2026-06-02T00:00:00', timeZone: 'UTC' },
  }
  const [entry] = (await tenant.graph(path.replace('mailboxSettings', 'calendar/getSchedule'), { method: 'POST', body: schedule })).json
    .value
  expect(entry.workingHours.timeZone).toEqual(zone)
})

test('what was read can be sent back, and the other settings can be changed', async () => {
  const whole = (await tenant.graph(path)).json
  expect((await tenant.graph(path, { method: 'PATCH', body: whole })).status).toBe(200)
  const replies = {
    status: 'Scheduled',
    externalAudience: 'None',
    scheduledStartDateTime: { dateTime: '2026-07-01T00:00:00', timeZone: 'UTC' },
  }
  const body = { language: { locale: 'de-DE' }, dateFormat: 'dd.MM.yyyy', automaticRepliesSetting: replies }
  expect((await tenant.graph(path, { method: 'PATCH', body })).json).toMatchObject({
    language: { locale: 'de-DE' },
    dateFormat: 'dd.MM.yyyy',
    automaticRepliesSetting: { status: 'scheduled', externalAudience: 'none', internalReplyMessage: '' },
  })
})

test('what Exchange does not understand changes nothing', async () => {
  const before = (await tenant.graph(path)).json
  const refused: [object, string | null][] = [
    [{ timeZone: 'Middle-earth Standard Time' }, 'TimeZoneNotSupportedException'],
    [{ workingHours: { startTime: '10:00', timeZone: { name: 'Customized Time Zone' } } }, 'TimeZoneNotSupportedException'],
    [{ timeZone: null }, null],
    [{ timeZone: 7 }, null],
    [{ shoeSize: 43 }, null],
    [{ workingHours: { daysOfWeek: ['someday'] } }, null],
    [{ workingHours: { startTime: '25:00' } }, null],
    [{ workingHours: { startTime: '18:00', endTime: '17:00' } }, null],
    [{ workingHours: { timeZone: { ...pacific, bias: 'x' } } }, null],
    [{ language: { locale: '' } }, null],
  ]
  for (const [body, code] of refused) {
    const answer = await tenant.graph(path, { method: 'PATCH', body })
    expect([body, answer.status]).toEqual([body, 400])
    if (code) expect(answer.json.error.code).toBe(code)
  }
  expect((await tenant.graph(path)).json).toEqual(before)
})

test('settings can be written the way the samples are', () => {
  const { options, users } = tenant.sandbox.tenant
  const [person] = [...users.values()]
  expect(describeSettings({ options: { ...options, settingsEnums: 'asSampled' } }, person!)).toMatchObject({
    userPurpose: { value: 'user' },
    workingHours: { daysOfWeek: ['Sunday', 'Tuesday'] },
    automaticRepliesSetting: { status: 'Scheduled', externalAudience: 'None' },
  })
})
