export interface GoodAnswer {
  status: number
  /** Undefined: no body. */
  json: unknown
}

export interface Asked {
  method: string
  /** With its query, below the version. */
  path: string
  body: unknown
}

const guid = (number: number) => `1f2e3d4c-0000-4000-8000-${String(number).padStart(12, '0')}`
const managerId = guid(99)
const user = (id: string) => ({
  id,
  displayName: 'Ana Ruiz',
  givenName: 'Ana',
  mail: 'ana.ruiz@contoso.example',
  userPrincipalName: 'ana.ruiz@contoso.example',
  jobTitle: 'Engineer',
  department: 'Design',
  officeLocation: null,
  preferredLanguage: 'en-GB',
  userType: 'Member',
  accountEnabled: true,
  skills: ['Rust'],
  interests: [],
  manager: { '@odata.type': '#microsoft.graph.user', id: managerId },
})
const mailboxSettings = {
  timeZone: 'W. Europe Standard Time',
  workingHours: {
    daysOfWeek: ['monday', 'tuesday', 'thursday'],
    startTime: '08:00:00.0000000',
    endTime: '16:30:00.0000000',
    timeZone: { '@odata.type': '#microsoft.graph.timeZoneBase', name: 'W. Europe Standard Time' },
  },
}
const zoned = (dateTime: string) => ({ dateTime: `${dateTime}.0000000`, timeZone: 'UTC' })
const occurrence = (number: number) => ({
  id: `occurrence-${number}`,
  start: zoned(`2026-03-${String(number + 2).padStart(2, '0')}T09:00:00`),
  end: zoned(`2026-03-${String(number + 2).padStart(2, '0')}T09:30:00`),
  originalStart: `2026-03-${String(number + 2).padStart(2, '0')}T09:00:00Z`,
})
const event = {
  id: 'event-1',
  iCalUId: 'unique-1',
  type: 'seriesMaster',
  start: zoned('2026-03-02T09:00:00'),
  end: zoned('2026-03-02T09:30:00'),
  onlineMeeting: { joinUrl: 'https://teams.example/l/1' },
  recurrence: {
    pattern: { type: 'weekly', interval: 1, month: 0, dayOfMonth: 0, daysOfWeek: ['monday'], firstDayOfWeek: 'monday', index: 'first' },
    range: { type: 'endDate', startDate: '2026-03-02', endDate: '2026-06-01', recurrenceTimeZone: 'UTC', numberOfOccurrences: 0 },
  },
}

const subscription = { id: 'subscription-1', resource: `/users/${guid(1)}/events`, expirationDateTime: '2026-03-04T08:00:00Z' }
const report = { id: 'report-1', meetingStartDateTime: '2026-03-02T00:30:00Z', meetingEndDateTime: '2026-03-02T01:00:00Z' }
const attendee = {
  identity: { id: guid(1) },
  attendanceIntervals: [{ joinDateTime: '2026-03-02T00:31:00Z', leaveDateTime: '2026-03-02T00:59:00Z' }],
}

/** What Graph says when all is well. `root`: where its links lead. */
export function goodAnswer(root: string, { method, path, body }: Asked): GoodAnswer {
  const [below = '', query = ''] = path.split('?')
  const known = /\/(users|events|subscriptions|onlineMeetings|attendanceReports)\/(?!delta$)[^/]+/g
  const ask = `${method} ${below.replace(known, '/$1/{id}')}`
  switch (ask) {
    case 'POST /$batch':
      return { status: 200, json: { responses: itemsOf(body).map((item) => batchResponse(root, item)) } }
    case 'GET /me':
      return { status: 200, json: user(guid(1)) }
    case 'GET /users/{id}':
      return { status: 200, json: user(below.split('/')[2]!) }
    case 'GET /me/manager':
    case 'GET /users/{id}/manager':
      return { status: 200, json: { '@odata.type': '#microsoft.graph.user', id: managerId } }
    case 'GET /me/mailboxSettings':
    case 'GET /users/{id}/mailboxSettings':
      return { status: 200, json: mailboxSettings }
    case 'GET /users':
      return page(root, path, [user(guid(2)), user(guid(3))])
    case 'POST /users/{id}/calendar/getSchedule':
      return { status: 200, json: schedules(body as ScheduleBody) }
    case 'GET /users/{id}/events':
      // Graph may answer with a page that is empty and has a link.
      return page(root, path, query.includes('skiptoken') ? [event] : [])
    case 'POST /users/{id}/events':
      return { status: 201, json: event }
    case 'GET /users/{id}/events/{id}':
    case 'PATCH /users/{id}/events/{id}':
      return { status: 200, json: event }
    case 'GET /users/{id}/events/{id}/instances':
      return page(root, path, query.includes('skiptoken') ? [occurrence(14)] : [occurrence(0), occurrence(7)])
    case 'POST /users/{id}/events/{id}/cancel':
      return { status: 202, json: undefined }
    case 'DELETE /users/{id}/events/{id}':
    case 'DELETE /subscriptions/{id}':
      return { status: 204, json: undefined }
    case 'GET /users/{id}/calendarView/delta':
      return round(root, path, [
        { ...occurrence(7), seriesMasterId: 'event-1' },
        { id: 'occurrence-14', '@removed': { reason: 'deleted' } },
      ])
    case 'GET /users/delta':
      return round(root, path, [
        { id: guid(2), accountEnabled: false },
        { id: guid(3), '@removed': { reason: 'changed' } },
        { id: guid(4) },
      ])
    case 'GET /subscriptions':
      return page(root, path, [subscription])
    case 'POST /subscriptions':
      return { status: 201, json: subscription }
    case 'PATCH /subscriptions/{id}':
      return { status: 200, json: subscription }
    case 'GET /users/{id}/onlineMeetings':
      return page(root, path, query.includes('skiptoken') ? [] : [{ id: 'meeting-1' }])
    case 'GET /users/{id}/onlineMeetings/{id}/attendanceReports':
      return page(root, path, query.includes('skiptoken') ? [] : [report])
    case 'GET /users/{id}/onlineMeetings/{id}/attendanceReports/{id}':
      return { status: 200, json: { ...report, attendanceRecords: [attendee] } }
    case 'GET /appCatalogs/teamsApps':
      return { status: 200, json: { value: [{ id: 'app-1' }] } }
    case 'GET /users/{id}/teamwork/installedApps':
      return { status: 200, json: { value: [] } }
    case 'POST /users/{id}/teamwork/installedApps':
      return { status: 201, json: undefined }
    default:
      return { status: 404, json: { error: { code: 'BadRequest', message: `Resource not found for the segment in ${ask}.` } } }
  }
}

/** Two pages: the first has a link. */
function page(root: string, path: string, value: unknown[]): GoodAnswer {
  const next = `${root}/v1.0${path}${path.includes('?') ? '&' : '?'}$skiptoken=2`
  return { status: 200, json: path.includes('skiptoken') ? { value } : { value, '@odata.nextLink': next } }
}

/** One round of changes, over two pages. */
function round(root: string, path: string, value: unknown[]): GoodAnswer {
  const { status, json } = page(root, path, value)
  const next = `${root}/v1.0${path.split('?')[0]}?$deltatoken=2`
  return { status, json: path.includes('skiptoken') ? { ...(json as object), '@odata.deltaLink': next } : json }
}

interface BatchItem {
  id: string
  method: string
  url: string
  body?: unknown
}

function itemsOf(body: unknown): BatchItem[] {
  return (body as { requests: BatchItem[] }).requests
}

function batchResponse(root: string, { id, method, url, body }: BatchItem): unknown {
  const { status, json } = goodAnswer(root, { method, path: url, body })
  return { id, status, headers: { 'Content-Type': 'application/json' }, body: json }
}

interface ScheduleBody {
  schedules: string[]
  startTime: { dateTime: string }
  endTime: { dateTime: string }
}

function schedules({ schedules: addresses, startTime, endTime }: ScheduleBody): unknown {
  const slots = (Date.parse(`${endTime.dateTime}Z`) - Date.parse(`${startTime.dateTime}Z`)) / 900_000
  const availabilityView = '0002'.repeat(slots / 4)
  const hour = (number: number) => String(number).padStart(2, '0')
  const scheduleItems = Array.from({ length: slots / 4 }, (_, number) => ({
    status: 'busy',
    start: zoned(`2026-03-02T${hour(number)}:45:00`),
    end: zoned(`2026-03-02T${hour(number + 1)}:00:00`),
  }))
  return {
    value: addresses.map((scheduleId) => ({ scheduleId, availabilityView, scheduleItems, workingHours: mailboxSettings.workingHours })),
  }
}
