import type { BookedSeries, SeriesEvent } from '../../../src/ports/calendar.ts'
import { GraphTenant, granted, refusalOf, type Someone } from '../../support/graph-tenant.ts'

let tenant: GraphTenant
let mentee: Someone
let mentor: Someone

beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
  mentee = tenant.person('Mia Mentee', {}, 'GMT Standard Time')
  mentor = tenant.person('Max Mentor', {}, 'India Standard Time')
})
afterAll(() => tenant.close())
beforeEach(async () => {
  await tenant.wire.control('/faults', { method: 'DELETE' })
  await tenant.wire.control('/options', { method: 'POST', body: { transactionId: 'honored' } })
})

let marked = 0
/** Tuesdays at 16:30 in London: the clocks change there on 29 March 2026, and never in India. */
function checkIns(change: Partial<SeriesEvent> = {}): SeriesEvent {
  marked += 1
  return {
    subject: 'Mentoring conversation',
    body: 'A conversation between two colleagues.',
    timeZone: 'Europe/London',
    firstDate: '2026-03-17',
    lastDate: '2026-04-14',
    time: '16:30',
    lengthMinutes: 45,
    repeats: { every: 'week', interval: 1, weekday: 'tuesday' },
    attendees: [{ address: mentor.address, name: 'Max Mentor' }],
    marker: `pair-${marked}:1`,
    transactionId: `9d1f6c1e-0000-5000-8000-${String(marked).padStart(12, '0')}`,
    ...change,
  }
}

async function book(event = checkIns()): Promise<BookedSeries & { event: SeriesEvent }> {
  const { calendar } = tenant.ours
  return { event, ...granted(await calendar.createSeries(mentee.id, calendar.describeSeries(event))) }
}

async function startsOf(person: Someone, from = '2026-02-01', to = '2026-12-31'): Promise<string[]> {
  return (await tenant.calendarView(person, from, to)).map((event) => event.start.dateTime.slice(0, 16))
}

async function emptyCalendars(): Promise<void> {
  for (const person of [mentee, mentor]) person.user.mailbox.events.clear()
}
beforeEach(emptyCalendars)

describe('a booked series', () => {
  test.each([
    [
      'weekly, across the clock change',
      {},
      ['2026-03-17T16:30', '2026-03-24T16:30', '2026-03-31T15:30', '2026-04-07T15:30', '2026-04-14T15:30'],
    ],
    [
      'every second week',
      { repeats: { every: 'week', interval: 2, weekday: 'tuesday' } as const },
      ['2026-03-17T16:30', '2026-03-31T15:30', '2026-04-14T15:30'],
    ],
    [
      'monthly on the last Friday',
      {
        firstDate: '2026-02-27',
        lastDate: '2026-05-31',
        repeats: { every: 'month', weekday: 'friday', week: 'last' } as const,
      },
      ['2026-02-27T16:30', '2026-03-27T16:30', '2026-04-24T15:30', '2026-05-29T15:30'],
    ],
    [
      'monthly on the fourth Monday',
      {
        firstDate: '2026-02-23',
        lastDate: '2026-05-31',
        repeats: { every: 'month', weekday: 'monday', week: 'fourth' } as const,
      },
      ['2026-02-23T16:30', '2026-03-23T16:30', '2026-04-27T15:30', '2026-05-25T15:30'],
    ],
    [
      'at an odd offset, over midnight in UTC',
      { timeZone: 'Asia/Kathmandu', time: '05:30', firstDate: '2026-03-17', lastDate: '2026-03-24' },
      ['2026-03-16T23:45', '2026-03-23T23:45'],
    ],
    ['ending at midnight on the wall', { timeZone: 'America/St_Johns', time: '23:15', lastDate: '2026-03-17' }, ['2026-03-18T01:45']],
  ])('lies at the same wall-clock time in both calendars: %s', async (_, change, starts) => {
    await book(checkIns(change))
    expect(await startsOf(mentee)).toEqual(starts)
    expect(await startsOf(mentor)).toEqual(starts)
  })

  test('carries neutral words, a Teams link and the length that was asked', async () => {
    const booked = await book()
    const [first] = await tenant.calendarView(mentor, '2026-03-17', '2026-03-18')
    expect(first).toMatchObject({
      subject: 'Mentoring conversation',
      isOnlineMeeting: true,
      end: { dateTime: '2026-03-17T17:15:00.0000000' },
    })
    expect(first.onlineMeeting.joinUrl).toBe(booked.joinUrl)
    expect(booked.joinUrl).toMatch(/^https:\/\//)
  })

  test('is found again by its marker, and nothing else is', async () => {
    const { event, eventId, iCalUId } = await book()
    await book()
    expect(granted(await tenant.ours.calendar.findSeries(mentee.id, event.marker))).toMatchObject({ eventId, iCalUId })
    expect(granted(await tenant.ours.calendar.findSeries(mentee.id, 'pair-0:1'))).toBeNull()
    expect(granted(await tenant.ours.calendar.findSeries(mentor.id, event.marker))).toBeNull()
  })

  test('tells its occurrences by where they stood at first, page after page', async () => {
    const { eventId } = await book(checkIns({ lastDate: '2028-08-01' }))
    const from = new Date('2026-03-01T00:00:00Z')
    const occurrences = granted(await tenant.ours.calendar.readOccurrences(mentee.id, eventId, from, new Date('2028-09-01T00:00:00Z')))
    expect(occurrences).toHaveLength(125)
    expect(new Set(occurrences.map((occurrence) => occurrence.originalStart.getTime())).size).toBe(125)
    expect(occurrences.find((one) => one.start.toISOString() === '2026-03-31T15:30:00.000Z')).toMatchObject({
      originalStart: new Date('2026-03-31T15:30:00Z'),
      end: new Date('2026-03-31T16:15:00Z'),
    })
  })
})

describe('booking again after trouble', () => {
  test('the same transaction makes one event', async () => {
    const { event, eventId } = await book()
    expect((await book(event)).eventId).toBe(eventId)
    expect(await startsOf(mentee)).toHaveLength(5)
  })

  test('a transaction that Graph knows with other content leaves the outcome to the marker', async () => {
    const { event, eventId } = await book()
    const body = tenant.ours.calendar.describeSeries({ ...event, time: '10:00' })
    expect(refusalOf(await tenant.ours.calendar.createSeries(mentee.id, body))).toEqual({ kind: 'unknownOutcome' })
    expect(granted(await tenant.ours.calendar.findSeries(mentee.id, event.marker))?.eventId).toBe(eventId)
  })

  test.each(['honored', 'ignored'])('looking for the marker first makes one event, transaction ids %s', async (transactionId) => {
    await tenant.wire.control('/options', { method: 'POST', body: { transactionId } })
    await tenant.wire.plan({ method: 'POST', path: '/v1.0/users/*/events', fault: 'drop-after' })
    const event = checkIns()
    const { calendar } = tenant.ours
    expect(refusalOf(await calendar.createSeries(mentee.id, calendar.describeSeries(event)))).toEqual({ kind: 'unknownOutcome' })
    expect(granted(await calendar.findSeries(mentee.id, event.marker))?.joinUrl).toMatch(/^https:/)
    expect(await startsOf(mentor)).toHaveLength(5)
  })

  test.each(['drop-before', 'drop-after', 'error-after', '503', '504', 'malformed'])(
    'a POST that ended in %s is never repeated blindly',
    async (fault) => {
      const before = await tenant.journalEnd()
      await tenant.wire.plan({ method: 'POST', path: '/v1.0/users/*/events', fault, times: 9 })
      const { calendar } = tenant.ours
      const answer = await calendar.createSeries(mentee.id, calendar.describeSeries(checkIns()))
      expect(refusalOf(answer)).toEqual({ kind: 'unknownOutcome' })
      expect(await tenant.requests('POST', /\/events$/, before)).toHaveLength(1)
    },
  )
})

describe('what is refused', () => {
  test('a mailbox outside the group is not allowed', async () => {
    const limited = await tenant.limitedTo(['Calendars.ReadWrite'], [mentor.address])
    const body = limited.calendar.describeSeries(checkIns())
    expect(refusalOf(await limited.calendar.createSeries(mentee.id, body))).toEqual({ kind: 'notAllowed' })
    expect(refusalOf(await limited.calendar.findSeries(mentee.id, 'pair-1:1'))).toEqual({ kind: 'notAllowed' })
  })

  test('a mailbox that Exchange Online does not hold is unavailable', async () => {
    const person = tenant.person('On Premises')
    person.user.mailbox.kind = 'onPremises'
    const body = tenant.ours.calendar.describeSeries(checkIns())
    expect(refusalOf(await tenant.ours.calendar.createSeries(person.id, body))).toEqual({ kind: 'mailboxUnavailable' })
  })

  test('a body that Graph will never take is rejected with its code', async () => {
    const body = tenant.ours.calendar.describeSeries(checkIns({ timeZone: 'Mars/Olympus' }))
    expect(refusalOf(await tenant.ours.calendar.createSeries(mentee.id, body))).toMatchObject({
      kind: 'rejected',
      code: expect.stringMatching(/^\w+$/),
    })
  })
})
