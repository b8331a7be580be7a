import type { GraphRoute, Permissions } from '../route.ts'
import { createEvent } from './create-event.ts'
import { calendarDelta } from './delta.ts'
import { createExtension, getExtension } from './extensions.ts'
import { findMeetingTimes } from './find-meeting-times.ts'
import { getSchedule } from './get-schedule.ts'
import { calendarView, getCalendar, getEvent, listEvents, listInstances } from './read-events.ts'
import { cancelEvent, deleteEvent } from './remove-event.ts'
import { respond } from './respond.ts'
import { updateEvent } from './update-event.ts'

function both(...names: string[]): Permissions {
  return { application: names, delegated: names }
}

const seeBasics = both('Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite')
const see = both('Calendars.Read', 'Calendars.ReadWrite')
const change = both('Calendars.ReadWrite')
const suggest: Permissions = { application: [], delegated: ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'] }

function route(method: GraphRoute['method'], path: string, permissions: Permissions, handle: GraphRoute['handle']): GraphRoute {
  return { method, path: `/users/{user}${path}`, permissions, service: 'exchange', handle }
}

/** The calendar of a mailbox, below `/users/{user}`. */
export const calendarRoutes: GraphRoute[] = [
  route('GET', '/calendar', seeBasics, getCalendar),
  route('POST', '/calendar/getSchedule', seeBasics, getSchedule),
  route('GET', '/events', seeBasics, listEvents('events')),
  route('POST', '/events', change, createEvent),
  route('GET', '/calendar/events', seeBasics, listEvents('calendar/events')),
  route('POST', '/calendar/events', change, createEvent),
  route('GET', '/calendarView', seeBasics, calendarView('calendarView')),
  route('GET', '/calendar/calendarView', seeBasics, calendarView('calendar/calendarView')),
  route('GET', '/calendarView/delta', seeBasics, calendarDelta),
  route('GET', '/calendarView/delta()', seeBasics, calendarDelta),
  route('GET', '/calendar/calendarView/delta', seeBasics, calendarDelta),
  route('POST', '/findMeetingTimes', suggest, findMeetingTimes),
  route('GET', '/events/{event}', seeBasics, getEvent),
  route('PATCH', '/events/{event}', change, updateEvent),
  route('DELETE', '/events/{event}', change, deleteEvent),
  route('GET', '/events/{event}/instances', seeBasics, listInstances),
  route('POST', '/events/{event}/cancel', change, cancelEvent),
  route('POST', '/events/{event}/accept', change, respond('accepted')),
  route('POST', '/events/{event}/decline', change, respond('declined')),
  route('POST', '/events/{event}/tentativelyAccept', change, respond('tentativelyAccepted')),
  route('POST', '/events/{event}/permanentDelete', change, deleteEvent),
  route('POST', '/events/{event}/extensions', change, createExtension),
  route('GET', '/events/{event}/extensions/{extension}', see, getExtension),
]
