import { DateTime } from 'luxon'
import type { PersonId } from '../../src/domain/people/person.ts'
import type { BookedOccurrence, BookedSeries, Response, SeriesEvent } from '../../src/ports/calendar.ts'

export interface PretendOccurrence extends BookedOccurrence {
  readonly status: 'standing' | 'moved' | 'cancelled'
  /** Answers to this one alone, by address in lower case. */
  readonly responses?: ReadonlyMap<string, Response>
}

/** An event in the organizer's calendar, with all the occurrences it ever had. */
export interface PretendEvent extends BookedSeries {
  readonly organizer: PersonId
  readonly body: SeriesEvent
  occurrences: PretendOccurrence[]
  lastDate: string | null
  gone: boolean
  /** Answers to the whole, by address in lower case. */
  readonly responses: Map<string, Response>
  /** Members whose own copies are gone, and from when on. */
  readonly copiesRemoved: Map<PersonId, Date>
}

export function pretendEvent(eventId: string, organizer: PersonId, body: SeriesEvent, joinUrl: string | null): PretendEvent {
  const { lastDate, attendees } = body
  const responses = new Map(attendees.map(({ address }): [string, Response] => [address.toLowerCase(), 'none']))
  const occurrences = occurrencesOf(eventId, body, lastDate)
  return {
    eventId,
    iCalUId: `${eventId}@outlook`,
    joinUrl,
    organizer,
    body,
    occurrences,
    lastDate,
    gone: false,
    responses,
    copiesRemoved: new Map(),
  }
}

/** What stands with another end: those that were moved or taken out within it stay so. */
export function endOn(event: PretendEvent, lastDate: string): void {
  const known = new Map(event.occurrences.map((occurrence) => [occurrence.originalStart.getTime(), occurrence]))
  event.lastDate = lastDate
  event.occurrences = occurrencesOf(event.eventId, event.body, lastDate).map((one) => known.get(one.originalStart.getTime()) ?? one)
}

function occurrencesOf(eventId: string, body: SeriesEvent, lastDate: string): PretendOccurrence[] {
  const last = DateTime.fromISO(`${lastDate}T23:59`, { zone: body.timeZone })
  const occurrences: PretendOccurrence[] = []
  for (let n = 0; ; n++) {
    const at = startOf(body, n)
    if (at === null || at > last) return occurrences
    const [start, end] = [at.toJSDate(), at.plus({ minutes: body.lengthMinutes }).toJSDate()]
    occurrences.push({ occurrenceId: `${eventId}/${n}`, originalStart: start, start, end, status: 'standing' })
  }
}

/** On the wall. Months: the weekday of the first date, as often in as the pattern says. */
function startOf({ firstDate, time, timeZone, repeats }: SeriesEvent, n: number): DateTime | null {
  const first = DateTime.fromISO(`${firstDate}T${time}`, { zone: timeZone })
  if (repeats === null) return n === 0 ? first : null
  if (repeats.every === 'week') return first.plus({ weeks: n * repeats.interval })
  const month = first.startOf('month').plus({ months: n })
  const days = Array.from({ length: month.daysInMonth! }, (_, day) => month.plus({ days: day }))
  const fitting = days.filter(({ weekday }) => weekday === first.weekday)
  const day = fitting.at({ first: 0, second: 1, third: 2, fourth: 3, last: -1 }[repeats.week])!
  return day.set({ hour: first.hour, minute: first.minute })
}
