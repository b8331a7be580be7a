import { type BookedPair, bookPair, graphTime, instant, occurrencesOf, seenByBoth } from '../../support/booked-pair.ts'
import { GraphTenant, granted, refusalOf } from '../../support/graph-tenant.ts'

const starts = ['2026-03-11T16:30', '2026-03-18T16:30', '2026-03-25T16:30', '2026-04-01T15:30', '2026-04-08T15:30']

let tenant: GraphTenant
let pair: BookedPair
beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
})
afterAll(() => tenant.close())
beforeEach(async () => {
  pair = await bookPair(tenant)
})

const end = (lastDate: string) => tenant.ours.calendar.changeLastDate(pair.mentee.id, pair.eventId, lastDate)

describe('another last date', () => {
  test.each([
    ['2026-04-22', [...starts, '2026-04-15T15:30', '2026-04-22T15:30']],
    ['2026-04-21', [...starts, '2026-04-15T15:30']],
    ['2026-03-25', starts.slice(0, 3)],
    ['2026-03-24', starts.slice(0, 2)],
  ])('%s is the last day on which they meet, for both', async (lastDate, expected) => {
    granted(await end(lastDate))
    expect(await seenByBoth(tenant, pair)).toEqual(expected)
  })

  test('leaves what was moved or taken out within it as it was', async () => {
    const [, second, third] = await occurrencesOf(tenant, pair)
    granted(
      await tenant.ours.calendar.moveOccurrence(
        pair.mentee.id,
        second!.occurrenceId,
        instant('2026-03-20T09:00'),
        instant('2026-03-20T09:30'),
      ),
    )
    granted(await tenant.ours.calendar.cancelOccurrence(pair.mentee.id, third!.occurrenceId, ''))
    granted(await end('2026-04-15'))
    expect(await seenByBoth(tenant, pair)).toEqual([starts[0], '2026-03-20T09:00', ...starts.slice(3), '2026-04-15T15:30'])
    granted(await end('2026-04-01'))
    expect(await seenByBoth(tenant, pair)).toEqual([starts[0], '2026-03-20T09:00', starts[3]])
  })

  test('that it has already is not written again: every write is a mail to both', async () => {
    granted(await end('2026-04-15'))
    const before = await tenant.journalEnd()
    granted(await end('2026-04-15'))
    expect(await tenant.requests('PATCH', /./, before)).toEqual([])
  })

  test('keeps the pattern a person gave the series, and ends one they made endless', async () => {
    const range = { type: 'noEnd', startDate: '2026-03-11', recurrenceTimeZone: 'Europe/London' }
    const pattern = { type: 'weekly', interval: 2, daysOfWeek: ['wednesday', 'friday'], firstDayOfWeek: 'monday' }
    await tenant.act(pair.mentee, 'PATCH', `/events/${pair.eventId}`, { recurrence: { pattern, range } })
    granted(await end('2026-03-27'))
    expect(await seenByBoth(tenant, pair)).toEqual(['2026-03-11T16:30', '2026-03-13T16:30', '2026-03-25T16:30', '2026-03-27T16:30'])
  })

  test('works for months as for weeks', async () => {
    pair = await bookPair(tenant, {
      firstDate: '2026-03-27',
      lastDate: '2026-04-30',
      repeats: { every: 'month', weekday: 'friday', week: 'last' },
    })
    granted(await end('2026-05-29'))
    expect(await seenByBoth(tenant, pair)).toEqual(['2026-03-27T16:30', '2026-04-24T15:30', '2026-05-29T15:30'])
  })

  test('of an event that is gone is refused as gone, and of one without a mailbox as out of reach', async () => {
    await tenant.act(pair.mentee, 'DELETE', `/events/${pair.eventId}`)
    expect(refusalOf(await end('2026-04-15'))).toEqual({ kind: 'gone' })
    tenant.wire.sandbox.tenant.users.delete(pair.mentee.id)
    expect(refusalOf(await end('2026-04-15'))).toEqual({ kind: 'mailboxUnavailable' })
  })

  test('of an event that does not repeat is refused', async () => {
    await tenant.act(pair.mentee, 'PATCH', `/events/${pair.eventId}`, { recurrence: null })
    expect(refusalOf(await end('2026-04-15'))).toEqual({ kind: 'rejected', code: 'notRecurring' })
  })
})

describe('one conversation that does not repeat', () => {
  const [first, later] = ['2026-03-11T16:30', '2026-03-13T09:15']
  beforeEach(async () => {
    pair = await bookPair(tenant, { lastDate: '2026-03-11', repeats: null })
  })

  test('stands once, with a link, and is found by its marker', async () => {
    expect(await seenByBoth(tenant, pair)).toEqual([first])
    expect(pair.joinUrl).toMatch(/^https:/)
    expect(granted(await tenant.ours.calendar.findSeries(pair.mentee.id, pair.marker))?.eventId).toBe(pair.eventId)
  })

  test('is its own occurrence, and none outside the time that is asked for', async () => {
    const only = { occurrenceId: pair.eventId, start: instant(first), end: instant('2026-03-11T17:00'), originalStart: instant(first) }
    expect(await occurrencesOf(tenant, pair)).toEqual([only])
    const { calendar } = tenant.ours
    expect(
      granted(await calendar.readOccurrences(pair.mentee.id, pair.eventId, instant('2026-03-12T00:00'), instant('2026-04-01T00:00'))),
    ).toEqual([])
    expect(
      granted(await calendar.readSeries(pair.mentee.id, pair.eventId, instant('2026-03-01T00:00'), instant('2026-04-01T00:00'))),
    ).toMatchObject({
      lastDate: '2026-03-11',
      occurrences: [only],
    })
  })

  test('is moved, followed and canceled like an occurrence', async () => {
    const { calendar } = tenant.ours
    granted(await calendar.moveOccurrence(pair.mentee.id, pair.eventId, instant(later), instant('2026-03-13T09:45')))
    expect(await seenByBoth(tenant, pair)).toEqual([later])
    const earlier = { start: graphTime('2026-03-10T08:00'), end: graphTime('2026-03-10T08:30') }
    await tenant.act(pair.mentee, 'PATCH', `/events/${pair.eventId}`, earlier)
    expect((await occurrencesOf(tenant, pair))[0]!.start).toEqual(instant('2026-03-10T08:00'))
    granted(await calendar.cancelOccurrence(pair.mentee.id, pair.eventId, ''))
    expect(await seenByBoth(tenant, pair)).toEqual([])
  })

  test.each([
    ['2026-03-11T16:29', []],
    ['2026-03-11T16:30', [first]],
    ['2026-05-01T00:00', [first]],
  ])('ended at %s leaves what has begun', async (from, left) => {
    granted(await tenant.ours.calendar.cancelFrom(pair.mentee.id, pair.eventId, instant(from), ''))
    expect(await seenByBoth(tenant, pair)).toEqual(left)
  })
})

test('ending a series whose organizer the directory has dropped is not done: the copies of others stand', async () => {
  tenant.wire.sandbox.tenant.users.delete(pair.mentee.id)
  const answer = await tenant.ours.calendar.cancelFrom(pair.mentee.id, pair.eventId, instant('2026-03-19T00:00'), '')
  expect(refusalOf(answer)).toEqual({ kind: 'mailboxUnavailable' })
})
