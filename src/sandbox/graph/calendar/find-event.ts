import type { CalendarEvent, User } from '../../tenant/state.ts'
import { type GraphCall, GraphFault } from '../route.ts'
import { formOf, keptId } from './id-form.ts'
import { parseEventId } from './occurrence-id.ts'
import { type Occurrence, occurrenceAt } from './occurrences.ts'

/** Outlook knows no later day; a series without end stops there. */
const lastInstant = Date.UTC(4500, 8, 1)

/** What an id names: an event (single or master) or one occurrence of a series. */
export interface Found {
  event: CalendarEvent
  occurrence: (Occurrence & { originalStart: number }) | null
  /** Key of the occurrence in the series' exceptions. */
  key: string | null
}

/** The event or occurrence an id (in either form) names in this mailbox; a fault as Exchange gives it where there is none. */
export function findEvent(user: User, id: string): Found {
  const parsed = parseEventId(keptId(id))
  if (!parsed) throw new GraphFault(400, 'ErrorInvalidIdMalformed', 'Id is malformed.')
  const event = user.mailbox.events.get(parsed.event)
  if (!event) throw notFound()
  const { originalStart } = parsed
  if (originalStart === null) return { event, occurrence: null, key: null }
  const occurrence = event.recurrence && originalStart < lastInstant ? occurrenceAt(event, originalStart) : null
  if (!occurrence) throw notFound()
  return { event, occurrence: { ...occurrence, originalStart }, key: new Date(originalStart).toISOString() }
}

export function eventOf(call: GraphCall): Found {
  return findEvent(call.target, call.params.event ?? '')
}

/** An event in Deleted Items, where the tenant shows it: its immutable id is what it was in the calendar. */
export function deletedEvent({ tenant, target, params }: GraphCall): CalendarEvent | undefined {
  const id = params.event ?? ''
  if (tenant.options.deletedEvents === 'gone' || formOf(id) !== 'immutable') return undefined
  return target.mailbox.deletedEvents?.get(keptId(id))
}

function notFound(): GraphFault {
  return new GraphFault(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
}
