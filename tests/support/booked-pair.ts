import type { BookedOccurrence, BookedSeries, SeriesEvent } from '../../src/ports/calendar.ts'
import { type GraphTenant, granted, type Someone } from './graph-tenant.ts'

const [past, future] = [new Date('2026-01-01T00:00:00Z'), new Date('2027-06-01T00:00:00Z')]

/** Mentee and mentor, and Wednesdays at 16:30 in London from 11 March to 8 April 2026; the clocks change there on 29 March. */
export interface BookedPair extends BookedSeries {
  readonly mentee: Someone
  readonly mentor: Someone
  readonly marker: string
}

let pairs = 0

export async function bookPair(tenant: GraphTenant, change: Partial<SeriesEvent> = {}): Promise<BookedPair> {
  pairs += 1
  const mentee = tenant.person(`Mia ${pairs}`, {}, 'GMT Standard Time')
  const mentor = tenant.person(`Max ${pairs}`, {}, 'India Standard Time')
  const marker = `pair-${pairs}:1`
  const body = tenant.ours.calendar.describeSeries({
    subject: 'Mentoring conversation',
    body: 'A conversation between two colleagues.',
    timeZone: 'Europe/London',
    firstDate: '2026-03-11',
    lastDate: '2026-04-08',
    time: '16:30',
    lengthMinutes: 30,
    repeats: { every: 'week', interval: 1, weekday: 'wednesday' },
    attendees: [{ address: mentor.address, name: 'Max' }],
    marker,
    transactionId: `9d1f6c1e-0000-5000-a111-${String(pairs).padStart(12, '0')}`,
    ...change,
  })
  return { mentee, mentor, marker, ...granted(await tenant.ours.calendar.createSeries(mentee.id, body)) }
}

/** In order of their first places. */
export async function occurrencesOf(tenant: GraphTenant, { mentee, eventId }: BookedPair): Promise<readonly BookedOccurrence[]> {
  const found = granted(await tenant.ours.calendar.readOccurrences(mentee.id, eventId, past, future))
  return found.toSorted((a, b) => a.originalStart.getTime() - b.originalStart.getTime())
}

/** `2026-03-18T16:30` in UTC, for both the product's dates and Graph's. */
export function instant(text: string): Date {
  return new Date(`${text}:00Z`)
}

export function graphTime(text: string): { dateTime: string; timeZone: string } {
  return { dateTime: `${text}:00`, timeZone: 'UTC' }
}

/** What both of them see in their calendars, or a fault where they differ. */
export async function seenByBoth(tenant: GraphTenant, { mentee, mentor }: BookedPair): Promise<string[]> {
  const [mine, theirs] = [await startsIn(tenant, mentee), await startsIn(tenant, mentor)]
  if (mine.join() !== theirs.join()) throw new Error(`one sees ${mine.join()}, the other ${theirs.join()}`)
  return mine
}

export async function startsIn(tenant: GraphTenant, person: Someone): Promise<string[]> {
  return (await tenant.calendarView(person, '2026-01-01', '2027-06-01')).map((event) => event.start.dateTime.slice(0, 16))
}
