import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { BookedOccurrence } from '../../ports/calendar.ts'
import type { Answer } from '../../ports/directory.ts'
import { read } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { eventPath, instant, inUtc, prefer } from './event.ts'
import { readAllPages } from './pages.ts'
import { asAnswer } from './refused.ts'

const row = z.object({ id: z.string().min(1), start: inUtc, end: inUtc, originalStart: instant })
const alone = z.object({ start: inUtc, end: inUtc, recurrence: z.looseObject({}).nullable() })

/** Occurrences and exceptions of one series between two instants, in no particular order; a single event is its only occurrence. */
export async function readOccurrences(
  graph: Graph,
  organizer: PersonId,
  id: string,
  from: Date,
  to: Date,
): Promise<Answer<readonly BookedOccurrence[]>> {
  const path = `${instancesPath(organizer, id, from, to)}&$select=id,start,end,originalStart`
  const found = await readAllPages(graph, { name: 'list occurrences', path, headers: { Prefer: prefer }, row })
  if (found.ok) return { ok: true, value: found.value.map(({ id: occurrenceId, ...times }) => ({ occurrenceId, ...times })) }
  // Graph lists occurrences of a series only.
  if (found.refusal.kind !== 'rejected') return found
  const request = graph.client.api(eventPath(organizer, id)).header('Prefer', prefer).select(['start', 'end', 'recurrence'])
  const single = await asAnswer(() => read(graph, 'read event', request, alone))
  if (!single.ok) return single
  if (single.value.recurrence) return found
  return { ok: true, value: standingAlone(id, single.value, from, to) }
}

/** With the largest page that is still small: a quarter of a year of daily ones. */
export function instancesPath(organizer: PersonId, id: string, from: Date, to: Date): string {
  return `${eventPath(organizer, id)}/instances?startDateTime=${from.toISOString()}&endDateTime=${to.toISOString()}&$top=100`
}

/** A single event between two instants, or none. It keeps no note of where it stood at first. */
export function standingAlone(id: string, { start, end }: { start: Date; end: Date }, from: Date, to: Date): BookedOccurrence[] {
  return start < to && end > from ? [{ occurrenceId: id, start, end, originalStart: start }] : []
}
