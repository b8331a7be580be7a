import type { SeriesInOutlook } from '../../../src/ports/calendar.ts'
import { type BookedPair, bookPair, graphTime, instant, occurrencesOf } from '../../support/booked-pair.ts'
import { GraphTenant, granted, refusalOf } from '../../support/graph-tenant.ts'

const starts = ['2026-03-11T16:30', '2026-03-18T16:30', '2026-03-25T16:30', '2026-04-01T15:30', '2026-04-08T15:30']
const [from, to] = [instant('2026-03-01T00:00'), instant('2026-07-01T00:00')]

let tenant: GraphTenant
let pair: BookedPair
beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
})
afterAll(() => tenant.close())
beforeEach(async () => {
  await tenant.wire.control('/faults', { method: 'DELETE' })
  await tenant.wire.control('/options', { method: 'POST', body: { declinedMeeting: 'removed', joinUrl: 'atOnce' } })
  pair = await bookPair(tenant)
})

const read = () => tenant.ours.calendar.readSeries(pair.mentee.id, pair.eventId, from, to)

async function standing(): Promise<SeriesInOutlook> {
  const series = granted(await read())
  if (series === null) throw new Error('gone')
  return { ...series, occurrences: series.occurrences.toSorted((a, b) => a.originalStart.getTime() - b.originalStart.getTime()) }
}

const places = ({ occurrences }: SeriesInOutlook) => occurrences.map(({ start }) => start.toISOString().slice(0, 16))
const answers = async () => (await standing()).occurrences.map(({ responses }) => responses.get(pair.mentor.address))

describe('a series as it stands in Outlook', () => {
  test('is told with link, end and every occurrence in one request', async () => {
    const before = await tenant.journalEnd()
    const series = await standing()
    expect(series).toMatchObject({ joinUrl: pair.joinUrl, lastDate: '2026-04-08' })
    expect(places(series)).toEqual(starts)
    expect(series.occurrences.map(({ end, start }) => end.getTime() - start.getTime())).toEqual(Array(5).fill(30 * 60_000))
    expect(await tenant.requests('POST', /\$batch$/, before)).toHaveLength(1)
    const others = (await tenant.wire.journal(before)).filter(({ path }) => path !== '/v1.0/$batch')
    expect(others).toHaveLength(2)
  })

  test('comes whole where it fills more than a page', async () => {
    pair = await bookPair(tenant, {
      firstDate: '2026-03-10',
      lastDate: '2028-08-01',
      repeats: { every: 'week', interval: 1, weekday: 'tuesday' },
    })
    const { calendar } = tenant.ours
    const series = granted(await calendar.readSeries(pair.mentee.id, pair.eventId, from, instant('2028-09-01T00:00')))!
    expect(new Set(series.occurrences.map(({ originalStart }) => originalStart.getTime())).size).toBe(126)
  })

  test('keeps the first place of what a person moved, and lists nothing that a person took out', async () => {
    const [, second, , fourth] = await occurrencesOf(tenant, pair)
    const moved = { start: graphTime('2026-03-20T11:15'), end: graphTime('2026-03-20T11:45') }
    await tenant.act(pair.mentee, 'PATCH', `/events/${second!.occurrenceId}`, moved)
    await tenant.act(pair.mentee, 'DELETE', `/events/${fourth!.occurrenceId}`)
    const series = await standing()
    expect(places(series)).toEqual([starts[0], '2026-03-20T11:15', starts[2], starts[4]])
    expect(series.occurrences[1]!.originalStart).toEqual(instant(starts[1]!))
  })

  test('tells what everybody answered, to all of it and to one occurrence', async () => {
    const copy = tenant.copyOf(pair.mentor, pair.iCalUId)
    expect(await answers()).toEqual(Array(5).fill('none'))
    await tenant.act(pair.mentor, 'POST', `/events/${copy}/accept`, { sendResponse: true })
    expect(await answers()).toEqual(Array(5).fill('accepted'))
    const window = 'startDateTime=2026-03-24T00:00:00Z&endDateTime=2026-03-27T00:00:00Z'
    const token = await tenant.wire.userToken(pair.mentor.id, 'graph', { scopes: ['Calendars.Read'] })
    const [third] = (await tenant.wire.graph(`/me/events/${copy}/instances?${window}`, { token })).json.value
    await tenant.act(pair.mentor, 'POST', `/events/${third.id}/decline`, { sendResponse: true })
    expect(await answers()).toEqual(['accepted', 'accepted', 'declined', 'accepted', 'accepted'])
    await tenant.act(pair.mentor, 'POST', `/events/${copy}/tentativelyAccept`, { sendResponse: true })
    expect((await answers())[0]).toBe('tentative')
  })

  test('has no link until Teams has made the meeting', async () => {
    await tenant.wire.control('/options', { method: 'POST', body: { joinUrl: 'later' } })
    pair = await bookPair(tenant)
    expect([pair.joinUrl, (await standing()).joinUrl]).toEqual([null, null])
    await tenant.time.advance('PT1M')
    expect((await standing()).joinUrl).toMatch(/^https:/)
  })
})

describe('what people made of it in Outlook:', () => {
  const repeat = (recurrence: unknown) => tenant.act(pair.mentee, 'PATCH', `/events/${pair.eventId}`, { recurrence })
  const wednesdays = { type: 'weekly', interval: 1, daysOfWeek: ['wednesday'] }

  test('an endless series has no last date', async () => {
    await repeat({ pattern: wednesdays, range: { type: 'noEnd', startDate: '2026-03-11', recurrenceTimeZone: 'Europe/London' } })
    const series = await standing()
    expect(series.lastDate).toBeNull()
    expect(series.occurrences).toHaveLength(16)
  })

  test('one that ends after a number of times has none either', async () => {
    const range = { type: 'numbered', numberOfOccurrences: 3, startDate: '2026-03-11', recurrenceTimeZone: 'Europe/London' }
    await repeat({ pattern: wednesdays, range })
    expect(await standing()).toMatchObject({ lastDate: null, occurrences: { length: 3 } })
  })

  test('another pattern is read as it is', async () => {
    const range = { type: 'endDate', startDate: '2026-03-11', endDate: '2026-06-30', recurrenceTimeZone: 'Europe/London' }
    await repeat({ pattern: { type: 'absoluteMonthly', interval: 1, dayOfMonth: 11 }, range })
    expect(places(await standing())).toEqual(['2026-03-11T16:30', '2026-04-11T15:30', '2026-05-11T15:30', '2026-06-11T15:30'])
  })

  test('a single event is its only occurrence', async () => {
    await repeat(null)
    const series = await standing()
    expect(series).toMatchObject({ lastDate: '2026-03-11', joinUrl: pair.joinUrl })
    expect(places(series)).toEqual([starts[0]])
    expect(series.occurrences[0]).toMatchObject({ occurrenceId: pair.eventId, originalStart: instant(starts[0]!) })
  })

  test('deleted is null, while the mailbox is there', async () => {
    await tenant.act(pair.mentee, 'DELETE', `/events/${pair.eventId}`)
    expect(granted(await read())).toBeNull()
  })
})

describe('where the mailbox is out of reach nobody has deleted anything:', () => {
  test('an account without a mailbox', async () => {
    pair.mentee.user.mailbox.kind = 'none'
    expect(refusalOf(await read())).toEqual({ kind: 'mailboxUnavailable' })
  })

  test('a person whom the directory does not know any more', async () => {
    tenant.wire.sandbox.tenant.users.delete(pair.mentee.id)
    expect(refusalOf(await read())).toEqual({ kind: 'mailboxUnavailable' })
  })

  test('an event that is gone in a mailbox that does not answer just now', async () => {
    await tenant.act(pair.mentee, 'DELETE', `/events/${pair.eventId}`)
    await tenant.wire.plan({ method: 'GET', path: '/v1.0/users/*/events', fault: '503', times: 9 })
    expect(refusalOf(await read())).toEqual({ kind: 'unavailable' })
  })
})

test('all events with one marker are found, the oldest first', async () => {
  await tenant.wire.control('/options', { method: 'POST', body: { transactionId: 'ignored' } })
  const { calendar } = tenant.ours
  const body = calendar.describeSeries({
    subject: 'Mentoring conversation',
    body: 'A conversation.',
    timeZone: 'Europe/London',
    firstDate: '2026-03-11',
    lastDate: '2026-04-08',
    time: '16:30',
    lengthMinutes: 30,
    repeats: { every: 'week', interval: 1, weekday: 'wednesday' },
    attendees: [],
    marker: pair.marker,
    transactionId: '9d1f6c1e-0000-5000-a222-000000000001',
  })
  const booked = [pair.eventId]
  for (let copy = 0; copy < 2; copy += 1) {
    await tenant.time.advance('PT1M')
    booked.push(granted(await calendar.createSeries(pair.mentee.id, body)).eventId)
  }
  expect(granted(await calendar.findAllSeries(pair.mentee.id, pair.marker)).map(({ eventId }) => eventId)).toEqual(booked)
  expect(granted(await calendar.findSeries(pair.mentee.id, pair.marker))?.eventId).toBe(booked[0])
  expect(granted(await calendar.findAllSeries(pair.mentor.id, pair.marker))).toEqual([])
})
