import type { PersonId } from '../../src/domain/people/person.ts'
import type {
  Availability,
  BookedOccurrence,
  BookedSeries,
  BusyInterval,
  Calendar,
  CalendarChanges,
  Response,
  SeriesEvent,
  SeriesInOutlook,
} from '../../src/ports/calendar.ts'
import type { Answer, GraphRefusal } from '../../src/ports/directory.ts'
import { endOn, type PretendEvent, type PretendOccurrence, pretendEvent } from './pretend-event.ts'

type Target = { id: PersonId; address: string }

const done = <Value>(value: Value): Answer<Value> => ({ ok: true, value })
const gone: { ok: false; refusal: GraphRefusal } = { ok: false, refusal: { kind: 'gone' } }
const outOfReach: typeof gone = { ok: false, refusal: { kind: 'mailboxUnavailable' } }
const kinds: Partial<Record<Response, BusyInterval['kind']>> = {
  accepted: 'busy',
  organizer: 'busy',
  tentative: 'tentative',
  none: 'tentative',
}

/**
 * An Outlook that remembers events and can be found by marker, but not one that recognizes a `transactionId`: every POST that
 * arrives makes another event, so that a protocol that sends twice is seen. What people do in it, a test does with the methods below.
 */
export class PretendCalendar implements Calendar {
  /** Of others' making; what was booked here is busy besides. Null: the calendar cannot be read. */
  readonly busy = new Map<PersonId, readonly BusyInterval[] | null>()
  readonly events: PretendEvent[] = []
  readonly moves: { from: Date; to: Date }[] = []
  readonly cancellations: Date[] = []
  readonly removedCopies: { member: PersonId; iCalUId: string; from: Date }[] = []
  /** Mailboxes out of reach: nothing can be asked of them. */
  readonly closed = new Set<PersonId>()
  /** What the next POSTs meet: `lost` is carried out, but the answer never arrives. */
  troubles: ('lost' | GraphRefusal)[] = []
  /** Called while free and busy times are read: what happens meanwhile. */
  meanwhile: () => Promise<void> = async () => undefined
  /** The Teams link of new events; null: not there yet. */
  joinUrl: string | null = 'https://teams.example/l/7'
  /** Ids of changed events, in order; `next` of a reading is a place in it. */
  readonly #changed: string[] = []
  /** Bookmarks before this one are forgotten. */
  #remembered = 0

  /** Nothing stands in it, and nobody is in its way. Bookmarks stay: what was handed out is still known. */
  clear(): void {
    for (const list of [this.events, this.moves, this.cancellations, this.removedCopies]) list.length = 0
    this.busy.clear()
    this.closed.clear()
    this.troubles = []
  }

  async readAvailability(_viewer: PersonId, people: readonly Target[]): Promise<Answer<readonly Availability[]>> {
    const meanwhile = this.meanwhile
    this.meanwhile = async () => undefined
    await meanwhile()
    return done(people.map((person) => this.#calendarOf(person, new Date(0), new Date(8.64e15))))
  }

  async readBusyItems(_viewer: PersonId, people: readonly Target[], from: Date, to: Date): Promise<Answer<readonly Availability[]>> {
    return done(people.map((person) => this.#calendarOf(person, from, to)))
  }

  describeSeries(event: SeriesEvent): unknown {
    return JSON.parse(JSON.stringify(event))
  }

  async findSeries(organizer: PersonId, marker: string): Promise<Answer<BookedSeries | null>> {
    const found = await this.findAllSeries(organizer, marker)
    return found.ok ? done(found.value[0] ?? null) : found
  }

  async findAllSeries(organizer: PersonId, marker: string): Promise<Answer<readonly BookedSeries[]>> {
    if (this.closed.has(organizer)) return outOfReach
    const found = this.events.filter((event) => event.organizer === organizer && !event.gone && event.body.marker === marker)
    return done(found.map(({ eventId, iCalUId, joinUrl }) => ({ eventId, iCalUId, joinUrl: joinUrl ?? this.joinUrl })))
  }

  async readSeries(organizer: PersonId, eventId: string, from: Date, to: Date): Promise<Answer<SeriesInOutlook | null>> {
    if (this.closed.has(organizer)) return outOfReach
    const event = this.#standing(eventId)
    if (!event) return done(null)
    const occurrences = standingIn(event, from, to).map(({ status: _, responses, ...one }) => ({
      ...one,
      responses: new Map([...event.responses, ...(responses ?? [])]),
    }))
    return done({ joinUrl: event.joinUrl ?? this.joinUrl, lastDate: event.lastDate, occurrences })
  }

  async readChanges(organizer: PersonId, since: string | null): Promise<Answer<CalendarChanges>> {
    if (this.closed.has(organizer)) return outOfReach
    if (since !== null && Number(since) < this.#remembered) return done({ kind: 'startOver' })
    const next = String(this.#changed.length)
    const ids = since === null ? [] : this.#changed.slice(Number(since))
    const own = ids.filter((id) => this.events.some((event) => event.eventId === id && event.organizer === organizer))
    return done({ kind: 'changes', eventIds: [...new Set(own)], lostIds: [], next })
  }

  async createSeries(organizer: PersonId, body: unknown): Promise<Answer<BookedSeries>> {
    if (this.closed.has(organizer)) return outOfReach
    const trouble = this.troubles.shift()
    if (trouble && trouble !== 'lost') return { ok: false, refusal: trouble }
    const event = pretendEvent(`event ${this.events.length + 1}`, organizer, body as SeriesEvent, this.joinUrl)
    this.events.push(event)
    this.#changed.push(event.eventId)
    const { eventId, iCalUId, joinUrl } = event
    return trouble === 'lost' ? { ok: false, refusal: { kind: 'unknownOutcome' } } : done({ eventId, iCalUId, joinUrl })
  }

  async readOccurrences(organizer: PersonId, eventId: string, from: Date, to: Date): Promise<Answer<readonly BookedOccurrence[]>> {
    if (this.closed.has(organizer)) return outOfReach
    const event = this.#standing(eventId)
    return event ? done(standingIn(event, from, to)) : gone
  }

  async moveOccurrence(organizer: PersonId, occurrenceId: string, start: Date, end: Date): Promise<Answer<void>> {
    if (this.closed.has(organizer)) return outOfReach
    // Whoever has answered is asked anew.
    const responses = new Map(
      [...(this.#standing(occurrenceId.split('/')[0]!)?.responses.keys() ?? [])].map((address) => [address, 'none' as const]),
    )
    const before = this.#change(occurrenceId, () => ({ status: 'moved', start, end, responses }))
    if (!before) return gone
    this.moves.push({ from: before.originalStart, to: start })
    return done(undefined)
  }

  async cancelOccurrence(organizer: PersonId, occurrenceId: string): Promise<Answer<void>> {
    if (this.closed.has(organizer)) return outOfReach
    const before = this.#change(occurrenceId, () => ({ status: 'cancelled' }))
    if (!before) return gone
    this.cancellations.push(before.originalStart)
    return done(undefined)
  }

  async changeLastDate(organizer: PersonId, eventId: string, lastDate: string): Promise<Answer<void>> {
    if (this.closed.has(organizer)) return outOfReach
    const event = this.#standing(eventId)
    if (!event) return gone
    if (event.lastDate !== lastDate) endOn(event, lastDate)
    this.#changed.push(eventId)
    return done(undefined)
  }

  async removeCopies(member: PersonId, iCalUId: string, from: Date): Promise<Answer<void>> {
    if (this.closed.has(member)) return outOfReach
    this.removedCopies.push({ member, iCalUId, from })
    for (const event of this.events) if (event.iCalUId === iCalUId) event.copiesRemoved.set(member, from)
    return done(undefined)
  }

  async cancelFrom(organizer: PersonId, eventId: string, from: Date): Promise<Answer<void>> {
    if (this.closed.has(organizer)) return outOfReach
    const event = this.#standing(eventId)
    if (!event) return done(undefined)
    const begun = event.occurrences.filter(({ status, start }) => status !== 'cancelled' && start <= from)
    event.gone = begun.length === 0
    event.occurrences = event.occurrences.map((one) => (one.start > from ? { ...one, status: 'cancelled' } : one))
    event.lastDate = begun.at(-1)?.originalStart.toISOString().slice(0, 10) ?? event.lastDate
    this.#changed.push(eventId)
    return done(undefined)
  }

  /** Somebody moves an occurrence in their Outlook, takes it out, or answers it; the organizer may. */
  personMoves(occurrenceId: string, start: Date, end: Date): void {
    this.#change(occurrenceId, () => ({ status: 'moved', start, end }))
  }

  personTakesOut(occurrenceId: string): void {
    this.#change(occurrenceId, () => ({ status: 'cancelled' }))
  }

  /** `id`: an occurrence, or the whole event. */
  personAnswers(id: string, address: string, response: Response): void {
    const event = this.events.find(({ eventId }) => eventId === id)
    if (!event) this.#change(id, ({ responses }) => ({ responses: new Map([...(responses ?? []), [address.toLowerCase(), response]]) }))
    else {
      event.responses.set(address.toLowerCase(), response)
      this.#changed.push(id)
    }
  }

  personDeletes(eventId: string): void {
    const event = this.#standing(eventId)!
    event.gone = true
    event.occurrences = event.occurrences.map((one) => ({ ...one, status: 'cancelled' }))
    this.#changed.push(eventId)
  }

  /** Outlook remembers no bookmark that it has given so far. */
  forgetChanges(): void {
    this.#changed.push('')
    this.#remembered = this.#changed.length
  }

  /** Where people are expected, in ISO. */
  standing(): string[] {
    return this.events.flatMap(({ occurrences }) =>
      occurrences.filter(({ status }) => status !== 'cancelled').map(({ start }) => start.toISOString()),
    )
  }

  #calendarOf({ id, address }: Target, from: Date, to: Date): Availability {
    const others = this.busy.get(id)
    if (others === null || this.closed.has(id)) return { personId: id, busy: null, because: { kind: 'unreadable', code: '5009' } }
    const booked = this.events.flatMap((event) => ownItems(event, id, address.toLowerCase(), from, to))
    const within = (others ?? []).filter(({ start, end }) => end > from && start < to)
    return { personId: id, busy: [...within, ...booked] }
  }

  #standing(eventId: string): PretendEvent | undefined {
    return this.events.find((candidate) => candidate.eventId === eventId && !candidate.gone)
  }

  /** Answers with the occurrence as it was; nothing where it does not stand. */
  #change(occurrenceId: string, change: (occurrence: PretendOccurrence) => Partial<PretendOccurrence>): PretendOccurrence | undefined {
    const event = this.#standing(occurrenceId.split('/')[0]!)
    const before = event?.occurrences.find((one) => one.occurrenceId === occurrenceId && one.status !== 'cancelled')
    if (!event || !before) return undefined
    event.occurrences = event.occurrences.map((one) => (one === before ? { ...one, ...change(one) } : one))
    this.#changed.push(event.eventId)
    return before
  }
}

function standingIn({ occurrences }: PretendEvent, from: Date, to: Date): PretendOccurrence[] {
  return occurrences.filter(({ status, start, end }) => status !== 'cancelled' && end > from && start < to)
}

function ownItems(event: PretendEvent, id: PersonId, address: string, from: Date, to: Date): BusyInterval[] {
  const removed = event.copiesRemoved.get(id)
  return standingIn(event, from, to).flatMap(({ start, end, responses }) => {
    if (removed && end > removed) return []
    const answer = event.organizer === id ? 'organizer' : (responses?.get(address) ?? event.responses.get(address))
    const kind = answer && kinds[answer]
    return kind ? [{ start, end, kind }] : []
  })
}
