import { z } from 'zod'
import { type OccurrenceView, viewOf } from '../../graph/calendar/view.ts'
import { ianaZone } from '../../graph/calendar/zones.ts'
import type { User } from '../../tenant/state.ts'
import type { CalendarEntry, CalendarWindow } from '../wire.ts'
import { perform } from './outlook.ts'
import { type ApiCall, type ApiRoute, bodyOf, personOf, Refusal } from './route.ts'

const instant = z.iso.datetime()
const span = z.strictObject({ start: instant, end: instant }).refine(({ start, end }) => start < end, 'must end after it starts')
const comment = z.string().max(2000)
const deed = z.discriminatedUnion('deed', [
  z.strictObject({
    deed: z.literal('answer'),
    id: z.string(),
    answer: z.enum(['accept', 'tentativelyAccept', 'decline']),
    comment,
    proposal: span.nullable(),
  }),
  z.strictObject({ deed: z.literal('cancel'), id: z.string(), comment }),
  z.strictObject({ deed: z.literal('delete'), id: z.string() }),
  z.strictObject({ deed: z.literal('move'), id: z.string(), to: span }),
  z.strictObject({
    deed: z.literal('block'),
    subject: z.string().trim().min(1).max(255),
    showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']),
    span,
  }),
])

/** What the pretend Outlook shows and does. */
export const calendarRoutes: readonly ApiRoute[] = [
  { method: 'GET', path: /^\/api\/people\/(?<person>[^/]+)\/calendar$/, handle: window },
  {
    method: 'POST',
    path: /^\/api\/people\/(?<person>[^/]+)\/calendar$/,
    handle: (call) => perform(call.tenant, withMailbox(call), bodyOf(call, deed)),
  },
]

function window(call: ApiCall): CalendarWindow {
  const person = withMailbox(call)
  const asked = span.safeParse({ start: call.query.get('from'), end: call.query.get('to') })
  if (!asked.success) throw new Refusal(400, 'from and to must be instants, in this order.')
  const { mailbox } = person
  const views = viewOf(person, new Date(asked.data.start), new Date(asked.data.end))
  return {
    timeZone: ianaZone(mailbox.timeZone) ?? 'UTC',
    timeZoneName: mailbox.timeZone,
    workingHours: {
      days: mailbox.workingHours.daysOfWeek,
      start: mailbox.workingHours.startTime.slice(0, 5),
      end: mailbox.workingHours.endTime.slice(0, 5),
    },
    entries: views.filter((view) => !view.isCancelled).map((view) => entry(person, view)),
  }
}

function withMailbox(call: ApiCall): User {
  const person = personOf(call)
  if (person.mailbox.kind !== 'cloud') throw new Refusal(409, `${person.displayName} has no mailbox in Exchange Online.`)
  return person
}

function entry(person: User, view: OccurrenceView): CalendarEntry {
  const master = person.mailbox.events.get(view.seriesMasterId ?? view.id)
  return {
    id: view.id,
    seriesMasterId: view.seriesMasterId,
    kind: view.type,
    subject: view.subject,
    note: plain(master?.body),
    start: view.start.toISOString(),
    end: view.end.toISOString(),
    allDay: view.isAllDay,
    showAs: view.showAs,
    private: view.sensitivity === 'private' || view.sensitivity === 'confidential',
    isOrganizer: view.isOrganizer,
    organizer: view.organizer.name,
    response: view.response,
    attendees: view.attendees.map(({ name, address, type, response }) => ({ name, address, optional: type === 'optional', response })),
    location: view.location,
    joinUrl: view.joinUrl,
    takesProposals: master?.allowNewTimeProposals ?? true,
  }
}

function plain(body: { contentType: 'text' | 'html'; content: string } | undefined): string {
  if (!body || body.contentType === 'text') return body?.content.trim() ?? ''
  const text = body.content.replace(/<(br|\/p|\/div|\/li)[^>]*>/gi, '\n').replace(/<[^>]*>/g, '')
  const entities: Record<string, string> = { '&nbsp;': ' ', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
  return text.replace(/&(nbsp|lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity).trim()
}
