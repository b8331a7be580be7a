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

const walls = new Map<string, Map<number, number>>()

/** The wall time of an instant, by Temporal alone, as the milliseconds that it would be in UTC. */
export function temporalWall(zone: string, instant: number): number {
  let known = walls.get(zone)
  if (!known) {
    known = new Map()
    walls.set(zone, known)
  }
  let wall = known.get(instant)
  if (wall === undefined) {
    const { year, month, day, hour, minute } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
    wall = Date.UTC(year, month - 1, day, hour, minute)
    known.set(instant, wall)
  }
  return wall
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
