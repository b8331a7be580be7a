import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { BookedOccurrence } from '../../ports/calendar.ts'
import type { Answer } from '../../ports/directory.ts'
import type { Graph } from './connect-graph.ts'
import { eventPath, prefer } from './event.ts'
import { readAllPages } from './pages.ts'

const instant = z
  .string()
  .transform((text) => new Date(text))
  .refine((date) => !Number.isNaN(date.getTime()))
/** Other zones than the preferred one would be a mistake of Graph's that we must not misread. */
const inUtc = z.object({
  dateTime: z
    .string()
    .transform((text) => `${text.slice(0, 19)}Z`)
    .pipe(instant),
  timeZone: z.literal('UTC'),
})
const row = z.object({ id: z.string().min(1), start: inUtc, end: inUtc, originalStart: instant })

/** Occurrences and exceptions of one series between two instants, in no particular order. */
export async function readOccurrences(
  graph: Graph,
  organizer: PersonId,
  id: string,
  from: Date,
  to: Date,
): Promise<Answer<readonly BookedOccurrence[]>> {
  const window = `startDateTime=${from.toISOString()}&endDateTime=${to.toISOString()}`
  const path = `${eventPath(organizer, id)}/instances?${window}&$select=id,start,end,originalStart&$top=100`
  const found = await readAllPages(graph, { name: 'list occurrences', path, headers: { Prefer: prefer }, row })
  if (!found.ok) return found
  return {
    ok: true,
    value: found.value.map((item) => ({
      occurrenceId: item.id,
      start: item.start.dateTime,
      end: item.end.dateTime,
      originalStart: item.originalStart,
    })),
  }
}
