import { DateTime } from 'luxon'
import type { PersonId } from '../../src/domain/people/person.ts'
import type { Availability, BookedOccurrence, BookedSeries, BusyInterval, Calendar, SeriesEvent } from '../../src/ports/calendar.ts'
import type { Answer, GraphRefusal } from '../../src/ports/directory.ts'

type Body = Omit<SeriesEvent, 'repeats'> & { repeats: Extract<SeriesEvent['repeats'], { every: 'week' }> }
interface Occurrence extends BookedOccurrence {
  readonly status: 'standing' | 'moved' | 'cancelled'
}
export interface PretendEvent extends BookedSeries {
  readonly organizer: PersonId
  readonly body: Body
  occurrences: Occurrence[]
}

const done = <Value>(value: Value): Answer<Value> => ({ ok: true, value })

/**
 * An Outlook that remembers events and can be found by marker, but not one that recognizes a `transactionId`: every POST that
 * arrives makes another event, so that a protocol that sends twice is seen.
 */
export class PretendCalendar implements Calendar {
  readonly busy = new Map<PersonId, readonly BusyInterval[] | null>()
  readonly events: PretendEvent[] = []
  readonly moves: { from: Date; to: Date }[] = []
  readonly cancellations: Date[] = []
  /** What the next POSTs meet: `lost` is carried out, but the answer never arrives. */
  troubles: ('lost' | GraphRefusal)[] = []
  /** Called while free and busy times are read: what happens meanwhile. */
  meanwhile: () => Promise<void> = async () => undefined
  /** The Teams link of new events; null: not there yet. */
  joinUrl: string | null = 'https://teams.example/l/7'

  async readAvailability(_viewer: PersonId, people: readonly { id: PersonId }[]): Promise<Answer<readonly Availability[]>> {
    const meanwhile = this.meanwhile
    this.meanwhile = async () => undefined
    await meanwhile()
    return done(
      people.map(({ id }) => {
        const busy = this.busy.get(id)
        return busy === null ? { personId: id, busy, because: { kind: 'unreadable', code: '5009' } } : { personId: id, busy: busy ?? [] }
      }),
    )
  }

  describeSeries(event: SeriesEvent): unknown {
    return JSON.parse(JSON.stringify(event))
  }

  async findSeries(organizer: PersonId, marker: string): Promise<Answer<BookedSeries | null>> {
    const event = this.events.find((candidate) => candidate.organizer === organizer && candidate.body.marker === marker)
    return done(event ? this.#named({ ...event, joinUrl: event.joinUrl ?? this.joinUrl }) : null)
  }

  async createSeries(organizer: PersonId, body: unknown): Promise<Answer<BookedSeries>> {
    const trouble = this.troubles.shift()
    if (trouble && trouble !== 'lost') return { ok: false, refusal: trouble }
    const eventId = `event ${this.events.length + 1}`
    const event = { eventId, iCalUId: `${eventId}@outlook`, joinUrl: this.joinUrl, organizer, body: body as Body }
    this.events.push({ ...event, occurrences: occurrencesOf(eventId, event.body) })
    return trouble === 'lost' ? { ok: false, refusal: { kind: 'unknownOutcome' } } : done(this.#named(event))
  }

  async readOccurrences(_organizer: PersonId, eventId: string, from: Date, to: Date): Promise<Answer<readonly BookedOccurrence[]>> {
    return done(this.#event(eventId).occurrences.filter(({ status, start, end }) => status !== 'cancelled' && end > from && start < to))
  }

  async moveOccurrence(_organizer: PersonId, occurrenceId: string, start: Date, end: Date): Promise<Answer<void>> {
    this.#change(occurrenceId, (occurrence) => {
      this.moves.push({ from: occurrence.originalStart, to: start })
      return { ...occurrence, status: 'moved', start, end }
    })
    return done(undefined)
  }

  async cancelOccurrence(_organizer: PersonId, occurrenceId: string): Promise<Answer<void>> {
    this.#change(occurrenceId, (occurrence) => {
      this.cancellations.push(occurrence.originalStart)
      return { ...occurrence, status: 'cancelled' }
    })
    return done(undefined)
  }

  async cancelFrom(_organizer: PersonId, eventId: string, from: Date): Promise<Answer<void>> {
    const event = this.events.find((candidate) => candidate.eventId === eventId)
    if (!event) return { ok: false, refusal: { kind: 'gone' } }
    event.occurrences = event.occurrences.map((occurrence) =>
      occurrence.start > from ? { ...occurrence, status: 'cancelled' } : occurrence,
    )
    return done(undefined)
  }

  /** Where people are expected, in ISO. */
  standing(): string[] {
    return this.events.flatMap(({ occurrences }) =>
      occurrences.filter(({ status }) => status !== 'cancelled').map(({ start }) => start.toISOString()),
    )
  }

  #event(eventId: string): PretendEvent {
    return this.events.find((candidate) => candidate.eventId === eventId)!
  }

  #named({ eventId, iCalUId, joinUrl }: BookedSeries): BookedSeries {
    return { eventId, iCalUId, joinUrl }
  }

  #change(occurrenceId: string, change: (occurrence: Occurrence) => Occurrence): void {
    const event = this.#event(occurrenceId.split('/')[0]!)
    event.occurrences = event.occurrences.map((candidate) => (candidate.occurrenceId === occurrenceId ? change(candidate) : candidate))
  }
}

function occurrencesOf(eventId: string, body: Body): Occurrence[] {
  const occurrences: Occurrence[] = []
  const last = DateTime.fromISO(`${body.lastDate}T23:59`, { zone: body.timeZone })
  for (let n = 0; ; n++) {
    const start = DateTime.fromISO(`${body.firstDate}T${body.time}`, { zone: body.timeZone }).plus({ weeks: n * body.repeats.interval })
    if (start > last) return occurrences
    const end = start.plus({ minutes: body.lengthMinutes }).toJSDate()
    occurrences.push({ occurrenceId: `${eventId}/${n}`, originalStart: start.toJSDate(), start: start.toJSDate(), end, status: 'standing' })
  }
}
