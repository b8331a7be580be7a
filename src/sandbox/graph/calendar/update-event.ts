import type { CalendarEvent } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { applyDraft } from './apply-draft.ts'
import { newChangeKey, record } from './changes.ts'
import { EventPrinter } from './event-query.ts'
import { eventOf, type Found } from './find-event.ts'
import { updateCopies } from './meeting-copies.ts'
import { startAtFirstOccurrence } from './new-event.ts'
import { neighborsOf, type Occurrence, occurrenceAt, seriesDay } from './occurrences.ts'
import { answer, preferencesOf } from './prefer.ts'
import { etagOf } from './print-event.ts'
import { readDraft } from './read-draft.ts'
import { effective } from './view.ts'
import { instantMs, localMs, printDate, zonedTime } from './zoned-time.ts'

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
  const draft = readDraft(call.body, event)
  const { attendees, recurrence } = event
  const rescheduled = applyDraft(tenant, target, event, draft)
  if (event.recurrence && draft.start && !draft.recurrence && rescheduled) {
    event.recurrence = { ...event.recurrence, range: { ...event.recurrence.range, startDate: printDate(localMs(event.start)) } }
  }
  startAtFirstOccurrence(event)
  const exceptionsReset = rescheduled || (recurrence === null) !== (event.recurrence === null)
  if (exceptionsReset) event.exceptions.clear()
  record(tenant, target, event)
  if (event.isOrganizer) updateCopies(tenant, target, event, attendees, { rescheduled, exceptionsReset, occurrence: null })
  return event
}

function updateOccurrence(call: GraphCall, { event: series, occurrence, key }: Found): Occurrence {
  const { tenant, target } = call
  const { originalStart, start, end } = occurrence!
  const current = { ...effective(occurrence!), start: zonedTime(start, series.start.timeZone), end: zonedTime(end, series.end.timeZone) }
  const draft = readDraft(call.body, { ...current, recurrence: null })
  if (draft.recurrence)
    throw new GraphFault(400, 'ErrorInvalidRequest', "Your request can't be completed. An occurrence has no recurrence of its own.")
  delete draft.recurrence
  checkBoundaries(occurrence!, instantMs(draft.start ?? current.start))
  const rescheduled = applyDraft(tenant, target, current, draft)
  series.exceptions.set(key!, { changes: { ...occurrence!.change?.changes, ...changesBy(draft, current, rescheduled), ...stamp(call) } })
  record(tenant, target, series)
  if (series.isOrganizer) updateCopies(tenant, target, series, [], { rescheduled, exceptionsReset: false, occurrence: key })
  return occurrenceAt(series, originalStart)!
}

function stamp(call: GraphCall): Pick<CalendarEvent, 'changeKey' | 'lastModifiedDateTime'> {
  return { changeKey: newChangeKey(call.tenant), lastModifiedDateTime: call.tenant.clock.now().toISOString() }
}

/** Only what the request touched is laid over the series, so that later changes to the whole series still show through. */
function changesBy(draft: ReturnType<typeof readDraft>, changed: CalendarEvent, rescheduled: boolean): Partial<CalendarEvent> {
  const { isOnlineMeeting, ...settings } = draft
  const names = Object.keys(settings).filter((name) => name !== 'transactionId') as (keyof CalendarEvent)[]
  if (isOnlineMeeting) names.push('online', 'body')
  if (draft.body) names.push('online')
  if (rescheduled) names.push('start', 'end', 'attendees')
  return Object.fromEntries(names.map((name) => [name, changed[name]]))
}

/** An occurrence stays between the days of its neighbors. */
function checkBoundaries(occurrence: Occurrence, start: number): void {
  const { event } = occurrence
  const { previous, next } = neighborsOf(occurrence)
  const day = seriesDay(event, start)
  if ((!previous || day > seriesDay(event, previous.start)) && (!next || day < seriesDay(event, next.start))) return
  throw new GraphFault(400, 'ErrorOccurrenceCrossingBoundary', 'Modified occurrence is crossing or overlapping adjacent occurrence.')
}
