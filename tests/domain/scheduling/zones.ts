import { Temporal } from 'temporal-polyfill'

/** Half-hour changes, changes on Fridays, Saturdays, Sundays and at midnight, Ramadan, odd offsets, both sides of the date line. */
export const ZONES = [
  'Europe/London',
  'Europe/Berlin',
  'Atlantic/Azores',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'America/Nuuk',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Asia/Gaza',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Adelaide',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
  'UTC',
] as const

/** Enough others that no rule of the time zone database since 2026 is left out: Tehran, Troll's two hours, the date line, no changes at all. */
export const ALL_ZONES = [
  ...ZONES,
  'Africa/El_Aaiun',
  'Africa/Lagos',
  'America/Anchorage',
  'America/Asuncion',
  'America/Bogota',
  'America/Chicago',
  'America/Halifax',
  'America/Mexico_City',
  'America/Miquelon',
  'America/Phoenix',
  'Antarctica/Troll',
  'Asia/Dubai',
  'Asia/Kabul',
  'Asia/Shanghai',
  'Asia/Tehran',
  'Asia/Yangon',
  'Australia/Eucla',
  'Europe/Chisinau',
  'Europe/Dublin',
  'Europe/Istanbul',
  'Pacific/Apia',
  'Pacific/Easter',
  'Pacific/Marquesas',
  'Pacific/Norfolk',
] as const

/** The wall time of an instant, by Temporal alone, as the milliseconds that it would be in UTC. */
export function temporalWall(zone: string, instant: number): number {
  const { year, month, day, hour, minute } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return Date.UTC(year, month - 1, day, hour, minute)
}

/** The instants at which a zone's clocks change, by Temporal alone. */
export function temporalChanges(zone: string, from: number, to: number): number[] {
  const changes: number[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (at && at.epochMilliseconds <= to) {
    changes.push(at.epochMilliseconds)
    at = at.getTimeZoneTransition('next')
  }
  return changes
}

const FROM = Date.UTC(2025, 11, 1)
const TO = Date.UTC(2027, 1, 1)
const runs = new Map<string, { from: number; offset: number }[]>()

/** `temporalWall` for millions of instants of 2026: Temporal is asked once between two changes. */
export function wallIn2026(zone: string, instant: number): number {
  let known = runs.get(zone)
  if (!known) {
    const starts = [FROM, ...temporalChanges(zone, FROM, TO)]
    known = starts.map((from) => ({ from, offset: temporalWall(zone, from) - from })).toReversed()
    runs.set(zone, known)
  }
  return instant + known.find(({ from }) => from <= instant)!.offset
}
