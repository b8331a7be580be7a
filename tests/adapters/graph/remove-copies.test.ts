import { type BookedPair, bookPair, graphTime, instant, occurrencesOf, startsIn } from '../../support/booked-pair.ts'
import { GraphTenant, granted, refusalOf } from '../../support/graph-tenant.ts'

const starts = ['2026-03-11T16:30', '2026-03-18T16:30', '2026-03-25T16:30', '2026-04-01T15:30', '2026-04-08T15:30']

let tenant: GraphTenant
let pair: BookedPair
beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
})
afterAll(() => tenant.close())
beforeEach(async () => {
  await tenant.wire.control('/faults', { method: 'DELETE' })
  pair = await bookPair(tenant)
})

const remove = (from: string) => tenant.ours.calendar.removeCopies(pair.mentor.id, pair.iCalUId, instant(from))
const left = () => startsIn(tenant, pair.mentor)

describe("a member's copies, when the organizer's mailbox is out of reach,", () => {
  test.each([
    ['2026-02-03T00:00', []],
    // The one that is under way goes too.
    ['2026-03-11T16:59', []],
    ['2026-03-11T17:00', starts.slice(0, 1)],
    ['2026-03-26T00:00', starts.slice(0, 3)],
    ['2026-04-08T15:59', starts.slice(0, 4)],
    ['2026-04-08T16:00', starts],
    ['2026-12-01T00:00', starts],
  ])('are removed from %s on, and what is over stays', async (from, stay) => {
    pair.mentee.user.mailbox.kind = 'none'
    granted(await remove(from))
    expect(await left()).toEqual(stay)
    granted(await remove(from))
    expect(await left()).toEqual(stay)
  })

  test('go wherever they were moved to', async () => {
    const [, second, third, fourth] = await occurrencesOf(tenant, pair)
    const move = (id: string, to: string, end: string) =>
      tenant.act(pair.mentee, 'PATCH', `/events/${id}`, { start: graphTime(to), end: graphTime(end) })
    await move(second!.occurrenceId, '2026-03-20T09:00', '2026-03-20T09:30')
    await move(third!.occurrenceId, '2026-03-24T09:00', '2026-03-24T09:30')
    await move(fourth!.occurrenceId, '2026-03-30T09:00', '2026-03-30T09:30')
    granted(await remove('2026-03-25T00:00'))
    expect(await left()).toEqual([starts[0], '2026-03-20T09:00', '2026-03-24T09:00'])
  })

  test('of the first one moved to a later day go as a whole', async () => {
    const [first] = await occurrencesOf(tenant, pair)
    await tenant.act(pair.mentee, 'PATCH', `/events/${first!.occurrenceId}`, {
      start: graphTime('2026-03-13T09:00'),
      end: graphTime('2026-03-13T09:30'),
    })
    granted(await remove('2026-03-12T00:00'))
    expect(await left()).toEqual([])
    expect(pair.mentor.user.mailbox.events.size).toBe(0)
  })

  test('of one that does not repeat go unless it is over', async () => {
    pair = await bookPair(tenant, { lastDate: '2026-03-11', repeats: null })
    granted(await remove('2026-03-11T17:00'))
    expect(await left()).toEqual([starts[0]])
    granted(await remove('2026-03-11T16:30'))
    expect(await left()).toEqual([])
  })

  test('of an endless series go as far as Outlook looks ahead', async () => {
    const recurrence = {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: ['wednesday'] },
      range: { type: 'noEnd', startDate: '2026-03-11', recurrenceTimeZone: 'Europe/London' },
    }
    await tenant.act(pair.mentee, 'PATCH', `/events/${pair.eventId}`, { recurrence })
    granted(await remove('2026-03-26T00:00'))
    expect(await left()).toEqual(starts.slice(0, 3))
  })

  test('are left alone in the calendars of other people and of other series', async () => {
    const other = await bookPair(tenant, {})
    granted(await remove('2026-02-03T00:00'))
    expect(await startsIn(tenant, other.mentor)).toEqual(starts)
    expect(await startsIn(tenant, pair.mentee)).toEqual(starts)
  })

  test('nobody is told: no answer reaches the organizer', async () => {
    granted(await remove('2026-03-26T00:00'))
    const [master] = [...pair.mentee.user.mailbox.events.values()]
    expect(master!.attendees.map(({ response }) => response)).toEqual(['none'])
  })
})

test('trouble on the way is told, and trying again ends it', async () => {
  await tenant.wire.plan({ method: 'DELETE', path: '/v1.0/users/*/events/*', fault: '503', times: 1 })
  expect(refusalOf(await remove('2026-03-19T00:00'))).toEqual({ kind: 'unknownOutcome' })
  granted(await remove('2026-03-19T00:00'))
  expect(await left()).toEqual(starts.slice(0, 2))
})

test('a member whose own mailbox is out of reach is told as that', async () => {
  pair.mentor.user.mailbox.kind = 'none'
  expect(refusalOf(await remove('2026-03-19T00:00'))).toEqual({ kind: 'mailboxUnavailable' })
})
