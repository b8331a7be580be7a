import { createHash } from 'node:crypto'
import type { Mailbox } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { EventPrinter } from './event-query.ts'
import { occurrenceId } from './occurrence-id.ts'
import type { Occurrence } from './occurrences.ts'
import { answer, preferencesOf } from './prefer.ts'
import { windowOf } from './read-events.ts'
import { occurrencesIn } from './view.ts'

const defaultPage = 10
/** How many rounds a mailbox remembers: tokens have no fixed age, they go when the cache is full. */
const mostRounds = 100

/** One round of a sync: what it tells, page by page, and what the client knows after it. The window never changes. */
interface Round {
  from: number
  to: number
  entries: (Occurrence | { removed: string })[]
  /** Fingerprints by id of everything in the window. */
  inside: Map<string, string>
  /** Change keys by id of all events of the mailbox. */
  events: Map<string, string>
}

const rounds = new WeakMap<Mailbox, Map<string, Round>>()

/** `GET …/calendarView/delta`: the window's events, later what changed in it; anything else that changed comes as removed. */
export function calendarDelta(call: GraphCall): GraphReply {
  const preferences = preferencesOf(call)
  const { token, round, offset } = openRound(call)
  const printer = new EventPrinter(call)
  const end = offset + (preferences.pageSize ?? defaultPage)
  const value = round.entries.slice(offset, end).map((entry) => {
    if ('removed' in entry) return { '@removed': { reason: 'deleted' }, id: entry.removed }
    return { '@odata.type': '#microsoft.graph.event', ...printer.print(entry) }
  })
  const link = `${call.tenant.origin}/v1.0/users/${call.target.id}/calendarView/delta?`
  const next =
    end < round.entries.length
      ? { '@odata.nextLink': `${link}$skiptoken=${token}.${end}` }
      : { '@odata.deltaLink': `${link}$deltatoken=${token}` }
  return answer(200, preferences, { '@odata.context': `${call.tenant.origin}/v1.0/$metadata#Collection(event)`, ...next, value })
}

function openRound(call: GraphCall): { token: string; round: Round; offset: number } {
  const refused = ['$select', '$expand', '$filter', '$orderby', '$search'].filter((name) => call.query.has(name))
  if (refused.length > 0) {
    const message = `The following parameters are not supported with change tracking over the 'CalendarView' resource: '${refused.join(', ')}'.`
    throw new GraphFault(400, 'ErrorInvalidUrlQuery', message)
  }
  const [skipToken, deltaToken] = [call.query.get('$skiptoken'), call.query.get('$deltatoken')]
  if (skipToken !== null) {
    const [token = '', offset = ''] = skipToken.split('.')
    return { token, round: knownRound(call, token), offset: Number(offset) }
  }
  const earlier = deltaToken === null ? null : knownRound(call, deltaToken)
  const round = newRound(call, earlier ?? windowOf(call), earlier)
  return { token: remember(call, round), round, offset: 0 }
}

function knownRound(call: GraphCall, token: string): Round {
  const round = rounds.get(call.target.mailbox)?.get(token)
  if (round) return round
  throw new GraphFault(410, 'syncStateNotFound', 'The sync state generation is not found; sync the whole window again.')
}

function remember(call: GraphCall, round: Round): string {
  const known = rounds.get(call.target.mailbox) ?? new Map<string, Round>()
  rounds.set(call.target.mailbox, known)
  const token = call.tenant.ids.guid('sync').replaceAll('-', '')
  known.set(token, round)
  for (const oldest of known.keys()) {
    if (known.size <= mostRounds) break
    known.delete(oldest)
  }
  return token
}

function newRound(call: GraphCall, { from, to }: { from: number; to: number }, earlier: Round | null): Round {
  const occurrences = occurrencesIn(call.target, from, to)
  const printer = new EventPrinter(call)
  const inside = new Map(occurrences.map((occurrence) => [idOf(occurrence), fingerprint(printer, occurrence)]))
  const events = new Map([...call.target.mailbox.events.values()].map((event) => [event.id, event.changeKey]))
  if (!earlier) return { from, to, entries: occurrences, inside, events }
  const changed = occurrences.filter((occurrence) => earlier.inside.get(idOf(occurrence)) !== inside.get(idOf(occurrence)))
  const gone = [...earlier.inside.keys()].filter((id) => !inside.has(id))
  const shown = new Set([...earlier.inside.keys(), ...inside.keys()].map((id) => id.split('.')[0]!))
  const elsewhere = [...new Set([...earlier.events.keys(), ...events.keys()])].filter(
    (id) => earlier.events.get(id) !== events.get(id) && !shown.has(id),
  )
  return { from, to, entries: [...changed, ...[...gone, ...elsewhere].map((removed) => ({ removed }))], inside, events }
}

function idOf({ event, originalStart }: Occurrence): string {
  return originalStart === null ? event.id : occurrenceId(event, originalStart)
}

/** What a person would notice: a change to one occurrence gives its whole series a new change key, and says nothing about the others. */
function fingerprint(printer: EventPrinter, occurrence: Occurrence): string {
  const { changeKey: _key, '@odata.etag': _etag, lastModifiedDateTime: _modified, ...content } = printer.filterable(occurrence)
  return createHash('sha1').update(JSON.stringify(content)).digest('base64')
}
