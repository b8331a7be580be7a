import { type Client, GraphError } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { BookedOccurrence, BookedSeries, Calendar } from '../../ports/calendar.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Answer } from '../../ports/directory.ts'
import { readAvailability } from './availability.ts'
import { asAnswer, asOutcome } from './refusal.ts'
import { describeSeries, markerProperty } from './series-event.ts'
import { ianaZone } from './time-zones.ts'

const day = 86_400_000
const prefer = 'IdType="ImmutableId", outlook.timezone="UTC"'
const bookedEvent = z.object({ id: z.string(), iCalUId: z.string(), onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish() })
const zoned = z.object({ dateTime: z.string(), timeZone: z.string() })
const instances = z.object({
  value: z.array(z.object({ id: z.string(), start: zoned, end: zoned, originalStart: z.string() })),
  '@odata.nextLink': z.string().optional(),
})
const master = z.object({
  recurrence: z.object({
    pattern: z.object({
      type: z.enum(['weekly', 'relativeMonthly']),
      interval: z.number(),
      daysOfWeek: z.array(z.string()),
      firstDayOfWeek: z.string(),
      index: z.string(),
    }),
    range: z.object({ recurrenceTimeZone: z.string().nullish(), startDate: z.string() }),
  }),
})
type Recurrence = z.infer<typeof master>['recurrence']

/** Outlook on Graph, app-only in the organizer's mailbox (Exchange role: Application Calendars.ReadWrite, limited to a group). */
export function graphCalendar(client: Client, clock: Clock): Calendar {
  const event = (organizer: PersonId, id: string) =>
    client.api(`/users/${organizer}/events/${encodeURIComponent(id)}`).header('Prefer', prefer)
  return {
    readAvailability: (viewer, people, from, to) => readAvailability(client, clock, viewer, people, from, to),
    describeSeries,
    findSeries: (organizer, marker) => asAnswer(clock, () => findByMarker(client, organizer, marker)),
    createSeries: async (organizer, body) => {
      const created = await asOutcome(clock, async () =>
        bookedOf(await client.api(`/users/${organizer}/events`).header('Prefer', prefer).post(body)),
      )
      return duplicateIsUnknown(created)
    },
    readOccurrences: (organizer, id, from, to) => asAnswer(clock, () => readInstances(client, organizer, id, from, to)),
    moveOccurrence: (organizer, id, start, end) =>
      asOutcome(clock, async () => void (await event(organizer, id).patch({ start: utc(start), end: utc(end) }))),
    cancelOccurrence: (organizer, id, comment) =>
      asOutcome(
        clock,
        async () => void (await client.api(`/users/${organizer}/events/${encodeURIComponent(id)}/cancel`).post({ comment })),
      ),
    cancelFrom: (organizer, id, from, comment) => asOutcome(clock, () => cancelFrom(client, organizer, id, from, comment)),
  }
}

/** Graph refuses a transaction id it has seen with other content: an event exists, and the marker will find it. */
function duplicateIsUnknown(created: Answer<BookedSeries>): Answer<BookedSeries> {
  if (!created.ok && created.refusal.kind === 'rejected' && created.refusal.code === 'ErrorDuplicateTransactionId')
    return { ok: false, refusal: { kind: 'unknownOutcome' } }
  return created
}

async function findByMarker(client: Client, organizer: PersonId, marker: string): Promise<BookedSeries | null> {
  const filter = `singleValueExtendedProperties/any(ep: ep/id eq '${markerProperty}' and ep/value eq '${marker}')`
  const found: unknown = await client
    .api(`/users/${organizer}/events`)
    .header('Prefer', prefer)
    .filter(filter)
    .select(['id', 'iCalUId', 'onlineMeeting'])
    .get()
  const [first] = z.object({ value: z.array(z.unknown()) }).parse(found).value
  return first ? bookedOf(first) : null
}

function bookedOf(reply: unknown): BookedSeries {
  const { id, iCalUId, onlineMeeting } = bookedEvent.parse(reply)
  return { eventId: id, iCalUId, joinUrl: onlineMeeting?.joinUrl ?? null }
}

async function readInstances(client: Client, organizer: PersonId, id: string, from: Date, to: Date): Promise<BookedOccurrence[]> {
  const path = `/users/${organizer}/events/${encodeURIComponent(id)}/instances`
  const found: BookedOccurrence[] = []
  let request = client
    .api(path)
    .query({ startDateTime: from.toISOString(), endDateTime: to.toISOString() })
    .select(['id', 'start', 'end', 'originalStart'])
    .top(100)
  for (;;) {
    const page = instances.parse(await request.header('Prefer', prefer).get())
    found.push(
      ...page.value.map((item) => ({
        occurrenceId: item.id,
        start: instantOf(item.start),
        end: instantOf(item.end),
        originalStart: new Date(item.originalStart),
      })),
    )
    const link = page['@odata.nextLink']
    if (!link) return found
    request = client.api(link)
  }
}

/** Nothing begun yet: the whole series is cancelled. Otherwise its range ends with the last one that has begun, so the past stays as it was. */
async function cancelFrom(client: Client, organizer: PersonId, id: string, from: Date, comment: string): Promise<void> {
  const path = `/users/${organizer}/events/${encodeURIComponent(id)}`
  const found = await unlessGone(client.api(path).header('Prefer', prefer).select(['recurrence']).get())
  if (found === null) return
  const { recurrence } = master.parse(found)
  // Two days earlier than the local date: a series can start on another date in UTC, and a moved occurrence the day before.
  const earliest = new Date(Date.parse(recurrence.range.startDate) - 2 * day)
  const seen = earliest < from ? await readInstances(client, organizer, id, earliest, from) : []
  const begun = seen.filter((occurrence) => occurrence.start <= from).map((occurrence) => occurrence.originalStart.getTime())
  if (begun.length === 0) await unlessGone(client.api(`${path}/cancel`).post({ comment }))
  else
    await client
      .api(path)
      .header('Prefer', prefer)
      .patch({ recurrence: endingOn(recurrence, Math.max(...begun)) })
}

/** Only the fields that the pattern uses: Graph answers with placeholders in the others and may refuse them when they come back. */
function endingOn({ pattern, range }: Recurrence, last: number): unknown {
  const { type, interval, daysOfWeek, firstDayOfWeek, index } = pattern
  const zone = ianaZone(range.recurrenceTimeZone ?? undefined) ?? 'UTC'
  const endDate = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(last)
  return {
    pattern: { type, interval, daysOfWeek, ...(type === 'weekly' ? { firstDayOfWeek } : { index }) },
    range: { ...range, type: 'endDate', endDate },
  }
}

/** Null: somebody took the event away before us. A mailbox that is gone is another matter. */
async function unlessGone(request: Promise<unknown>): Promise<unknown> {
  try {
    return await request
  } catch (error) {
    if (error instanceof GraphError && error.statusCode === 404 && error.code === 'ErrorItemNotFound') return null
    throw error
  }
}

function utc(at: Date): { dateTime: string; timeZone: string } {
  return { dateTime: at.toISOString().slice(0, 19), timeZone: 'UTC' }
}

function instantOf({ dateTime, timeZone }: z.infer<typeof zoned>): Date {
  if (timeZone !== 'UTC') throw new Error(`Graph answered in ${timeZone} though UTC was preferred`)
  return new Date(`${dateTime.slice(0, 19)}Z`)
}
