import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let ann: string
let bob: string

beforeAll(async () => {
  tenant = await TenantOnWire.start({ strict: true })
  await tenant.control('/clock', { method: 'POST', body: { frozen: true, now: '2026-11-24T07:00:00Z' } })
  ann = await tenant.join('Ann Abel')
  bob = await tenant.join('Bob Bern')
})
afterAll(() => tenant.sandbox.close())

async function meet(changes: Record<string, unknown> = {}) {
  const at = (time: string) => ({ dateTime: `2026-11-24T${time}:00`, timeZone: 'UTC' })
  const attendees = [{ emailAddress: { address: 'bob.bern@contoso.example' }, type: 'required' }]
  const body = { subject: 'Check-in', start: at('10:00'), end: at('10:30'), attendees, isOnlineMeeting: true, ...changes }
  return (await tenant.graph(`/users/${ann}/events`, { method: 'POST', body })).json
}

const daily = { pattern: { type: 'daily', interval: 1 }, range: { type: 'numbered', startDate: '2026-11-24', numberOfOccurrences: 3 } }

async function occurrences(id: string) {
  const window = 'startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-30T00:00:00Z'
  const instances = (await tenant.graph(`/users/${ann}/events/${id}/instances?${window}`)).json.value
  return instances.map((one: { id: string }) => one.id)
}

function attend(event: string, ...records: [user: string, joined: string, left: string][]) {
  const body = {
    organizer: 'ann.abel@contoso.example',
    event,
    records: records.map(([user, joined, left]) => ({ user: `${user}@contoso.example`, joined, left })),
  }
  return tenant.control('/attendance', { method: 'POST', body })
}

async function find(joinUrl: string, organizer = ann, token?: string) {
  const filter = `JoinWebUrl eq '${encodeURIComponent(joinUrl)}'`
  return tenant.graph(`/users/${organizer}/onlineMeetings?$filter=${filter}`, token ? { token } : {})
}

async function moveTo(now: string): Promise<void> {
  await tenant.control('/clock', { method: 'POST', body: { now } })
  tenant.forgetToken()
}

async function application(...permissions: string[]): Promise<string> {
  return tenant.appToken((await tenant.control('/apps', { method: 'POST', body: { permissions } })).json)
}

test('a meeting is found by the URL people join with, as a collection of one, and by its id', async () => {
  const event = await meet()
  const found = await find(event.onlineMeeting.joinUrl)
  expect(found.status).toBe(200)
  expect(found.json.value).toHaveLength(1)
  const [meeting] = found.json.value
  expect(meeting).toMatchObject({
    joinWebUrl: event.onlineMeeting.joinUrl,
    subject: 'Check-in',
    startDateTime: '2026-11-24T10:00:00.000Z',
    endDateTime: '2026-11-24T10:30:00.000Z',
    meetingType: 'scheduled',
    participants: { organizer: { upn: 'ann.abel@contoso.example', identity: { user: { id: ann } } } },
  })
  const one = (await tenant.graph(`/users/${ann}/onlineMeetings/${meeting.id}`)).json
  expect(one).toEqual({ '@odata.context': expect.any(String), ...meeting })
  expect((await find('https://teams.microsoft.com/l/meetup-join/nobody/0')).json.value).toEqual([])
  expect((await tenant.graph(`/users/${ann}/onlineMeetings`)).status).toBe(400)
  expect((await tenant.graph(`/users/${ann}/onlineMeetings?$filter=subject eq 'Check-in'`)).status).toBe(400)
  expect((await tenant.graph(`/users/${ann}/onlineMeetings/unknown`)).status).toBe(404)
  expect((await tenant.graph(`/users/${bob}/onlineMeetings/${meeting.id}/attendanceReports`)).status).toBe(404)
})

test('a session has a report once everybody has left, the newest first, and who attended on request only', async () => {
  const series = await meet({ recurrence: daily })
  const [first, second] = await occurrences(series.id)
  await moveTo('2026-11-25T10:20:00Z')
  const early = await attend(
    first,
    ['bob.bern', '2026-11-24T10:05:00Z', '2026-11-24T10:10:00Z'],
    ['ann.abel', '2026-11-24T09:58:00Z', '2026-11-24T10:28:30Z'],
    ['bob.bern', '2026-11-24T10:12:00Z', '2026-11-24T10:27:00Z'],
  )
  const late = await attend(second, ['ann.abel', '2026-11-25T10:00:00Z', '2026-11-25T10:25:00Z'])
  const [meeting] = (await find(series.onlineMeeting.joinUrl)).json.value
  const reports = `/users/${ann}/onlineMeetings/${meeting.id}/attendanceReports`
  const shown = {
    id: early.json.report,
    totalParticipantCount: 2,
    meetingStartDateTime: '2026-11-24T09:58:00.000Z',
    meetingEndDateTime: '2026-11-24T10:28:30.000Z',
  }
  expect((await tenant.graph(reports)).json.value).toEqual([shown])
  expect((await tenant.graph(`${reports}/${late.json.report}`)).status).toBe(404)
  await moveTo('2026-11-25T10:25:00Z')
  expect((await tenant.graph(reports)).json.value.map(({ id }: { id: string }) => id)).toEqual([late.json.report, early.json.report])

  const report = `${reports}/${early.json.report}`
  expect((await tenant.graph(report)).json).toEqual({ '@odata.context': expect.any(String), ...shown })
  const expanded = (await tenant.graph(`${report}?$expand=attendanceRecords`)).json
  const interval = (joinDateTime: string, leaveDateTime: string, durationInSeconds: number) => ({
    joinDateTime,
    leaveDateTime,
    durationInSeconds,
  })
  expect(expanded.attendanceRecords).toMatchObject([
    {
      emailAddress: 'bob.bern@contoso.example',
      role: 'Presenter',
      identity: { id: bob, displayName: 'Bob Bern' },
      totalAttendanceInSeconds: 1200,
      attendanceIntervals: [
        interval('2026-11-24T10:05:00.000Z', '2026-11-24T10:10:00.000Z', 300),
        interval('2026-11-24T10:12:00.000Z', '2026-11-24T10:27:00.000Z', 900),
      ],
    },
    { emailAddress: 'ann.abel@contoso.example', role: 'Organizer', identity: { id: ann }, totalAttendanceInSeconds: 1830 },
  ])
  expect((await tenant.graph(`${report}/attendanceRecords`)).json.value).toEqual(expanded.attendanceRecords)
  expect((await tenant.graph(`${report}?$expand=color`)).status).toBe(400)

  await tenant.graph(`/users/${ann}/events/${series.id}`, { method: 'DELETE' })
  expect((await tenant.graph(reports)).json.value).toHaveLength(2)
  const transcripts = await tenant.graph(`/users/${ann}/onlineMeetings/${meeting.id}/transcripts`)
  expect(transcripts.json.value).toEqual([])
})

test('an application needs the permission, an organizer by object id, and a policy that this organizer was granted', async () => {
  const { onlineMeeting } = await meet()
  const [{ id }] = (await find(onlineMeeting.joinUrl)).json.value
  const status = async (path: string, token: string) => {
    const answer = await tenant.graph(`/users/${path}`, { token })
    return [answer.status, answer.json.error?.code]
  }
  const [finder, reader] = [await application('OnlineMeetings.Read.All'), await application('OnlineMeetingArtifact.Read.All')]
  expect((await find(onlineMeeting.joinUrl, ann, finder)).status).toBe(200)
  expect((await find(onlineMeeting.joinUrl, ann, reader)).status).toBe(403)
  expect(await status(`${ann}/onlineMeetings/${id}/attendanceReports`, reader)).toEqual([200, undefined])
  expect(await status(`${ann}/onlineMeetings/${id}/attendanceReports`, finder)).toEqual([403, 'Forbidden'])
  expect(await status(`${ann}/onlineMeetings/${id}/transcripts`, reader)).toEqual([403, 'Forbidden'])
  expect(await status(`ann.abel@contoso.example/onlineMeetings/${id}/attendanceReports`, reader)).toEqual([400, 'BadRequest'])
  await tenant.control(`/users/${ann}`, { method: 'PATCH', body: { meetingPolicy: false } })
  expect(await status(`${ann}/onlineMeetings/${id}/attendanceReports`, reader)).toEqual([403, 'Unauthorized'])
  expect((await find(onlineMeeting.joinUrl, ann, finder)).json.error.code).toBe('Unauthorized')

  const scopes = ['OnlineMeetings.Read', 'OnlineMeetingArtifact.Read.All']
  const [own, other] = [
    await tenant.userToken('ann.abel@contoso.example', 'graph', { scopes }),
    await tenant.userToken('bob.bern@contoso.example', 'graph', { scopes }),
  ]
  expect((await tenant.graph(`/me/onlineMeetings/${id}/attendanceReports`, { token: own })).status).toBe(200)
  expect(
    (await tenant.graph(`/me/onlineMeetings?$filter=JoinWebUrl eq '${encodeURIComponent(onlineMeeting.joinUrl)}'`, { token: own })).status,
  ).toBe(200)
  expect((await tenant.graph(`/users/${ann}/onlineMeetings/${id}/attendanceReports`, { token: other })).status).toBe(403)
  expect((await tenant.graph(`/me/onlineMeetings/${id}`)).status).toBe(400)
  await tenant.control(`/users/${ann}`, { method: 'PATCH', body: { meetingPolicy: true } })
})

test('people can only have met in an occurrence of an online meeting, and left after they came', async () => {
  const series = await meet({ recurrence: daily })
  const offline = await meet({ isOnlineMeeting: false })
  const [occurrence] = await occurrences(series.id)
  const stay: [string, string, string] = ['bob.bern', '2026-11-24T10:00:00Z', '2026-11-24T10:30:00Z']
  const statuses = [
    await attend(occurrence, stay),
    await attend(series.id, stay),
    await attend(offline.id, stay),
    await attend('AAMkUnknown', stay),
    await attend(occurrence),
    await attend(occurrence, ['bob.bern', '2026-11-24T10:30:00Z', '2026-11-24T10:00:00Z']),
    await attend(occurrence, ['nobody', '2026-11-24T10:00:00Z', '2026-11-24T10:30:00Z']),
  ].map(({ status }) => status)
  expect(statuses).toEqual([200, 400, 400, 400, 400, 400, 400])
})

test('where the tenant says so, an event can be joined some seconds after it was created, in every mailbox', async () => {
  await tenant.control('/options', { method: 'POST', body: { joinUrl: 'later' } })
  const made = await meet()
  expect(made).toMatchObject({ isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness', onlineMeeting: null })
  await tenant.control('/clock', { method: 'POST', body: { advance: 'PT5S' } })
  const { onlineMeeting, body } = (await tenant.graph(`/users/${ann}/events/${made.id}`)).json
  expect(onlineMeeting.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//)
  expect(body.content).toContain('Join the meeting now')
  const copies = (await tenant.graph(`/users/${bob}/events?$filter=iCalUId eq '${made.iCalUId}'`)).json.value
  expect(copies.map((copy: { onlineMeeting: unknown }) => copy.onlineMeeting)).toEqual([onlineMeeting])
  await tenant.control('/options', { method: 'POST', body: { joinUrl: 'atOnce' } })
})
