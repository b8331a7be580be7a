import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import { read, write } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { eventPath, prefer } from './event.ts'
import { endingOn, lastDateOf, recurrence } from './recurrence.ts'
import { GraphRefused } from './refused.ts'

/** Writes only where the series ends on another day: every write is a mail to all. The pattern goes back as it came, a person may have changed it. */
export async function changeLastDate(graph: Graph, organizer: PersonId, id: string, lastDate: string): Promise<void> {
  const event = () => graph.client.api(eventPath(organizer, id)).header('Prefer', prefer)
  const found = await read(graph, 'read series', event().select(['recurrence']), z.object({ recurrence: recurrence.nullable() }))
  if (!found.recurrence) throw new GraphRefused({ kind: 'rejected', code: 'notRecurring' }, '')
  if (lastDateOf(found.recurrence) === lastDate) return
  await write(graph, 'change range', event(), 'patch', { recurrence: endingOn(found.recurrence, lastDate) }, z.unknown())
}
