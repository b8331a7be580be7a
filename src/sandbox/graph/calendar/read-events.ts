import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { eventPage } from './event-page.ts'
import { EventPrinter } from './event-query.ts'
import { eventOf } from './find-event.ts'
import { occurrencesBetween } from './occurrences.ts'
import { answer, preferencesOf } from './prefer.ts'
import { occurrencesIn } from './view.ts'
import { instantOfParameter } from './zoned-time.ts'

const day = 86_400_000
const mostDays = 1825

/** `GET …/events`: single events and series masters, nothing expanded. */
export function listEvents(path: string): (call: GraphCall) => GraphReply {
  return (call) => eventPage(call, path, [...call.target.mailbox.events.values()])
}

/** `GET …/events/{event}`, for masters, occurrences and exceptions. */
export function getEvent(call: GraphCall): GraphReply {
  const { event, occurrence } = eventOf(call)
  return answer(200, preferencesOf(call), {
    '@odata.context': `${call.tenant.origin}/v1.0/$metadata#users('${call.target.id}')/events/$entity`,
    ...new EventPrinter(call).print(occurrence ?? event),
  })
}

/** `GET …/calendarView`: everything that overlaps or touches the window, series expanded, in order of start. */
export function calendarView(path: string): (call: GraphCall) => GraphReply {
  return (call) => {
    const { from, to } = windowOf(call)
    return eventPage(call, path, occurrencesIn(call.target, from, to), true)
  }
}

/** `GET …/events/{event}/instances`: one series; exceptions come first, so nobody may rely on the order. */
export function listInstances(call: GraphCall): GraphReply {
  const { from, to } = windowOf(call)
  const { event, occurrence } = eventOf(call)
  const instances = event.recurrence && !occurrence ? occurrencesBetween(event, from, to) : []
  const exceptionsFirst = [...instances.filter(({ change }) => change), ...instances.filter(({ change }) => !change)]
  return eventPage(call, `events/${encodeURIComponent(event.id)}/instances`, exceptionsFirst)
}

/** Window of a view (UTC ms): both bounds are required, their offsets count, and it spans at most five years. */
export function windowOf(call: GraphCall): { from: number; to: number } {
  const bounds = ['startDateTime', 'endDateTime'].map((name) => {
    const text = call.query.get(name)
    if (text === null)
      throw new GraphFault(
        400,
        'ErrorInvalidParameter',
        `This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.`,
      )
    const instant = instantOfParameter(text.replace(' ', '+'))
    if (instant === null) throw new GraphFault(400, 'ErrorInvalidParameter', `The value of the parameter '${name}' is invalid.`)
    return instant
  })
  const [from, to] = bounds as [number, number]
  if (to < from) throw new GraphFault(400, 'ErrorInvalidRequest', 'The end of the time window is before its start.')
  if (to - from > mostDays * day) {
    throw new GraphFault(400, 'ErrorInvalidRequest', `The requested date range is too large. Maximum number of days: ${mostDays}.`)
  }
  return { from, to }
}

/** `GET …/calendar`: the default calendar, the only one there is. */
export function getCalendar(call: GraphCall): GraphReply {
  const { tenant, target } = call
  return {
    status: 200,
    body: {
      '@odata.context': `${tenant.origin}/v1.0/$metadata#users('${target.id}')/calendar/$entity`,
      id: `AAMkC${Buffer.from(target.id).toString('base64url')}`,
      name: 'Calendar',
      color: 'auto',
      hexColor: '',
      isDefaultCalendar: true,
      changeKey: `${target.id.slice(0, 8)}AAA=`,
      canShare: true,
      canViewPrivateItems: true,
      canEdit: true,
      allowedOnlineMeetingProviders: ['teamsForBusiness'],
      defaultOnlineMeetingProvider: 'teamsForBusiness',
      isTallyingResponses: true,
      isRemovable: false,
      owner: { name: target.displayName, address: target.mail ?? target.userPrincipalName },
    },
  }
}
