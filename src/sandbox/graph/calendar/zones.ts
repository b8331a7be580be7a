import { IANAZone } from 'luxon'
import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana'

const minute = 60_000
const day = 86_400_000
const windowsNames = new Map(WINDOWS_TO_IANA_MAP.map((entry) => [entry.windowsName.toLowerCase(), entry.windowsName]))

/** Names that are neither Windows nor IANA, and yet Graph's own documentation lists them. */
const documented = {
  'Europe/Kyiv (Kiev)': 'Europe/Kyiv',
  'Asia/Toshkent (Tashkent)': 'Asia/Tashkent',
  'Asia/Toshkent': 'Asia/Tashkent',
  'Asia/Astana (Almaty)': 'Asia/Almaty',
  'Asia/Astana': 'Asia/Almaty',
  'Asia/Yangon (Rangoon)': 'Asia/Yangon',
  'tzone://Microsoft/Utc': 'UTC',
  UTC: 'UTC',
}
const resolved = new Map<string, string | null>(Object.entries(documented).map(([name, zone]) => [name.toLowerCase(), zone]))

/** IANA zone of a Windows or IANA name, without regard to case; null when Exchange would not know the name. */
export function ianaZone(name: string): string | null {
  const key = name.toLowerCase()
  const known = resolved.get(key)
  if (known !== undefined) return known
  const windows = windowsNames.get(key)
  const zone = windows ? (findIana(windows)[0] ?? null) : name.includes('/') && IANAZone.isValidZone(name) ? canonical(name) : null
  if (zone !== null) resolved.set(key, zone)
  return zone
}

/** One spelling for each zone, so that two spellings are known to be the same. */
function canonical(name: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
}

/** Every Windows name of CLDR, and the IANA zones they stand for. */
export function knownZones(standard: 'windows' | 'iana'): string[] {
  const windows = [...windowsNames.values()].sort()
  return standard === 'windows' ? windows : [...new Set(windows.flatMap((name) => findIana(name)[0] ?? []))].sort()
}

interface Span {
  /** First UTC instant (ms) at which the offset holds. */
  from: number
  offset: number
}

/** Offsets are found once for each zone and stretch of time; asking Intl for every occurrence would take a hundred times as long. */
const stretch = 365 * day
const step = 14 * day
const spans = new Map<string, Map<number, Span[]>>()

/** Spans of one stretch, found by sampling and bisecting: no zone changes twice within 14 days. */
function findSpans(zone: string, start: number): Span[] {
  const luxonZone = IANAZone.create(zone)
  const exact = (instant: number) => Math.round(luxonZone.offset(instant) * minute)
  const found: Span[] = [{ from: start, offset: exact(start) }]
  for (let at = start; at < start + stretch; at += step) {
    const before = found.at(-1)!.offset
    const next = Math.min(at + step, start + stretch)
    if (exact(next) === before) continue
    let [low, high] = [at, next]
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000
      if (exact(middle) === before) low = middle
      else high = middle
    }
    found.push({ from: high, offset: exact(high) })
  }
  return found
}

/** Local time minus UTC, in milliseconds, of an IANA zone at a UTC instant (ms). */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'UTC') return 0
  const stretches = spans.get(zone) ?? new Map<number, Span[]>()
  spans.set(zone, stretches)
  const number = Math.floor(instant / stretch)
  const found = stretches.get(number) ?? findSpans(zone, number * stretch)
  stretches.set(number, found)
  let offset = 0
  for (const span of found) if (span.from <= instant) offset = span.offset
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
