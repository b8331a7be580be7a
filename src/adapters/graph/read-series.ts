import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { OccurrenceInOutlook, Response, SeriesInOutlook } from '../../ports/calendar.ts'
import type { Answer } from '../../ports/directory.ts'
import { askTogether } from './batch.ts'
import { shaped } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { eventPath, instant, inUtc, onlineMeeting, prefer } from './event.ts'
import { requireMailbox } from './mailbox-of-event.ts'
import { instancesPath, standingAlone } from './occurrences.ts'
import { readAllPages } from './pages.ts'
import { lastDateOf, localDate, recurrence } from './recurrence.ts'
import { GraphRefused, granted } from './refused.ts'

const attendees = z
  .array(
    z.object({ emailAddress: z.object({ address: z.string().nullish() }).nullish(), status: z.object({ response: z.string() }).nullish() }),
  )
  .nullish()
type Attendees = z.infer<typeof attendees>

const master = z.object({
  isCancelled: z.boolean().nullish(),
  start: inUtc,
  end: inUtc,
  originalStartTimeZone: z.string().nullish(),
  onlineMeeting,
  attendees,
  recurrence: recurrence.nullable(),
})
const instance = z.object({
  id: z.string().min(1),
  isCancelled: z.boolean().nullish(),
  start: inUtc,
  end: inUtc,
  originalStart: instant,
  attendees,
})
const page = z.object({ value: z.array(instance), '@odata.nextLink': z.string().nullish() })

/** The event and its occurrences in one request, more only where they fill more than a page. */
export async function readSeries(graph: Graph, organizer: PersonId, id: string, from: Date, to: Date): Promise<SeriesInOutlook | null> {
  const headers = { Prefer: prefer }
  const path = `${instancesPath(organizer, id, from, to)}&$select=id,isCancelled,start,end,originalStart,attendees`
  const select = 'isCancelled,start,end,originalStartTimeZone,onlineMeeting,attendees,recurrence'
  const [event, instances] = await askTogether(graph, [
    { method: 'GET', url: `${eventPath(organizer, id)}?$select=${select}`, headers },
    { method: 'GET', url: path, headers },
  ])
  const found = await standing(graph, organizer, event!, master)
  if (found === null || found.isCancelled) return null
  const joinUrl = found.onlineMeeting?.joinUrl ?? null
  if (!found.recurrence) {
    const occurrences = standingAlone(id, found, from, to).map((one) => ({ ...one, responses: responsesOf(found.attendees) }))
    return { joinUrl, lastDate: localDate(found.start, found.originalStartTimeZone), occurrences }
  }
  const first = await standing(graph, organizer, instances!, page)
  if (first === null) return null
  const link = first['@odata.nextLink']
  const rest = link ? granted(await readAllPages(graph, { name: 'list occurrences', path, headers, row: instance }, link)) : []
  return { joinUrl, lastDate: lastDateOf(found.recurrence), occurrences: [...first.value, ...rest].flatMap(occurrenceOf) }
}

/** Null: gone while the mailbox is there. */
async function standing<Schema extends z.ZodType>(
  graph: Graph,
  organizer: PersonId,
  answer: Answer<unknown>,
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  if (answer.ok) return shaped(graph, 'read series', answer.value, schema, 'read', '')
  if (answer.refusal.kind !== 'gone') throw new GraphRefused(answer.refusal, answer.trace ?? '')
  await requireMailbox(graph, organizer)
  return null
}

function occurrenceOf({ id, start, end, originalStart, isCancelled, attendees: invited }: z.infer<typeof instance>): OccurrenceInOutlook[] {
  return isCancelled ? [] : [{ occurrenceId: id, start, end, originalStart, responses: responsesOf(invited) }]
}

const responses: ReadonlyMap<string, Response> = new Map([
  ['accepted', 'accepted'],
  ['tentativelyAccepted', 'tentative'],
  ['declined', 'declined'],
  ['organizer', 'organizer'],
])

function responsesOf(invited: Attendees): ReadonlyMap<string, Response> {
  return new Map(
    (invited ?? []).flatMap(({ emailAddress, status }) => {
      const address = emailAddress?.address?.toLowerCase()
      return address ? [[address, responses.get(status?.response ?? '') ?? 'none'] as const] : []
    }),
  )
}
