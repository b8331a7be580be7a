import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { printCalendar } from './calendar-resource.ts'
import { eventPage } from './event-page.ts'
import { checkQueryOptions, EventPrinter } from './event-query.ts'
import { deletedEvent, eventOf } from './find-event.ts'
import { occurrencesBetween } from './occurrences.ts'
import { answer, preferencesOf } from './prefer.ts'
import { occurrencesInView } from './view.ts'
import { windowOf } from './view-window.ts'

/** `GET …/events`: single events and series masters, nothing expanded. */
export function listEvents(path: string): (call: GraphCall) => GraphReply {
  return (call) => eventPage(call, path, [...call.target.mailbox.events.values()])
}

/** `GET …/events/{event}`, for masters, occurrences and exceptions. */
export function getEvent(call: GraphCall): GraphReply {
  checkQueryOptions(call, ['$select', '$expand'])
  const deleted = deletedEvent(call)
  const { event, occurrence } = deleted ? { event: deleted, occurrence: null } : eventOf(call)
  return answer(200, preferencesOf(call), {
    '@odata.context': `${call.tenant.origin}/v1.0/$metadata#users('${call.target.id}')/events/$entity`,
    ...new EventPrinter(call).print(occurrence ?? event),
  })
}

/** `GET …/calendarView`: everything in the window, series expanded, in order of start. */
export function calendarView(path: string): (call: GraphCall) => GraphReply {
  return (call) => {
    const { from, to } = windowOf(call)
    if (call.tenant.options.viewTimestamps === 'refused') refuseTimestamps(call)
    return eventPage(call, path, occurrencesInView(call.tenant, call.target, from, to), true)
  }
}

/** A calendarView tells when events were created and modified, but not to a `$select`. */
function refuseTimestamps(call: GraphCall): void {
  const named = /\b(created|lastModified)DateTime\b/i.exec(call.query.get('$select') ?? '')
  if (named) throw new GraphFault(400, 'ErrorInvalidUrlQuery', `The property '${named[0]}' does not support $select on a calendarView.`)
}

/** `GET …/events/{event}/instances`: one series; exceptions come first, so nobody may rely on the order. */
export function listInstances(call: GraphCall): GraphReply {
  const { from, to } = windowOf(call)
  const { event, occurrence } = eventOf(call)
  if (!event.recurrence || occurrence) {
    throw new GraphFault(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. ExpandSeries can only be performed against a series.",
    )
  }
  const instances = occurrencesBetween(event, from, to)
  const exceptionsFirst = [...instances.filter(({ change }) => change), ...instances.filter(({ change }) => !change)]
  return eventPage(call, `events/${encodeURIComponent(call.params.event ?? '')}/instances`, exceptionsFirst)
}

/** `GET …/calendar`: the default calendar, the only one there is. */
export function getCalendar(call: GraphCall): GraphReply {
  const { tenant, target } = call
  const context = `${tenant.origin}/v1.0/$metadata#users('${target.id}')/calendar/$entity`
  return { status: 200, body: { '@odata.context': context, ...printCalendar(target) } }
}
