import { DateTime } from 'luxon'
import type { ZonedTime } from '../../tenant/state.ts'
import { GraphFault } from '../route.ts'
import { ianaZone, instantOf, localOf } from './zones.ts'

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?$/

/** Wall-clock ms (as if UTC) of a Graph dateTime without offset, or the instant where it has one; null when it is none. */
export function parseDateTime(text: string): { ms: number; hasOffset: boolean } | null {
  const match = shape.exec(text)
  if (!match) return null
  const read = DateTime.fromISO(text.replace(/(\.\d{3})\d+/, '$1'), { zone: 'utc' })
  return read.isValid ? { ms: read.toMillis(), hasOffset: match[8] !== undefined } : null
}

/** UTC ms of a query parameter such as startDateTime: its offset counts, none means UTC. */
export function instantOfParameter(text: string): number | null {
  return parseDateTime(text)?.ms ?? null
}

const day = 86_400_000
const minute = 60_000
/** A busy week of free/busy prints tens of thousands of times: dates are formatted once each, times of day once a minute. */
const printedDates = new Map<number, string>()
const printedMinutes: string[] = []

/** `2026-11-23T08:00:00.0000000` from ms taken as UTC. */
export function printDateTime(ms: number): string {
  const date = Math.floor(ms / day)
  const time = ms - date * day
  if (time % minute !== 0) return `${new Date(ms).toISOString().slice(0, -1)}0000`
  return printedDate(date) + printedMinute(time / minute)
}

function printedDate(date: number): string {
  const known = printedDates.get(date)
  if (known !== undefined) return known
  if (printedDates.size > 50_000) printedDates.clear()
  const printed = printDate(date * day)
  printedDates.set(date, printed)
  return printed
}

function printedMinute(minuteOfDay: number): string {
  const known = printedMinutes[minuteOfDay]
  if (known !== undefined) return known
  const printed = `T${new Date(minuteOfDay * minute).toISOString().slice(11, 19)}.0000000`
  printedMinutes[minuteOfDay] = printed
  return printed
}

export function printDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

/** IANA zone of a name, or the fault Graph answers for a name it does not know. */
export function zoneNamed(name: string): string {
  const zone = ianaZone(name)
  if (zone === null) {
    throw new GraphFault(400, 'TimeZoneNotSupportedException', `The following TimeZone value is not supported: '${name}'.`)
  }
  return zone
}

/** Wall-clock ms of a stored time. */
export function localMs(time: ZonedTime): number {
  const read = parseDateTime(time.dateTime)
  if (!read) throw new Error(`${time.dateTime} is not a date and time`)
  return read.ms
}

/** UTC ms of a stored time. */
export function instantMs(time: ZonedTime): number {
  return instantOf(zoneNamed(time.timeZone), localMs(time))
}

/** The instant as wall-clock time in a zone, under the zone name the caller used. */
export function zonedTime(instant: number, zoneName: string): ZonedTime {
  return { dateTime: printDateTime(localOf(zoneNamed(zoneName), instant)), timeZone: zoneName }
}
