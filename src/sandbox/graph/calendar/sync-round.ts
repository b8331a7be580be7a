import { createHash } from 'node:crypto'
import type { CalendarEvent, Mailbox, Tenant } from '../../tenant/state.ts'
import { type GraphCall, GraphFault } from '../route.ts'
import { EventPrinter } from './event-query.ts'
import { occurrenceId } from './occurrence-id.ts'
import type { Occurrence } from './occurrences.ts'
import { occurrencesInView } from './view.ts'

/** How many rounds a mailbox remembers: tokens have no fixed age, they go when the cache is full. */
const mostRounds = 100

/** Something in the window: an occurrence or single event, or the master of a series that has occurrences there. */
interface Entry {
  id: string
  /** The single event's or the series' own id. */
  event: string
  item: CalendarEvent | Occurrence
}

interface Seen {
  event: string
  fingerprint: string
}

/** One round of a sync: what it tells, and what the client knows after it. The window never changes. */
export interface Round {
  from: number
  to: number
  told: (Entry | { removed: string })[]
  /** By id: everything in the window. */
  inside: Map<string, Seen>
  /** Change keys by id of all events of the mailbox. */
  events: Map<string, string>
}

const rounds = new WeakMap<Mailbox, Map<string, Round>>()

/** A round of that name; 410 when the mailbox does not remember it any more. */
export function knownRound({ tenant, target }: GraphCall, name: string): Round {
  const round = rounds.get(target.mailbox)?.get(name)
  if (round) return round
  throw new GraphFault(410, tenant.options.deltaGone, 'The sync state generation is not found; sync the whole window again.')
}

/** Keeps a round under a new name. */
export function rememberRound({ tenant, target }: GraphCall, round: Round): string {
  const known = rounds.get(target.mailbox) ?? new Map<string, Round>()
  rounds.set(target.mailbox, known)
  const name = tenant.ids.guid('sync').replaceAll('-', '')
  known.set(name, round)
  for (const oldest of known.keys()) {
    if (known.size <= mostRounds) break
    known.delete(oldest)
  }
  return name
}

/** Every sync of every calendar has to start anew. */
export function forgetRounds(tenant: Tenant): void {
  for (const { mailbox } of tenant.users.values()) rounds.delete(mailbox)
}

/** The next round: all of the window at first, later what changed since the earlier one; other events that changed come as removed. */
export function nextRound(call: GraphCall, { from, to }: { from: number; to: number }, earlier: Round | null): Round {
  const { mailbox } = call.target
  const entries = entriesOf(occurrencesInView(call.tenant, call.target, from, to), call.tenant.options.deltaOccurrences === 'thin')
  const printer = new EventPrinter(call)
  const inside = new Map(entries.map(({ id, event, item }) => [id, { event, fingerprint: fingerprint(printer, item) }]))
  const events = new Map([...mailbox.events.values()].map((event) => [event.id, event.changeKey]))
  if (!earlier) return { from, to, told: entries, inside, events }

  const modified = new Set([...earlier.events.keys(), ...events.keys()].filter((id) => earlier.events.get(id) !== events.get(id)))
  const toldWhole = (event: string) => call.tenant.options.deltaSeries === 'whole' && Boolean(mailbox.events.get(event)?.recurrence)
  const changed = entries.filter(
    ({ id, event }) => earlier.inside.get(id)?.fingerprint !== inside.get(id)?.fingerprint || (modified.has(event) && toldWhole(event)),
  )
  const gone = [...earlier.inside].filter(([id, { event }]) => !inside.has(id) && !toldWhole(event)).map(([id]) => id)
  const shown = new Set([...earlier.inside.values(), ...inside.values()].map(({ event }) => event))
  const elsewhere = [...modified].filter((id) => !shown.has(id))
  return { from, to, told: [...changed, ...[...gone, ...elsewhere].map((removed) => ({ removed }))], inside, events }
}

/** In order of start; with masters, each before the first of its occurrences. */
function entriesOf(occurrences: readonly Occurrence[], withMasters: boolean): Entry[] {
  const seen = new Set<string>()
  return occurrences.flatMap((occurrence) => {
    const { event, originalStart } = occurrence
    if (originalStart === null) return { id: event.id, event: event.id, item: occurrence }
    const entry = { id: occurrenceId(event, originalStart), event: event.id, item: occurrence }
    if (!withMasters || seen.has(event.id)) return entry
    seen.add(event.id)
    return [{ id: event.id, event: event.id, item: event }, entry]
  })
}

/** What a person would notice: a change to one occurrence gives its whole series a new change key, and says nothing about the others. */
function fingerprint(printer: EventPrinter, item: CalendarEvent | Occurrence): string {
  const { changeKey: _key, '@odata.etag': _etag, lastModifiedDateTime: _modified, ...content } = printer.filterable(item)
  return createHash('sha1').update(JSON.stringify(content)).digest('base64')
}
