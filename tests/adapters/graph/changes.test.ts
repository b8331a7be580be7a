import type { BookedOccurrence } from '../../../src/ports/calendar.ts'
import { GraphTenant, granted, refusalOf, type Someone } from '../../support/graph-tenant.ts'

/** Five Wednesdays at 16:30 in London; the clocks change there on 29 March 2026. */
const starts = ['2026-03-11T16:30', '2026-03-18T16:30', '2026-03-25T16:30', '2026-04-01T15:30', '2026-04-08T15:30']

let tenant: GraphTenant
let mentee: Someone
let mentor: Someone
let eventId: string

beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
  mentee = tenant.person('Mia Mentee', {}, 'GMT Standard Time')
  mentor = tenant.person('Max Mentor', {}, 'Newfoundland Standard Time')
})
afterAll(() => tenant.close())
beforeEach(async () => {
  await tenant.wire.control('/faults', { method: 'DELETE' })
  for (const person of [mentee, mentor]) person.user.mailbox.events.clear()
  eventId = await aSeries()
})

let made = 0
async function aSeries(
  repeats: { every: 'week'; interval: 1; weekday: string } | { every: 'month'; weekday: string; week: 'last' } = {
    every: 'week',
    interval: 1,
    weekday: 'wednesday',
  },
  place = { timeZone: 'Europe/London', time: '16:30' },
): Promise<string> {
  made += 1
  const body = tenant.ours.calendar.describeSeries({
    subject: 'Mentoring conversation',
    body: 'A conversation.',
    firstDate: '2026-03-11',
    lastDate: repeats.every === 'week' ? '2026-04-08' : '2026-06-30',
    ...place,
    lengthMinutes: 30,
    repeats,
    attendees: [{ address: mentor.address, name: 'Max Mentor' }],
    marker: `pair-${made}:1`,
    transactionId: `9d1f6c1e-0000-5000-9000-${String(made).padStart(12, '0')}`,
  })
  return granted(await tenant.ours.calendar.createSeries(mentee.id, body)).eventId
}

async function occurrences(): Promise<readonly BookedOccurrence[]> {
  const [from, to] = [new Date('2026-03-01T00:00:00Z'), new Date('2026-07-01T00:00:00Z')]
  const found = granted(await tenant.ours.calendar.readOccurrences(mentee.id, eventId, from, to))
  return found.toSorted((a, b) => a.start.getTime() - b.start.getTime())
}

async function inOutlook(person: Someone): Promise<string[]> {
  return (await tenant.calendarView(person, '2026-03-01', '2026-12-31')).map((event) => event.start.dateTime.slice(0, 16))
}

async function inBoth(): Promise<string[]> {
  const both = [await inOutlook(mentee), await inOutlook(mentor)]
  expect(both[1]).toEqual(both[0])
  return both[0]!
}

const at = (text: string) => new Date(`${text}Z`)

describe('one occurrence', () => {
  test('that is moved stands elsewhere for both, and still says where it was', async () => {
    const second = (await occurrences())[1]!
    granted(await tenant.ours.calendar.moveOccurrence(mentee.id, second.occurrenceId, at('2026-03-20T11:15'), at('2026-03-20T11:45')))
    expect(await inBoth()).toEqual([starts[0], '2026-03-20T11:15', ...starts.slice(2)])
    expect((await occurrences())[1]).toMatchObject({
      start: at('2026-03-20T11:15'),
      end: at('2026-03-20T11:45'),
      originalStart: at(starts[1]!),
    })
  })

  test('can be moved again, and moving it twice to one place is no different', async () => {
    const { occurrenceId } = (await occurrences())[3]!
    for (const day of ['2026-04-02', '2026-04-03', '2026-04-03'])
      granted(await tenant.ours.calendar.moveOccurrence(mentee.id, occurrenceId, at(`${day}T09:00`), at(`${day}T09:30`)))
    expect(await inBoth()).toEqual([...starts.slice(0, 3), '2026-04-03T09:00', starts[4]])
  })

  test('that would pass its neighbor is rejected with Graph’s own code', async () => {
    const { occurrenceId } = (await occurrences())[1]!
    const answer = await tenant.ours.calendar.moveOccurrence(mentee.id, occurrenceId, at('2026-03-26T09:00'), at('2026-03-26T09:30'))
    expect(refusalOf(answer)).toEqual({ kind: 'rejected', code: 'ErrorOccurrenceCrossingBoundary' })
    expect(await inBoth()).toEqual(starts)
  })

  test('that is cancelled is gone for both, and gone is what a second try hears', async () => {
    const { occurrenceId } = (await occurrences())[2]!
    granted(await tenant.ours.calendar.cancelOccurrence(mentee.id, occurrenceId, 'Left out'))
    expect(await inBoth()).toEqual([...starts.slice(0, 2), ...starts.slice(3)])
    expect(refusalOf(await tenant.ours.calendar.cancelOccurrence(mentee.id, occurrenceId, 'Left out'))).toEqual({ kind: 'gone' })
  })

  test.each(['error-after', 'drop-after', '504'])('whose change ended in %s may or may not have moved', async (fault) => {
    const { occurrenceId } = (await occurrences())[1]!
    await tenant.wire.plan({ method: 'PATCH', path: '/v1.0/users/*/events/*', fault })
    const answer = await tenant.ours.calendar.moveOccurrence(mentee.id, occurrenceId, at('2026-03-20T11:15'), at('2026-03-20T11:45'))
    expect(refusalOf(answer)).toEqual({ kind: 'unknownOutcome' })
  })
})

describe('ending a series', () => {
  const end = (from: string) => tenant.ours.calendar.cancelFrom(mentee.id, eventId, at(from), 'This has come to its end.')

  test.each(['2026-03-11T16:29', '2026-02-03T09:00'])('before it began, at %s, takes all of it out of both calendars', async (from) => {
    granted(await end(from))
    expect(await inBoth()).toEqual([])
  })

  test.each([
    ['2026-03-11T16:30', 1],
    ['2026-03-18T16:45', 2],
    ['2026-03-25T17:00', 3],
    ['2026-04-01T15:29', 3],
    ['2026-04-01T15:30', 4],
    ['2026-12-01T00:00', 5],
  ])('at %s keeps what has begun, in both', async (from, kept) => {
    granted(await end(from))
    expect(await inBoth()).toEqual(starts.slice(0, kept))
  })

  test('keeps what was moved or left out in the past as it was', async () => {
    const [first, second] = await occurrences()
    granted(await tenant.ours.calendar.moveOccurrence(mentee.id, first!.occurrenceId, at('2026-03-12T09:00'), at('2026-03-12T09:30')))
    granted(await tenant.ours.calendar.cancelOccurrence(mentee.id, second!.occurrenceId, 'Left out'))
    granted(await end('2026-03-30T12:00'))
    expect(await inBoth()).toEqual(['2026-03-12T09:00', starts[2]])
  })

  test('takes out what was moved to after its end, and keeps what was moved to before', async () => {
    const [, , third, fourth] = await occurrences()
    granted(await tenant.ours.calendar.moveOccurrence(mentee.id, third!.occurrenceId, at('2026-03-27T09:00'), at('2026-03-27T09:30')))
    granted(await tenant.ours.calendar.moveOccurrence(mentee.id, fourth!.occurrenceId, at('2026-03-31T09:00'), at('2026-03-31T09:30')))
    granted(await end('2026-03-26T12:00'))
    expect(await inBoth()).toEqual(starts.slice(0, 2))
    eventId = await aSeries()
    const [, , , later] = await occurrences()
    granted(await tenant.ours.calendar.moveOccurrence(mentee.id, later!.occurrenceId, at('2026-03-31T09:00'), at('2026-03-31T09:30')))
    granted(await end('2026-03-31T12:00'))
    expect((await occurrences()).map(({ start }) => start)).toEqual([...starts.slice(0, 3).map(at), at('2026-03-31T09:00')])
  })

  test('counts the last day where the series lives, though it is still the day before in UTC', async () => {
    for (const person of [mentee, mentor]) person.user.mailbox.events.clear()
    eventId = await aSeries({ every: 'week', interval: 1, weekday: 'wednesday' }, { timeZone: 'Asia/Kathmandu', time: '05:30' })
    granted(await end('2026-03-18T12:00'))
    expect(await inBoth()).toEqual(['2026-03-10T23:45', '2026-03-17T23:45'])
  })

  test('works for months as for weeks', async () => {
    for (const person of [mentee, mentor]) person.user.mailbox.events.clear()
    eventId = await aSeries({ every: 'month', weekday: 'friday', week: 'last' })
    granted(await end('2026-04-24T16:00'))
    expect(await inBoth()).toEqual(['2026-03-27T16:30', '2026-04-24T15:30'])
  })

  test('twice, or after somebody deleted it in Outlook, is done', async () => {
    granted(await end('2026-03-19T00:00'))
    granted(await end('2026-03-19T00:00'))
    expect(await inBoth()).toEqual(starts.slice(0, 2))
    tenant.wire.forgetToken()
    await tenant.wire.graph(`/users/${mentee.id}/events/${eventId}`, { method: 'DELETE' })
    granted(await end('2026-03-19T00:00'))
  })

  test('in a mailbox that is gone is not done', async () => {
    mentee.user.mailbox.kind = 'none'
    const answer = await end('2026-03-19T00:00')
    mentee.user.mailbox.kind = 'cloud'
    expect(refusalOf(answer)).toEqual({ kind: 'mailboxUnavailable' })
  })
})
