import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { BookedSeries } from '../../ports/calendar.ts'
import type { Answer } from '../../ports/directory.ts'
import type { Graph } from './connect-graph.ts'
import { eventPath, instant, onlineMeeting, prefer } from './event.ts'
import { readAllPages } from './pages.ts'
import { markerProperty } from './series-event.ts'

export const bookedEvent = z.object({ id: z.string().min(1), iCalUId: z.string().min(1), onlineMeeting })
const row = bookedEvent.extend({ createdDateTime: instant.nullish() })

/** Every page, the oldest first: one without events proves nothing as long as there is another, and a second series would be booked. */
export async function findAllSeries(graph: Graph, organizer: PersonId, marker: string): Promise<Answer<readonly BookedSeries[]>> {
  const filter = `singleValueExtendedProperties/any(ep: ep/id eq '${markerProperty}' and ep/value eq '${marker}')`
  const path = `${eventPath(organizer)}?$filter=${encodeURIComponent(filter)}&$select=id,iCalUId,onlineMeeting,createdDateTime`
  const found = await readAllPages(graph, { name: 'find event', path, headers: { Prefer: prefer }, row })
  if (!found.ok) return found
  const oldestFirst = found.value.toSorted((a, b) => Number(a.createdDateTime) - Number(b.createdDateTime))
  return { ok: true, value: oldestFirst.map(bookedOf) }
}

export function bookedOf({ id, iCalUId, onlineMeeting: meeting }: z.infer<typeof bookedEvent>): BookedSeries {
  return { eventId: id, iCalUId, joinUrl: meeting?.joinUrl ?? null }
}
