import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import { read, write } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { eventPath, inUtc, prefer } from './event.ts'
import { requireMailbox } from './mailbox-of-event.ts'
import { readOccurrences } from './occurrences.ts'
import { endingOn, localDate, recurrence } from './recurrence.ts'
import { granted, unlessGone } from './refused.ts'

const day = 86_400_000

const master = z.object({ start: inUtc, recurrence: recurrence.nullable() })

/**
 * Nothing begun yet: all of it is canceled. Otherwise the range of the series ends with the last one that has begun, so the past stays as it
 * was; a single event that has begun stays altogether.
 */
export async function cancelFrom(graph: Graph, organizer: PersonId, id: string, from: Date, comment: string): Promise<void> {
  const path = eventPath(organizer, id)
  const event = (below = '') => graph.client.api(`${path}${below}`).header('Prefer', prefer)
  const found = await unlessGone(() => read(graph, 'read series', event().select(['start', 'recurrence']), master))
  if (found === null) {
    await requireMailbox(graph, organizer)
    return
  }
  const cancel = () => unlessGone(() => write(graph, 'cancel series', event('/cancel'), 'post', { comment }, z.unknown()))
  if (!found.recurrence) {
    if (found.start > from) await cancel()
    return
  }
  const { range } = found.recurrence
  // Two days earlier than the local date: a series can start on another date in UTC, and a moved occurrence the day before.
  const earliest = new Date(Date.parse(range.startDate) - 2 * day)
  const seen = earliest < from ? granted(await readOccurrences(graph, organizer, id, earliest, from)) : []
  const begun = seen.filter((occurrence) => occurrence.start <= from).map((occurrence) => occurrence.originalStart.getTime())
  if (begun.length === 0) {
    await cancel()
    return
  }
  const endDate = localDate(new Date(Math.max(...begun)), range.recurrenceTimeZone)
  await write(graph, 'shorten series', event(), 'patch', { recurrence: endingOn(found.recurrence, endDate) }, z.unknown())
}
