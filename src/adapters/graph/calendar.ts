import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { BookedSeries, Calendar } from '../../ports/calendar.ts'
import type { Answer } from '../../ports/directory.ts'
import { readAvailability } from './availability.ts'
import { write } from './call.ts'
import { cancelFrom } from './cancel-from.ts'
import type { Graph } from './connect-graph.ts'
import { eventPath, prefer, utc } from './event.ts'
import { readOccurrences } from './occurrences.ts'
import { readPages } from './pages.ts'
import { asAnswer } from './refused.ts'
import { describeSeries, markerProperty } from './series-event.ts'

const bookedEvent = z.object({
  id: z.string().min(1),
  iCalUId: z.string().min(1),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
})

/** Outlook on Graph, app-only in the organizer's mailbox (Exchange role: Application Calendars.ReadWrite, limited to a group). */
export function graphCalendar(graph: Graph): Calendar {
  const { client } = graph
  const change = (name: string, path: string, method: 'post' | 'patch', body: unknown): Promise<Answer<void>> =>
    asAnswer(async () => void (await write(graph, name, client.api(path).header('Prefer', prefer), method, body, z.unknown())))
  return {
    readAvailability: (viewer, people, from, to) => readAvailability(graph, viewer, people, from, to),
    describeSeries,
    findSeries: (organizer, marker) => findByMarker(graph, organizer, marker),
    createSeries: async (organizer, body) => {
      const request = client.api(eventPath(organizer)).header('Prefer', prefer)
      return duplicateIsUnknown(
        await asAnswer(async () => bookedOf(await write(graph, 'create event', request, 'post', body, bookedEvent))),
      )
    },
    readOccurrences: (organizer, id, from, to) => readOccurrences(graph, organizer, id, from, to),
    moveOccurrence: (organizer, id, start, end) =>
      change('move occurrence', eventPath(organizer, id), 'patch', { start: utc(start), end: utc(end) }),
    cancelOccurrence: (organizer, id, comment) => change('cancel occurrence', `${eventPath(organizer, id)}/cancel`, 'post', { comment }),
    cancelFrom: (organizer, id, from, comment) => asAnswer(() => cancelFrom(graph, organizer, id, from, comment)),
  }
}

/** Graph refuses a transaction id it has seen with other content: an event exists, and the marker will find it. */
function duplicateIsUnknown(created: Answer<BookedSeries>): Answer<BookedSeries> {
  if (!created.ok && created.refusal.kind === 'rejected' && created.refusal.code === 'ErrorDuplicateTransactionId')
    return { ...created, refusal: { kind: 'unknownOutcome' } }
  return created
}

/** Page after page: one without events proves nothing as long as there is another, and a second series would be booked. */
async function findByMarker(graph: Graph, organizer: PersonId, marker: string): Promise<Answer<BookedSeries | null>> {
  const filter = `singleValueExtendedProperties/any(ep: ep/id eq '${markerProperty}' and ep/value eq '${marker}')`
  const path = `${eventPath(organizer)}?$filter=${encodeURIComponent(filter)}&$select=id,iCalUId,onlineMeeting`
  for await (const page of readPages(graph, { name: 'find event', path, headers: { Prefer: prefer }, row: bookedEvent })) {
    if (!page.ok) return page
    const [first] = page.value
    if (first) return { ok: true, value: bookedOf(first) }
  }
  return { ok: true, value: null }
}

function bookedOf({ id, iCalUId, onlineMeeting }: z.infer<typeof bookedEvent>): BookedSeries {
  return { eventId: id, iCalUId, joinUrl: onlineMeeting?.joinUrl ?? null }
}
