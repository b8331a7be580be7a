import { viewOf } from '../../../src/sandbox/graph/calendar/view.ts'
import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session, weekly } from './graph-session.ts'

let session: Session
let ana: User

beforeAll(async () => {
  session = await openSession()
  ana = session.person('ana')
  for (const [subject, from, to] of [
    ['Ends at nine', '08:00:00', '09:00:00'],
    ['Across nine', '08:30:00', '09:30:00'],
    ['Starts at noon', '12:00:00', '13:00:00'],
    ['Later', '12:00:01', '13:00:00'],
  ]) {
    session.put(ana, { subject: subject!, start: at(`2026-12-01T${from}`), end: at(`2026-12-01T${to}`) })
  }
  const recurrence = weekly('2026-12-07', 'monday', { type: 'noEnd' })
  await session.graph('POST', `/users/${ana.id}/events`, {
    subject: 'Weekly',
    start: at('2026-12-07T09:00:00'),
    end: at('2026-12-07T10:00:00'),
    recurrence,
  })
})
afterAll(() => session.close())

const view = (from: string, to: string, more = '') =>
  session.graph(
    'GET',
    `/users/${ana.id}/calendarView?startDateTime=${encodeURIComponent(from)}&endDateTime=${encodeURIComponent(to)}${more}`,
    undefined,
    {
      prefer: 'outlook.timezone="Tokyo Standard Time"',
    },
  )

describe('calendarView', () => {
  test('returns what overlaps or touches the window, in order of start', async () => {
    const { body } = await view('2026-12-01T09:00:00Z', '2026-12-01T12:00:00Z')
    expect(body.value.map((one: Json) => one.subject)).toEqual(['Ends at nine', 'Across nine', 'Starts at noon'])
    expect(body.value[0].start).toEqual({ dateTime: '2026-12-01T17:00:00.0000000', timeZone: 'Tokyo Standard Time' })
  })

  test('leaves out what only touches it where the tenant says so', async () => {
    await session.send('POST', `${session.control}/options`, { viewBounds: 'overlapped' })
    const { body } = await view('2026-12-01T09:00:00Z', '2026-12-01T12:00:00Z')
    await session.send('POST', `${session.control}/options`, { viewBounds: 'touched' })
    expect(body.value.map((one: Json) => one.subject)).toEqual(['Across nine'])
  })

  test('reads bounds by their own offset, and as UTC without one, whatever zone is preferred', async () => {
    const offset = await view('2026-12-01T21:30:00+09:00', '2026-12-01T22:00:00+09:00')
    const none = await view('2026-12-01T12:30:00', '2026-12-01T13:00:00')
    expect(offset.body.value.map((one: Json) => one.subject)).toEqual(['Starts at noon', 'Later'])
    expect(none.body.value).toEqual(offset.body.value)
  })

  test('pages ten by ten through an endless series, and by $top', async () => {
    const first = await view('2026-12-07', '2027-02-28', '&$select=start')
    expect(first.body.value).toHaveLength(10)
    const second = await session.graph('GET', first.body['@odata.nextLink'])
    expect(second.body.value).toHaveLength(2)
    expect(second.body).not.toHaveProperty('@odata.nextLink')
    const all = await view('2026-12-07', '2027-02-28', '&$top=12&$count=true')
    expect([all.body.value.length, all.body['@odata.count'], all.body['@odata.nextLink']]).toEqual([12, 12, undefined])
  })

  test.each([
    ['without an end', `startDateTime=2026-12-01T00:00:00Z`, 'ErrorInvalidParameter'],
    ['with a bound that is no time', `startDateTime=today&endDateTime=2026-12-01`, 'ErrorInvalidParameter'],
    ['backwards', `startDateTime=2026-12-02&endDateTime=2026-12-01`, 'ErrorInvalidRequest'],
    ['over more than 1825 days', `startDateTime=2026-01-01&endDateTime=2031-01-01`, 'ErrorInvalidRequest'],
  ])('is refused %s', async (_, query, code) => {
    const { status, body } = await session.graph('GET', `/users/${ana.id}/calendarView?${query}`)
    expect([status, body.error.code]).toEqual([400, code])
  })

  test('has no timestamps to select: it refuses, or leaves them out where the tenant says so', async () => {
    const whole = await view('2026-12-01', '2026-12-02')
    expect(whole.body.value[0]).toMatchObject({ createdDateTime: expect.any(String), lastModifiedDateTime: expect.any(String) })
    for (const name of ['createdDateTime', 'lastModifiedDateTime']) {
      const { status, body } = await view('2026-12-01', '2026-12-02', `&$select=subject,${name}`)
      expect([name, status, body.error.code]).toEqual([name, 400, 'ErrorInvalidUrlQuery'])
    }
    await session.send('POST', `${session.control}/options`, { viewTimestamps: 'dropped' })
    const { body } = await view('2026-12-01', '2026-12-02', '&$select=subject,createdDateTime')
    await session.send('POST', `${session.control}/options`, { viewTimestamps: 'refused' })
    expect(Object.keys(body.value[0])).toEqual(['@odata.etag', 'id', 'subject'])
  })

  test('orders and filters by what it shows, not by what has no order', async () => {
    const subjects = async (more: string) => {
      const { status, body } = await view('2026-12-01T09:00:00Z', '2026-12-01T13:00:00Z', `&$select=subject&${more}`)
      return body.value?.map((one: Json) => one.subject) ?? [status, body.error.code]
    }
    expect(await subjects('$orderby=start/dateTime%20desc')).toEqual(['Later', 'Starts at noon', 'Across nine', 'Ends at nine'])
    expect(await subjects("$filter=start/dateTime%20ge%20'2026-12-01T12:00:00'")).toEqual(['Starts at noon', 'Later'])
    expect(await subjects('$orderby=start')).toEqual([400, 'BadRequest'])
    expect(await subjects('$orderby=beginning')).toEqual([400, 'RequestBroker--ParseUri'])
  })

  test('takes its bounds without regard to the case of their names, and a plus sign that was not encoded', async () => {
    const query = 'startdatetime=2026-12-01T21:30:00+09:00&ENDDATETIME=2026-12-01T22:00:00%2B09:00&$select=subject'
    const { body } = await session.graph('GET', `/users/${ana.id}/calendar/calendarView?${query}`)
    expect(body.value.map((one: Json) => one.subject)).toEqual(['Starts at noon', 'Later'])
  })

  test('gives at most a thousand a page, however many are asked for', async () => {
    const ben = session.person('ben')
    for (let minute = 0; minute < 1001; minute += 1)
      session.put(ben, { subject: 'Tick', start: at('2026-12-01T09:00:00'), end: at('2026-12-01T09:01:00') })
    const url = `/users/${ben.id}/calendarView?startDateTime=2026-12-01&endDateTime=2026-12-02&$select=id&$top=5000`
    const first = await session.graph('GET', url)
    const second = await session.graph('GET', first.body['@odata.nextLink'])
    expect([first.body.value.length, second.body.value.length, second.body['@odata.nextLink']]).toEqual([1000, 1, undefined])
  })

  test('covers exactly 1825 days', async () => {
    expect((await view('2026-01-01', '2030-12-31')).status).toBe(200)
  })
})

test('the view the host page uses leaves out what only touches the window', () => {
  const shown = viewOf(ana, new Date('2026-12-01T09:00:00Z'), new Date('2026-12-01T12:00:00Z'))
  expect(shown.map((one) => one.subject)).toEqual(['Across nine'])
})

test('the default calendar is there', async () => {
  const { body } = await session.graph('GET', `/users/${ana.id}/calendar`)
  expect(body).toMatchObject({ name: 'Calendar', isDefaultCalendar: true, owner: { address: ana.mail } })
})
