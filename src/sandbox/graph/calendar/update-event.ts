import { isDeepStrictEqual } from 'node:util'
import type { Attendee, CalendarEvent } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { applyDraft } from './apply-draft.ts'
import { newChangeKey, record } from './changes.ts'
import type { EventDraft } from './draft.ts'
import { EventPrinter } from './event-query.ts'
import { eventOf, type Found } from './find-event.ts'
import { find, updateCopies } from './meeting-copies.ts'
import { startAtFirstOccurrence } from './new-event.ts'
import { occurrenceAttendees, updateOccurrenceCopies, updateSoleCopies } from './occurrence-copies.ts'
import { neighborsOf, type Occurrence, occurrenceAt, seriesDay } from './occurrences.ts'
import { answer, preferencesOf } from './prefer.ts'
import { etagOf } from './print-event.ts'
import { readDraft } from './read-draft.ts'
import { refusedToAttendee, sharedIn, withoutOrganizing } from './shared-fields.ts'
import { effective } from './view.ts'
import { instantMs, printDate, zonedTime } from './zoned-time.ts'

/** `PATCH …/events/{event}`: a single event, a whole series, or one occurrence, which becomes an exception. */
export function updateEvent(call: GraphCall): GraphReply {
  const preferences = preferencesOf(call)
  const found = eventOf(call)
  checkMatch(call, found)
  const changed = found.occurrence ? updateOccurrence(call, found) : updateWhole(call, found.event)
  return answer(200, preferences, {
    '@odata.context': `${call.tenant.origin}/v1.0/$metadata#users('${call.target.id}')/events/$entity`,
    ...new EventPrinter(call).print(changed),
  })
}

function checkMatch(call: GraphCall, { event, occurrence }: Found): void {
  const wanted = call.headers['if-match']
  if (!wanted || wanted === '*' || wanted === etagOf(occurrence ? effective(occurrence) : event)) return
  throw new GraphFault(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key is not current.',
  )
}

function updateWhole(call: GraphCall, event: CalendarEvent): CalendarEvent {
  const { tenant, target } = call
  const { options } = tenant
  const draft = allowedTo(call, event, readDraft(call.body, { current: event, options }))
  const { attendees, recurrence } = event
  const soleAttendees = occurrenceAttendees(event)
  const rescheduled = applyDraft(tenant, target, event, draft)
  if (event.recurrence && draft.start && !draft.recurrence && rescheduled) {
    const startDate = printDate(seriesDay(event, instantMs(event.start)) * 86_400_000)
    event.recurrence = { ...event.recurrence, range: { ...event.recurrence.range, startDate } }
  }
  startAtFirstOccurrence(event)
  const renewed = options.exceptionsResetBy === 'recurrence' && !isDeepStrictEqual(recurrence, event.recurrence)
  const exceptionsReset = rescheduled || renewed || (recurrence === null) !== (event.recurrence === null)
  if (exceptionsReset) event.exceptions.clear()
  else reviseExceptions(event, attendees)
  record(tenant, target, event)
  const shared = sharedIn(draft)
  if (!event.isOrganizer || shared.length === 0) return event
  const attendeesOnly = shared.every((name) => name === 'attendees')
  updateCopies(tenant, target, event, attendees, { rescheduled, attendeesOnly, exceptionsReset })
  updateSoleCopies(tenant, target, event, soleAttendees)
  return event
}

/** Who joined or left the whole series also joins or leaves the occurrences that have a list of their own. */
function reviseExceptions(series: CalendarEvent, before: readonly Attendee[]): void {
  const { attendees } = series
  if (attendees === before) return
  for (const [key, own] of occurrenceAttendees(series)) {
    const stay = own.filter((attendee) => find(attendees, attendee) || !find(before, attendee))
    const joined = attendees.filter((attendee) => !find(before, attendee) && !find(own, attendee))
    series.exceptions.set(key, { changes: { ...series.exceptions.get(key)?.changes, attendees: [...stay, ...joined] } })
  }
}

function updateOccurrence(call: GraphCall, { event: series, occurrence, key }: Found): Occurrence {
  const { tenant, target } = call
  const { originalStart, start, end } = occurrence!
  const before = effective(occurrence!)
  const current = { ...before, start: zonedTime(start, series.start.timeZone), end: zonedTime(end, series.end.timeZone) }
  const context = { current: { ...current, recurrence: null }, options: tenant.options }
  const draft = allowedTo(call, series, readDraft(call.body, context))
  if (draft.recurrence)
    throw new GraphFault(400, 'ErrorInvalidRequest', "Your request can't be completed. An occurrence has no recurrence of its own.")
  delete draft.recurrence
  if (draft.start || draft.end) checkBoundaries(occurrence!, instantMs(draft.start ?? current.start), instantMs(draft.end ?? current.end))
  const rescheduled = applyDraft(tenant, target, current, draft)
  series.exceptions.set(key!, { changes: { ...occurrence!.change?.changes, ...changesBy(draft, current, rescheduled), ...stamp(call) } })
  record(tenant, target, series, key)
  const shared = sharedIn(draft)
  if (series.isOrganizer && shared.length > 0) {
    const attendeesOnly = shared.every((name) => name === 'attendees')
    updateOccurrenceCopies(tenant, target, series, key!, before.attendees, { rescheduled, attendeesOnly })
  }
  return occurrenceAt(series, originalStart)!
}

/** An attendee's copy takes what is the attendee's own; the rest by the tenant's option. */
function allowedTo(call: GraphCall, event: CalendarEvent, draft: EventDraft): EventDraft {
  if (event.isOrganizer) return draft
  const refused = refusedToAttendee(draft)
  if (refused.length === 0) return draft
  if (call.tenant.options.attendeeChanges === 'local') return withoutOrganizing(draft)
  throw new GraphFault(400, 'ErrorInvalidPropertySet', `Only the organizer of a meeting can set ${refused.join(', ')}.`)
}

function stamp(call: GraphCall): Pick<CalendarEvent, 'changeKey' | 'lastModifiedDateTime'> {
  return { changeKey: newChangeKey(call.tenant), lastModifiedDateTime: call.tenant.clock.now().toISOString() }
}

/** Only what the request touched is laid over the series, so that later changes to the whole series still show through. */
function changesBy(draft: EventDraft, changed: CalendarEvent, rescheduled: boolean): Partial<CalendarEvent> {
  const { isOnlineMeeting, ...settings } = draft
  const names = Object.keys(settings).filter((name) => name !== 'transactionId') as (keyof CalendarEvent)[]
  if (isOnlineMeeting) names.push('online', 'body')
  if (draft.body) names.push('online')
  if (rescheduled) names.push('start', 'end', 'attendees')
  return Object.fromEntries(names.map((name) => [name, changed[name]]))
}

/** An occurrence stays between the days of its neighbors, in the zone of the series, and overlaps none. */
function checkBoundaries(occurrence: Occurrence, start: number, end: number): void {
  const { event } = occurrence
  const { previous, next } = neighborsOf(occurrence)
  const day = seriesDay(event, start)
  const afterPrevious = !previous || (day > seriesDay(event, previous.start) && start >= previous.end)
  const beforeNext = !next || (day < seriesDay(event, next.start) && end <= next.start)
  if (afterPrevious && beforeNext) return
  throw new GraphFault(400, 'ErrorOccurrenceCrossingBoundary', 'Modified occurrence is crossing or overlapping adjacent occurrence.')
}
