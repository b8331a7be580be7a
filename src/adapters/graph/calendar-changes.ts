import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { CalendarChanges } from '../../ports/calendar.ts'
import type { Answer } from '../../ports/directory.ts'
import type { Graph } from './connect-graph.ts'
import { forgotten } from './forgotten.ts'
import { readRound } from './pages.ts'
import { isOurs } from './pipeline/bearer.ts'

/** Whole events come, with their texts: Graph takes no choice of properties here. Fifty stay far below what we read of one answer. */
const headers = { Prefer: 'IdType="ImmutableId", odata.maxpagesize=50' }

/** What is removed comes with its id alone. */
const row = z.object({
  id: z.string().min(1),
  type: z.string().nullish(),
  seriesMasterId: z.string().nullish(),
  '@removed': z.unknown().optional(),
})
type Row = z.infer<typeof row>

interface Window {
  readonly from: Date
  readonly to: Date
}

/**
 * Graph keeps the window of the first round for good. `next` therefore carries its end beside the link, and it is used up when less than half of
 * the window that is wanted now lies within it.
 */
export async function readChanges(
  graph: Graph,
  organizer: PersonId,
  since: string | null,
  { from, to }: Window,
): Promise<Answer<CalendarChanges>> {
  const path = `/users/${organizer}/calendarView/delta?startDateTime=${from.toISOString()}&endDateTime=${to.toISOString()}`
  const collection = { name: 'follow calendar', path, headers, row }
  if (since === null) {
    const first = await readRound(graph, collection)
    return first.ok
      ? { ok: true, value: { kind: 'changes', eventIds: [], lostIds: [], next: `${to.toISOString()} ${first.value.next}` } }
      : first
  }
  const [end = '', link = ''] = since.split(' ')
  const usedUp = !(Date.parse(end) - from.getTime() >= (to.getTime() - from.getTime()) / 2)
  if (usedUp || !isOurs(graph.root, link)) return { ok: true, value: { kind: 'startOver' } }
  const round = await readRound(graph, collection, link)
  if (!round.ok) return forgotten(round.refusal) ? { ok: true, value: { kind: 'startOver' } } : round
  const { rows, next } = round.value
  const eventIds = rows.filter((each) => !isLost(each)).flatMap(({ id, seriesMasterId }) => (seriesMasterId ? [id, seriesMasterId] : [id]))
  const lostIds = rows.filter(isLost).map(({ id }) => id)
  return { ok: true, value: { kind: 'changes', eventIds: [...new Set(eventIds)], lostIds: [...new Set(lostIds)], next: `${end} ${next}` } }
}

/** One of a series that does not say of which tells as little as one that is gone. */
function isLost(changed: Row): boolean {
  const ofSeries = changed.type === 'occurrence' || changed.type === 'exception'
  return changed['@removed'] !== undefined || (ofSeries && !changed.seriesMasterId)
}
