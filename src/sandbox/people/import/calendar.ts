import { addEvent, type CalendarEntry } from '../../graph/calendar/add.ts'
import { printDateTime } from '../../graph/calendar/zoned-time.ts'
import type { CalendarEvent, Recurrence, Tenant, User, ZonedTime } from '../../tenant/state.ts'
import type { CalendarFile } from '../ics.ts'
import { type Entry, inZone, readEntry } from './entry.ts'
import { exceptionsOf, unmet } from './exceptions.ts'
import { appearancesOf, startsOf } from './occurrences.ts'
import type { Report } from './problem.ts'
import { recurrenceOf } from './recurrence.ts'
import { dateOf, day, type Wall } from './wall.ts'
import type { Zone, Zones } from './zone.ts'

const yearsAhead = 2
const daysBack = 31
const mostSingles = 1000

/** Puts the entries of a calendar file into a person's mailbox; the number of events that makes. */
export function loadCalendar(tenant: Tenant, user: User, file: CalendarFile, zones: Zones, home: Zone, report: Report): number {
  const loader = new Loader(tenant, user, report)
  const attempt = <Result>(line: number, read: () => Result): Result[] => {
    try {
      return [read()]
    } catch (error) {
      report(line, `VEVENT cannot be read: ${(error as Error).message}`)
      return []
    }
  }
  const entries = file.events.flatMap((block) => attempt(block.line, () => readEntry(block, zones, home)))
  for (const group of Map.groupBy(entries, ({ uid, line }) => uid || `line ${line}`).values()) {
    attempt(group[0]!.line, () => loader.addGroup(group))
  }
  return loader.added
}

class Loader {
  readonly #tenant: Tenant
  readonly #user: User
  readonly #report: Report
  added = 0

  constructor(tenant: Tenant, user: User, report: Report) {
    this.#tenant = tenant
    this.#user = user
    this.#report = report
  }

  /** All entries with one UID: a series or single event and what replaces its occurrences. */
  addGroup(group: readonly Entry[]): void {
    const [series, ...doubles] = group.filter(({ replaces }) => replaces === null)
    const replacements = group.filter(({ replaces }) => replaces !== null)
    for (const double of doubles) {
      this.#report(double.line, `UID ${double.uid} is used twice; both were loaded`)
      this.#addSeries(double, [], `#${double.line}`)
    }
    if (series)
      this.#addSeries(
        series,
        replacements.map((entry) => inZone(entry, series.zone)),
        '',
      )
    else for (const entry of replacements) this.#addSingle(entry, entry.start, entry.end, `#${entry.line}`)
  }

  #addSeries(series: Entry, replacements: readonly Entry[], suffix: string): void {
    const splits = replacements.some(({ replaces }) => replaces?.andFollowing)
    const recurrence = splits ? null : recurrenceOf(series)
    if (recurrence && series.zone.name !== null) this.#addPattern(series, replacements, suffix, recurrence, series.zone.name)
    else this.#addOneByOne(series, replacements, suffix)
  }

  #addPattern(series: Entry, replacements: readonly Entry[], suffix: string, recurrence: Recurrence, zone: string): void {
    const { exceptions, apart } = exceptionsOf(series, replacements)
    const changed = exceptions.map(({ originalStart, entry }) => ({
      originalStart: new Date(series.zone.toInstant(originalStart)),
      changes: entry && changesOf(entry, zone),
    }))
    this.#add(series, { ...times(series, series.start, series.end, zone), recurrence, exceptions: changed }, suffix)
    for (const { entry, start, end } of apart) this.#addSingle(entry, start, end, `${suffix}/${start}`)
  }

  /** For what Graph's patterns cannot say: each occurrence as an event of its own; of a rule, those from a month back to two years ahead. */
  #addOneByOne(series: Entry, replacements: readonly Entry[], suffix: string): void {
    const today = Math.floor(this.#tenant.clock.now().getTime() / day) * day
    const isByRule = series.rules.length > 0
    const from = isByRule ? today - daysBack * day : Number.NEGATIVE_INFINITY
    const until = isByRule ? today + yearsAhead * 365 * day : Number.POSITIVE_INFINITY
    const { starts, isCut } = startsOf(series, from, until, mostSingles)
    for (const { entry, originalStart, start, end } of appearancesOf(series, replacements, starts)) {
      this.#addSingle(entry, start, end, originalStart === series.start && !isByRule ? suffix : `${suffix}/${originalStart}`)
    }
    for (const { entry, start, end } of unmet(replacements, starts)) this.#addSingle(entry, start, end, `${suffix}#${entry.line}`)
    if (!isCut) return
    const span = starts.length === 0 ? 'none' : `those from ${dateOf(starts[0]!)} to ${dateOf(starts.at(-1)!)}`
    this.#report(series.line, `Outlook has no pattern for this recurrence; of its occurrences ${span} were loaded, as single events`)
  }

  #addSingle(entry: Entry, start: Wall, end: Wall, suffix: string): void {
    const toUtc = (wall: Wall) => ({ dateTime: printDateTime(entry.zone.toInstant(wall)), timeZone: 'UTC' })
    const when = entry.zone.name === null ? { start: toUtc(start), end: toUtc(end) } : times(entry, start, end, entry.zone.name)
    this.#add(entry, when, suffix)
  }

  #add(entry: Entry, when: Partial<CalendarEntry> & { start: ZonedTime; end: ZonedTime }, suffix: string): void {
    const event = addEvent(this.#tenant, this.#user, {
      ...entry.what,
      isAllDay: entry.isAllDay,
      isCancelled: entry.isCancelled,
      ...(entry.uid ? { iCalUId: `${entry.uid}${suffix}` } : {}),
      ...when,
    })
    // Set afterwards: everyone's calendar is loaded from their own file, so nothing is sent to attendees.
    event.attendees = entry.attendees
    setOrganizer(event, this.#user, entry)
    this.added += 1
  }
}

function changesOf(entry: Entry, zone: string): NonNullable<CalendarEntry['exceptions']>[number]['changes'] {
  const { subject, showAs, locations } = entry.what
  return { ...times(entry, entry.start, entry.end, zone), subject, showAs, locations }
}

function times(entry: Entry, start: Wall, end: Wall, timeZone: string): { start: ZonedTime; end: ZonedTime } {
  const last = entry.isAllDay && end === start ? start + day : end
  return { start: { dateTime: printDateTime(start), timeZone }, end: { dateTime: printDateTime(last), timeZone } }
}

function setOrganizer(event: CalendarEvent, user: User, { organizer, attendees }: Entry): void {
  const own = [user.userPrincipalName, user.mail].map((address) => address?.toLowerCase())
  if (!organizer || own.includes(organizer.address.toLowerCase())) return
  const answer = attendees.find(({ address }) => own.includes(address.toLowerCase()))?.response ?? 'none'
  event.isOrganizer = false
  event.organizer = organizer
  event.response = { response: answer === 'none' ? 'notResponded' : answer, time: event.createdDateTime }
}
