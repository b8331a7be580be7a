import ICAL from 'ical.js'
import { WINDOWS_TO_IANA_MAP } from 'windows-iana'
import { ianaZone, instantOf, localOf } from '../../graph/calendar/zones.ts'
import type { Block } from '../ics.ts'
import type { Report } from './problem.ts'
import { day, floating, type Wall } from './wall.ts'

/** A zone of an iCalendar file. `name` is what Graph calls it; null: the file's own rules, which no named zone shares. */
export interface Zone {
  name: string | null
  toInstant(wall: Wall): number
  toWall(instant: number): Wall
}

export const utc: Zone = { name: 'UTC', toInstant: (wall) => wall, toWall: (instant) => instant }

/** A zone by its Windows or IANA name, also within a longer TZID such as `/example.org/20260101_1/Europe/Berlin`; null when it is none. */
export function namedZone(tzid: string): Zone | null {
  const plain = tzid.trim().replace(/^"|"$/g, '')
  if (/^(UTC|GMT|Z|Etc\/UTC|Etc\/GMT)$/i.test(plain)) return utc
  const parts = plain.split('/').filter(Boolean)
  for (const name of new Set([plain, parts.slice(-3).join('/'), parts.slice(-2).join('/')])) {
    const iana = ianaZone(name)
    if (iana) return { name, toInstant: (wall) => instantOf(iana, wall), toWall: (instant) => localOf(iana, instant) }
  }
  return null
}

/** The zones one file may refer to by TZID. */
export class Zones {
  /** The first one with a name that Graph knows: where the calendar's owner most likely lives. */
  first: string | null = null
  readonly #own = new Map<string, Zone>()

  /** `preferred` names zones to recognize the file's own rules by first; `around` is the instant near which they must agree. */
  constructor(blocks: readonly Block[], preferred: readonly string[], around: number, report: Report) {
    for (const block of blocks) {
      try {
        const component = new ICAL.Component(ICAL.parse(block.text) as unknown[])
        const tzid = String(component.getFirstPropertyValue('tzid') ?? '')
        const named = namedZone(tzid)
        this.first ??= named?.name ?? null
        if (named) continue
        const location = component.getFirstPropertyValue('x-lic-location')
        const timezone = new ICAL.Timezone(component)
        const zone = sameRules(timezone, [...(location ? [String(location)] : []), ...preferred], around) ?? customZone(timezone)
        this.#own.set(tzid, zone)
        this.first ??= zone.name
      } catch (error) {
        report(block.line, `VTIMEZONE cannot be read: ${(error as Error).message}`)
      }
    }
  }

  find(tzid: string): Zone | null {
    return namedZone(tzid) ?? this.#own.get(tzid) ?? null
  }
}

function customZone(timezone: ICAL.Timezone): Zone {
  const toInstant = (wall: Wall) => wall - offsetAt(timezone, wall)
  const toWall = (instant: number) => {
    const guess = instant + offsetAt(timezone, instant)
    return instant + offsetAt(timezone, guess)
  }
  return { name: null, toInstant, toWall }
}

function offsetAt(timezone: ICAL.Timezone, wall: Wall): number {
  return timezone.utcOffset(floating(wall, false)) * 1000
}

/** The named zone that agrees with these rules at noon of every day from a year before to three years after. */
function sameRules(timezone: ICAL.Timezone, preferred: readonly string[], around: number): Zone | null {
  const noon = Math.floor(around / day) * day + day / 2
  const noons = Array.from({ length: 4 * 365 }, (_, index) => noon + (index - 365) * day)
  const offsets = noons.map((wall) => offsetAt(timezone, wall))
  for (const name of [...preferred, ...windowsZones]) {
    const zone = namedZone(name)
    if (zone && noons.every((wall, index) => wall - zone.toInstant(wall) === offsets[index])) return zone
  }
  return null
}

const windowsZones = [...new Set(WINDOWS_TO_IANA_MAP.map(({ windowsName }) => windowsName))]
