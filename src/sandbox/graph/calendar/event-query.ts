import type { CalendarEvent } from '../../tenant/state.ts'
import { type GraphCall, GraphFault } from '../route.ts'
import { printExtension } from './extensions.ts'
import { readEventFilter } from './filter.ts'
import { occurrenceId } from './occurrence-id.ts'
import { deletedOccurrences, type Occurrence, occurrenceAt } from './occurrences.ts'
import { preferencesOf } from './prefer.ts'
import { type Print, printEvent } from './print-event.ts'
import { effective } from './view.ts'

const properties = new Set(
  `id createdDateTime lastModifiedDateTime changeKey categories transactionId originalStartTimeZone originalEndTimeZone iCalUId
  reminderMinutesBeforeStart isReminderOn hasAttachments subject bodyPreview importance sensitivity isAllDay isCancelled isDraft isOrganizer
  responseRequested seriesMasterId showAs type webLink onlineMeetingUrl isOnlineMeeting onlineMeetingProvider onlineMeeting
  allowNewTimeProposals hideAttendees responseStatus body start end originalStart location locations recurrence attendees organizer
  cancelledOccurrences exceptionOccurrences singleValueExtendedProperties extensions`.split(/\s+/),
)

/** Prints events as one request asked for them: Prefer, $select and $expand. */
export class EventPrinter {
  readonly #print: Print
  readonly #select: readonly string[] | null
  readonly #expand: readonly { name: string; filter: string | null }[]

  constructor(call: GraphCall, withoutTimestamps = false) {
    const { timeZone, bodyType } = preferencesOf(call)
    const basic = !['Calendars.Read', 'Calendars.ReadWrite'].some((permission) => call.permissions.has(permission))
    this.#print = { tenant: call.tenant, owner: call.target, timeZone, bodyType, basic }
    this.#select = readSelect(call.query.get('$select'), withoutTimestamps)
    this.#expand = readExpand(call.query.get('$expand') ?? '')
  }

  print(item: CalendarEvent | Occurrence): Record<string, unknown> {
    const whole = printEvent(this.#print, item)
    const event = 'event' in item ? item.event : item
    const series = 'event' in item && item.originalStart !== null ? null : event
    const shown = this.#select ? pick(whole, this.#select) : whole
    if (series?.recurrence && this.#asked('cancelledOccurrences')) {
      shown.cancelledOccurrences = deletedOccurrences(series).map((at) => occurrenceId(series, at))
    }
    if (series?.recurrence && this.#asked('exceptionOccurrences')) shown.exceptionOccurrences = this.#exceptionsOf(series)
    this.#printExpanded(shown, 'event' in item ? effective(item) : item)
    return shown
  }

  /** The event as filters see it: in UTC, with what only filters can reach. */
  filterable(item: CalendarEvent | Occurrence): Record<string, unknown> {
    const event = 'event' in item ? effective(item) : item
    const print: Print = { ...this.#print, timeZone: 'UTC', bodyType: 'html' }
    return { ...printEvent(print, item), singleValueExtendedProperties: event.extendedProperties }
  }

  #asked(name: string): boolean {
    return (this.#select?.includes(name) ?? false) || this.#expand.some((one) => one.name === name)
  }

  #exceptionsOf(series: CalendarEvent): Record<string, unknown>[] {
    const changed = [...series.exceptions.keys()].map((key) => occurrenceAt(series, Date.parse(key)))
    return changed.flatMap((occurrence) => (occurrence?.change ? [printEvent(this.#print, occurrence)] : []))
  }

  #printExpanded(shown: Record<string, unknown>, event: CalendarEvent): void {
    for (const { name, filter } of this.#expand) {
      if (name === 'extensions' && !this.#print.basic) shown.extensions = event.extensions.map(printExtension)
      if (name !== 'singleValueExtendedProperties') continue
      const wanted = filter === null ? () => true : readEventFilter(filter)
      const found = event.extendedProperties.filter((property) => wanted({ ...property }))
      if (found.length > 0) shown.singleValueExtendedProperties = found
    }
  }
}

function readSelect(text: string | null, withoutTimestamps: boolean): readonly string[] | null {
  const names = (text ?? '').split(',').map((name) => name.trim())
  if (!text || names.includes('*')) return null
  for (const name of names) {
    const property = name.split('/')[0]!
    if (!properties.has(property)) {
      throw new GraphFault(400, 'RequestBroker--ParseUri', `Could not find a property named '${property}' on type 'microsoft.graph.event'.`)
    }
  }
  return names.map((name) => name.split('/')[0]!).filter((name) => !(withoutTimestamps && /^(created|lastModified)DateTime$/.test(name)))
}

function pick(whole: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  const shown: Record<string, unknown> = { '@odata.etag': whole['@odata.etag'], id: whole.id }
  for (const name of names) if (name in whole) shown[name] = whole[name]
  return shown
}

function readExpand(text: string): { name: string; filter: string | null }[] {
  return [...text.matchAll(/([A-Za-z]+)(?:\(\$filter=((?:'(?:[^']|'')*'|[^')])*)\))?/g)].map(([, name, filter]) => {
    if (properties.has(name!) || name === 'instances' || name === 'calendar') return { name: name!, filter: filter ?? null }
    throw new GraphFault(400, 'RequestBroker--ParseUri', `Could not find a property named '${name}' on type 'microsoft.graph.event'.`)
  })
}
