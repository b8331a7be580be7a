import { DAY, MINUTE } from './calendar-date.ts'

/**
 * One IANA zone over a span of whole years. A wall time is a local date and time written as the milliseconds that it would be in UTC.
 * `offsets[i]` (milliseconds east of UTC) holds from `changes[i]` until `changes[i + 1]`; the first change is -Infinity, the last Infinity.
 */
export interface Zone {
  readonly name: string
  readonly changes: readonly number[]
  readonly offsets: readonly number[]
}

const WIDEST_OFFSET = 15 * 3_600_000
const YEAR = 365.25 * DAY

// Both only remember what Intl answers for the same arguments: no caller can tell them from asking again.
const formatters = new Map<string, Intl.DateTimeFormat>()
const zones = new Map<string, Zone>()

/** The zone's clock changes from `from` to `to` (UTC instants) at least; throws a RangeError for a name that Intl does not know. */
export function zoneBetween(name: string, from: number, to: number): Zone {
  const first = Math.floor(from / YEAR) * YEAR
  const last = Math.ceil(to / YEAR) * YEAR
  const key = `${name} ${first} ${last}`
  let zone = zones.get(key)
  if (!zone) {
    zone = readZone(name, first, last)
    zones.set(key, zone)
  }
  return zone
}

// The closest two clock changes of any zone since 1973 lie 7 days less an hour apart (Recife and others, October 2000).
const PROBES_APART = 6 * DAY

function readZone(name: string, from: number, to: number): Zone {
  const changes = [Number.NEGATIVE_INFINITY]
  let offset = askOffset(name, from)
  const offsets = [offset]
  for (let probe = from; probe < to; probe += PROBES_APART) {
    const next = askOffset(name, probe + PROBES_APART)
    if (next === offset) continue
    changes.push(findChange(name, probe, probe + PROBES_APART, offset))
    offsets.push(next)
    offset = next
  }
  return { name, changes: [...changes, Number.POSITIVE_INFINITY], offsets }
}

function findChange(name: string, before: number, after: number, offset: number): number {
  let low = before / MINUTE
  let high = after / MINUTE
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (askOffset(name, middle * MINUTE) === offset) low = middle
    else high = middle
  }
  return high * MINUTE
}

function askOffset(name: string, instant: number): number {
  let formatter = formatters.get(name)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
    formatters.set(name, formatter)
  }
  const match = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(formatter.format(instant))
  if (!match) throw new RangeError(`no whole-minute offset known for ${name}`)
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)
  return (match[1] === '-' ? -minutes : minutes) * MINUTE
}

/** Which run of equal offset holds at an instant: an index into `changes` and `offsets`. */
export function runAt(zone: Zone, instant: number): number {
  let run = zone.offsets.length - 1
  while (run > 0 && zone.changes[run]! > instant) run--
  return run
}

/** Milliseconds east of UTC. */
export function offsetAt(zone: Zone, instant: number): number {
  return zone.offsets[runAt(zone, instant)]!
}

export function wallAt(zone: Zone, instant: number): number {
  return instant + offsetAt(zone, instant)
}

/** The local day number of an instant. */
export function localDayAt(zone: Zone, instant: number): number {
  return Math.floor(wallAt(zone, instant) / DAY)
}

/** Local minutes after midnight of an instant. */
export function localMinuteAt(zone: Zone, instant: number): number {
  const wall = wallAt(zone, instant)
  return (wall - Math.floor(wall / DAY) * DAY) / MINUTE
}

/** The instant of a wall time: the first of the two when clocks go back, null when the clocks skip it. */
export function instantOf(zone: Zone, wall: number): number | null {
  for (let run = runAt(zone, wall - WIDEST_OFFSET); run < zone.offsets.length; run++) {
    const instant = wall - zone.offsets[run]!
    if (instant < zone.changes[run]!) return null
    if (instant < zone.changes[run + 1]!) return instant
  }
  return null
}

/** The first instant of a local day, also where clocks skip midnight. */
export function startOfDay(zone: Zone, day: number): number {
  const midnight = instantOf(zone, day * DAY)
  if (midnight !== null) return midnight
  return zone.changes.find((change) => change > day * DAY - WIDEST_OFFSET && wallAt(zone, change) > day * DAY)!
}
