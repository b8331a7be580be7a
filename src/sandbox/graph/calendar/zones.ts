import { IANAZone } from 'luxon'
import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana'

const minute = 60_000
const day = 86_400_000
const windowsNames = new Map(WINDOWS_TO_IANA_MAP.map((entry) => [entry.windowsName.toLowerCase(), entry.windowsName]))

const resolved = new Map<string, string | null>([
  ['utc', 'UTC'],
  ['tzone://microsoft/utc', 'UTC'],
])

/** IANA zone of a Windows or IANA name (Windows names without regard to case); null when Exchange would not know the name. */
export function ianaZone(name: string): string | null {
  const key = name.toLowerCase()
  const known = resolved.get(key)
  if (known !== undefined) return known
  const windows = windowsNames.get(key)
  const zone = windows ? (findIana(windows)[0] ?? null) : name.includes('/') && IANAZone.isValidZone(name) ? name : null
  resolved.set(key, zone)
  return zone
}

interface Span {
  /** First UTC instant (ms) at which the offset holds. */
  from: number
  offset: number
}

const years = new Map<string, Span[]>()

/** Offsets of one zone within one UTC year, found by sampling every 5 days and bisecting; no zone changes twice within 5 days. */
function spansOf(zone: string, year: number): Span[] {
  const key = `${zone} ${year}`
  const cached = years.get(key)
  if (cached) return cached
  const luxonZone = IANAZone.create(zone)
  const offsetAt = (instant: number) => Math.round(luxonZone.offset(instant) * minute)
  const end = Date.UTC(year + 1, 0, 1)
  let at = Date.UTC(year, 0, 1)
  const spans: Span[] = [{ from: at, offset: offsetAt(at) }]
  while (at < end) {
    const next = Math.min(at + 5 * day, end)
    const before = spans.at(-1)!.offset
    if (offsetAt(next) !== before) {
      let low = at
      let high = next
      while (high - low > 1000) {
        const middle = Math.floor((low + high) / 2000) * 1000
        if (offsetAt(middle) === before) low = middle
        else high = middle
      }
      if (high < end) spans.push({ from: high, offset: offsetAt(high) })
    }
    at = next
  }
  years.set(key, spans)
  return spans
}

/** Local time minus UTC, in milliseconds, of an IANA zone at a UTC instant (ms). */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'UTC') return 0
  const spans = spansOf(zone, new Date(instant).getUTCFullYear())
  let offset = spans[0]!.offset
  for (const span of spans) if (span.from <= instant) offset = span.offset
  return offset
}

/**
 * UTC instant (ms) of a wall-clock time (ms as if it were UTC). A time that a clock change skips is read with the offset before the
 * change (02:30 becomes 03:30); a time that exists twice is the first.
 */
export function instantOf(zone: string, local: number): number {
  if (zone === 'UTC') return local
  const earlier = local - offsetAt(zone, local - day)
  if (earlier + offsetAt(zone, earlier) === local) return earlier
  const later = local - offsetAt(zone, local + day)
  return later + offsetAt(zone, later) === local ? later : earlier
}

/** Wall-clock time (ms as if it were UTC) of a UTC instant (ms). */
export function localOf(zone: string, instant: number): number {
  return instant + offsetAt(zone, instant)
}
