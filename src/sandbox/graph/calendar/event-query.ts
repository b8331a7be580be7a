import type { CalendarEvent } from '../../tenant/state.ts'
import { type GraphCall, GraphFault } from '../route.ts'
import { printCalendar } from './calendar-resource.ts'
import { propertyNamed } from './event-properties.ts'
import { type Expansion, readExpand } from './expand.ts'
import { extensionIds, printExtension } from './extensions.ts'
import { readPropertyFilter } from './filter.ts'
import { idFormOf, idIn } from './id-form.ts'
import { occurrenceId } from './occurrence-id.ts'
import { deletedOccurrences, type Occurrence, occurrenceAt } from './occurrences.ts'
import { preferencesOf } from './prefer.ts'
import { type Print, printEvent } from './print-event.ts'
import { effective } from './view.ts'

/** Prints events as one request asked for them: Prefer, $select and $expand. */
export class EventPrinter {
  readonly #print: Print
  readonly #select: readonly string[] | null
  readonly #expand: readonly Expansion[]

  constructor(call: GraphCall, withoutTimestamps = false) {
    const { timeZone, bodyType } = preferencesOf(call)
    const basic = !['Calendars.Read', 'Calendars.ReadWrite'].some((permission) => call.permissions.has(permission))
    this.#print = { tenant: call.tenant, owner: call.target, timeZone, bodyType, idForm: idFormOf(call), basic }
    this.#select = readSelect(call.query.get('$select'), withoutTimestamps)
    this.#expand = readExpand(call.query.get('$expand'))
  }

  print(item: CalendarEvent | Occurrence): Record<string, unknown> {
    const whole = printEvent(this.#print, item)
    const event = 'event' in item ? item.event : item
    const series = 'event' in item && item.originalStart !== null ? null : event
    const shown = this.#select ? pick(whole, this.#select) : whole
    if (series?.recurrence && this.#asked('cancelledOccurrences')) {
      shown.cancelledOccurrences = deletedOccurrences(series).map((at) => idIn(this.#print.idForm, occurrenceId(series, at)))
    }
    if (series?.recurrence && this.#asked('exceptionOccurrences')) shown.exceptionOccurrences = this.#exceptionsOf(series)
    this.#printExpanded(shown, 'event' in item ? effective(item) : item)
    return shown
  }

  /** The event as filters see it: in UTC, with what only filters can reach. */
  filterable(item: CalendarEvent | Occurrence): Record<string, unknown> {
    const event = 'event' in item ? effective(item) : item
    const print: Print = { ...this.#print, timeZone: 'UTC', bodyType: 'html', idForm: 'default' }
    const extensions = event.extensions.flatMap(extensionIds).map((id) => ({ id }))
    const hidden = this.#print.basic ? {} : { singleValueExtendedProperties: event.extendedProperties, extensions }
    return { ...printEvent(print, item), ...hidden }
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
      if (name === 'calendar') shown.calendar = printCalendar(this.#print.owner)
      if (this.#print.basic) continue
      const wanted = filter === null ? () => true : readPropertyFilter(filter)
      if (name === 'extensions') {
        const named = event.extensions.filter((extension) => extensionIds(extension).some((id) => wanted({ id })))
        shown.extensions = named.map(printExtension)
      }
      if (name !== 'singleValueExtendedProperties') continue
      const found = event.extendedProperties.filter((property) => wanted({ ...property }))
      if (found.length > 0) shown.singleValueExtendedProperties = found
    }
  }
}

/** Refuses system query options a resource does not know. */
export function checkQueryOptions({ query }: GraphCall, known: readonly string[]): void {
  for (const name of query.keys()) {
    if (!name.startsWith('$') || known.includes(name)) continue
    throw new GraphFault(400, 'BadRequest', `The query specified in the URI is not valid. The query option '${name}' is not supported.`)
  }
}

function readSelect(text: string | null, withoutTimestamps: boolean): readonly string[] | null {
  const names = (text ?? '').split(',').map((name) => name.trim())
  if (!text || names.includes('*')) return null
  return names
    .map((name) => propertyNamed(name.split('/')[0]!))
    .filter((name) => !(withoutTimestamps && /^(created|lastModified)DateTime$/.test(name)))
}

function pick(whole: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  const shown: Record<string, unknown> = { '@odata.etag': whole['@odata.etag'], id: whole.id }
  for (const name of names) if (name in whole) shown[name] = whole[name]
  return shown
}
