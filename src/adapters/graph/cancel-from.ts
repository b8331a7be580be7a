import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { Answer } from '../../ports/directory.ts'
import { read, write } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { eventPath, prefer } from './event.ts'
import { readOccurrences } from './occurrences.ts'
import { asAnswer, GraphRefused } from './refused.ts'
import { ianaZone } from './time-zones.ts'

const day = 86_400_000

const master = z.object({
  recurrence: z.object({
    pattern: z.looseObject({ type: z.string() }),
    range: z.object({ recurrenceTimeZone: z.string().nullish(), startDate: z.iso.date() }),
  }),
})
type Recurrence = z.infer<typeof master>['recurrence']

/** Graph answers with placeholders in the other fields and may refuse them when they come back. People can change the pattern in Outlook. */
const fieldsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['daily', []],
  ['weekly', ['daysOfWeek', 'firstDayOfWeek']],
  ['absoluteMonthly', ['dayOfMonth']],
  ['relativeMonthly', ['daysOfWeek', 'index']],
  ['absoluteYearly', ['dayOfMonth', 'month']],
  ['relativeYearly', ['daysOfWeek', 'index', 'month']],
])

/** Nothing begun yet: the whole series is canceled. Otherwise its range ends with the last one that has begun, so the past stays as it was. */
export async function cancelFrom(graph: Graph, organizer: PersonId, id: string, from: Date, comment: string): Promise<void> {
  const path = eventPath(organizer, id)
  const event = (below = '') => graph.client.api(`${path}${below}`).header('Prefer', prefer)
  const found = await unlessGone(() => read(graph, 'read series', event().select(['recurrence']), master))
  if (found === null) return
  const { recurrence } = found
  // Two days earlier than the local date: a series can start on another date in UTC, and a moved occurrence the day before.
  const earliest = new Date(Date.parse(recurrence.range.startDate) - 2 * day)
  const seen = earliest < from ? granted(await readOccurrences(graph, organizer, id, earliest, from)) : []
  const begun = seen.filter((occurrence) => occurrence.start <= from).map((occurrence) => occurrence.originalStart.getTime())
  if (begun.length === 0) await unlessGone(() => write(graph, 'cancel series', event('/cancel'), 'post', { comment }, z.unknown()))
  else await write(graph, 'shorten series', event(), 'patch', { recurrence: endingOn(recurrence, Math.max(...begun)) }, z.unknown())
}

function endingOn({ pattern, range }: Recurrence, last: number): unknown {
  const zone = ianaZone(range.recurrenceTimeZone ?? undefined) ?? 'UTC'
  const endDate = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(last)
  const fields = fieldsOf.get(pattern.type)
  const kept = fields && Object.fromEntries(['type', 'interval', ...fields].map((field) => [field, pattern[field]]))
  return { pattern: kept ?? pattern, range: { ...range, type: 'endDate', endDate } }
}

/** Null: somebody took the event away before us. A mailbox that is gone is another matter. */
async function unlessGone<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  const answer = await asAnswer(ask)
  return !answer.ok && answer.refusal.kind === 'gone' ? null : granted(answer)
}

function granted<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value
  throw new GraphRefused(answer.refusal, answer.trace ?? '')
}
