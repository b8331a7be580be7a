import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { BookedSeries, Calendar } from '../../ports/calendar.ts'
import type { Answer } from '../../ports/directory.ts'
import { readAvailability, readBusyItems } from './availability.ts'
import { readChanges } from './calendar-changes.ts'
import { write } from './call.ts'
import { cancelFrom } from './cancel-from.ts'
import { changeLastDate } from './change-last-date.ts'
import type { Graph } from './connect-graph.ts'
import { eventPath, prefer, utc } from './event.ts'
import { bookedEvent, bookedOf, findAllSeries } from './find-series.ts'
import { inMailbox } from './mailbox-of-event.ts'
import { readOccurrences } from './occurrences.ts'
import { readSeries } from './read-series.ts'
import { asAnswer } from './refused.ts'
import { removeCopies } from './remove-copies.ts'
import { describeSeries } from './series-event.ts'

/** Outlook on Graph, app-only in the mailboxes of members (Exchange role: Application Calendars.ReadWrite, limited to a group). */
export function graphCalendar(graph: Graph): Calendar {
  const { client } = graph
  const change = (organizer: PersonId, name: string, path: string, method: 'post' | 'patch', body: unknown): Promise<Answer<void>> => {
    const request = client.api(path).header('Prefer', prefer)
    const written = asAnswer(async () => void (await write(graph, name, request, method, body, z.unknown())))
    return inMailbox(graph, organizer, written)
  }
  return {
    readAvailability: (viewer, people, from, to) => readAvailability(graph, viewer, people, from, to),
    readBusyItems: (viewer, people, from, to) => readBusyItems(graph, viewer, people, from, to),
    describeSeries,
    findSeries: async (organizer, marker) => {
      const found = await findAllSeries(graph, organizer, marker)
      return found.ok ? { ok: true, value: found.value[0] ?? null } : found
    },
    findAllSeries: (organizer, marker) => findAllSeries(graph, organizer, marker),
    readSeries: (organizer, id, from, to) => asAnswer(() => readSeries(graph, organizer, id, from, to)),
    readChanges: (organizer, since, window) => readChanges(graph, organizer, since, window),
    createSeries: async (organizer, body) => {
      const request = client.api(eventPath(organizer)).header('Prefer', prefer)
      return duplicateIsUnknown(
        await asAnswer(async () => bookedOf(await write(graph, 'create event', request, 'post', body, bookedEvent))),
      )
    },
    readOccurrences: (organizer, id, from, to) => inMailbox(graph, organizer, readOccurrences(graph, organizer, id, from, to)),
    moveOccurrence: (organizer, id, start, end) =>
      change(organizer, 'move occurrence', eventPath(organizer, id), 'patch', { start: utc(start), end: utc(end) }),
    cancelOccurrence: (organizer, id, comment) =>
      change(organizer, 'cancel occurrence', `${eventPath(organizer, id)}/cancel`, 'post', { comment }),
    changeLastDate: (organizer, id, lastDate) =>
      inMailbox(
        graph,
        organizer,
        asAnswer(() => changeLastDate(graph, organizer, id, lastDate)),
      ),
    removeCopies: (member, iCalUId, from) =>
      inMailbox(
        graph,
        member,
        asAnswer(() => removeCopies(graph, member, iCalUId, from)),
      ),
    cancelFrom: (organizer, id, from, comment) => asAnswer(() => cancelFrom(graph, organizer, id, from, comment)),
  }
}

/** Graph refuses a transaction id it has seen with other content: an event exists, and the marker will find it. */
function duplicateIsUnknown(created: Answer<BookedSeries>): Answer<BookedSeries> {
  if (!created.ok && created.refusal.kind === 'rejected' && created.refusal.code === 'ErrorDuplicateTransactionId')
    return { ...created, refusal: { kind: 'unknownOutcome' } }
  return created
}
