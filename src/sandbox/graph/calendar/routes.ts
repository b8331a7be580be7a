import { GraphFault, type GraphRoute, type Permissions } from '../route.ts'
import { calendarId } from './calendar-resource.ts'
import { createEvent } from './create-event.ts'
import { calendarDelta } from './delta.ts'
import { createExtension, getExtension } from './extensions.ts'
import { findMeetingTimes } from './find-meeting-times.ts'
import { getSchedule } from './get-schedule.ts'
import { calendarView, getCalendar, getEvent, listEvents, listInstances } from './read-events.ts'
import { cancelEvent, deleteEvent, purgeEvent } from './remove-event.ts'
import { respond } from './respond.ts'
import { supportedTimeZones } from './supported-time-zones.ts'
import { translateExchangeIds } from './translate-ids.ts'
import { updateEvent } from './update-event.ts'

function both(...names: string[]): Permissions {
  return { application: names, delegated: names }
}

const seeBasics = both('Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite')
const see = both('Calendars.Read', 'Calendars.ReadWrite')
const seeOne = both('Calendars.ReadBasic', 'Calendars.Read')
const follow = both('Calendars.Read', 'Calendars.ReadBasic', 'Calendars.ReadWrite')
const change = both('Calendars.ReadWrite')
const translate: Permissions = {
  application: ['User.Read.All', 'User.ReadWrite.All'],
  delegated: ['User.ReadBasic.All', 'User.Read', 'User.Read.All', 'User.ReadWrite', 'User.ReadWrite.All'],
}
const suggest: Permissions = { application: [], delegated: ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'] }
const seeZones: Permissions = { application: [], delegated: ['User.Read', 'User.ReadBasic.All', 'User.Read.All'] }

function route(method: GraphRoute['method'], path: string, permissions: Permissions, handle: GraphRoute['handle']): GraphRoute {
  return { method, path: `/users/{user}${path}`, permissions, service: 'exchange', handle }
}

function zonesOf(standard: string): string {
  return `supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'${standard}')`
}

/** By the id of a calendar: there is the default one and no other. */
function inCalendar(handle: GraphRoute['handle']): GraphRoute['handle'] {
  return (call) => {
    if (call.params.calendar === calendarId(call.target)) return handle(call)
    throw new GraphFault(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
  }
}

/** The calendar of a mailbox, below `/users/{user}`. */
export const calendarRoutes: GraphRoute[] = [
  route('GET', '/calendar', seeBasics, getCalendar),
  route('POST', '/calendar/getSchedule', seeBasics, getSchedule),
  route('GET', '/events', seeBasics, listEvents('events')),
  route('POST', '/events', change, createEvent),
  route('GET', '/calendar/events', seeBasics, listEvents('calendar/events')),
  route('POST', '/calendar/events', change, createEvent),
  route('GET', '/calendars/{calendar}/events', seeBasics, inCalendar(listEvents('events'))),
  route('POST', '/calendars/{calendar}/events', change, inCalendar(createEvent)),
  route('GET', '/calendarView', seeBasics, calendarView('calendarView')),
  route('GET', '/calendar/calendarView', seeBasics, calendarView('calendar/calendarView')),
  route('GET', '/calendarView/delta', follow, calendarDelta),
  route('GET', '/calendar/calendarView/delta', follow, calendarDelta),
  route('POST', '/findMeetingTimes', suggest, findMeetingTimes),
  route('GET', '/outlook/supportedTimeZones', seeZones, supportedTimeZones('windows')),
  route('GET', `/outlook/${zonesOf('Windows')}`, seeZones, supportedTimeZones('windows')),
  route('GET', `/outlook/${zonesOf('Iana')}`, seeZones, supportedTimeZones('iana')),
  route('GET', '/events/{event}', seeOne, getEvent),
  route('PATCH', '/events/{event}', change, updateEvent),
  route('DELETE', '/events/{event}', change, deleteEvent),
  route('GET', '/events/{event}/instances', seeOne, listInstances),
  route('POST', '/events/{event}/cancel', change, cancelEvent),
  route('POST', '/events/{event}/accept', change, respond('accepted')),
  route('POST', '/events/{event}/decline', change, respond('declined')),
  route('POST', '/events/{event}/tentativelyAccept', change, respond('tentativelyAccepted')),
  route('POST', '/events/{event}/permanentDelete', change, purgeEvent),
  route('POST', '/events/{event}/extensions', change, createExtension),
  route('GET', '/events/{event}/extensions/{extension}', see, getExtension),
  route('POST', '/translateExchangeIds', translate, translateExchangeIds),
]
