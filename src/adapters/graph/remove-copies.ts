import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import { askTogether } from './batch.ts'
import { write } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { eventPath, inUtc, prefer } from './event.ts'
import { readOccurrences } from './occurrences.ts'
import { readAllPages } from './pages.ts'
import { lastDateOf, recurrence } from './recurrence.ts'
import { GraphRefused, granted, unlessGone } from './refused.ts'

const day = 86_400_000
/** How far ahead an endless series is cleared: within what Outlook lists at once, 1,825 days. */
const furthest = 1800 * day

const copy = z.object({ id: z.string().min(1), start: inUtc, end: inUtc, recurrence: recurrence.nullable() })
type Copy = z.infer<typeof copy>

/**
 * A member cannot change the range of somebody else's series, so what lies ahead goes one by one. Where nothing is over yet the copy goes as a
 * whole. Nobody is told: whoever could hear of it is out of reach.
 */
export async function removeCopies(graph: Graph, member: PersonId, iCalUId: string, from: Date): Promise<void> {
  const filter = encodeURIComponent(`iCalUId eq '${iCalUId.replaceAll("'", "''")}'`)
  const path = `${eventPath(member)}?$filter=${filter}&$select=id,start,end,recurrence`
  const found = granted(await readAllPages(graph, { name: 'find copies', path, headers: { Prefer: prefer }, row: copy }))
  for (const each of found) await removeFrom(graph, member, each, from)
}

async function removeFrom(graph: Graph, member: PersonId, { id, start, end, recurrence: repeats }: Copy, from: Date): Promise<void> {
  const whole = () => unlessGone(() => write(graph, 'remove copy', event(graph, member, id), 'delete', undefined, z.unknown()))
  if (end > from) {
    await whole()
    return
  }
  if (!repeats) return
  const lastDate = lastDateOf(repeats)
  const to = lastDate === null ? new Date(from.getTime() + furthest) : new Date(Date.parse(lastDate) + 3 * day)
  if (to <= from) return
  const [past, ahead] = [
    granted(await readOccurrences(graph, member, id, new Date(start.getTime() - 2 * day), from)),
    granted(await readOccurrences(graph, member, id, from, to)),
  ]
  if (past.every((occurrence) => occurrence.end > from)) {
    await whole()
    return
  }
  const items = ahead
    .filter((occurrence) => occurrence.end > from)
    .map(({ occurrenceId }) => ({ method: 'DELETE' as const, url: eventPath(member, occurrenceId), headers: { Prefer: prefer } }))
  const refused = (await askTogether(graph, items)).find((answer) => !answer.ok && answer.refusal.kind !== 'gone')
  if (refused && !refused.ok) throw new GraphRefused(refused.refusal, refused.trace ?? '')
}

function event(graph: Graph, member: PersonId, id: string) {
  return graph.client.api(eventPath(member, id)).header('Prefer', prefer)
}
