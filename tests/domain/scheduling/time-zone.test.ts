import { Temporal } from 'temporal-polyfill'
import { instantOf, localDayAt, offsetAt, startOfDay, wallAt, zoneBetween } from '../../../src/domain/scheduling/time-zone.ts'
import { temporalChanges, temporalWall, ZONES } from './zones.ts'

const MINUTE = 60_000
const QUARTER = 15 * MINUTE
const DAY = 86_400_000
const FROM = Date.UTC(2026, 0, 1)
const TO = Date.UTC(2029, 0, 1)

const quartersFrom = (first: number, days: number): number[] => Array.from({ length: days * 96 }, (_, index) => first + index * QUARTER)

describe.each(ZONES)('%s', (name) => {
  const zone = zoneBetween(name, FROM, TO)

  test('every clock change of three years is known to the minute', () => {
    expect(zone.changes.filter((change) => change > FROM && change <= TO)).toEqual(temporalChanges(name, FROM, TO))
  })

  test('every quarter hour of every change week reads the same local time as Temporal, and back', () => {
    for (const change of temporalChanges(name, FROM, TO)) {
      const instants = quartersFrom(change - 4 * DAY, 8)
      const walls = instants.map((at) => temporalWall(name, at))
      expect(instants.map((at) => wallAt(zone, at))).toEqual(walls)
      const first = new Map(instants.toReversed().map((at) => [wallAt(zone, at), at]))
      const asked = quartersFrom(walls[96]!, 6)
      expect(asked.map((wall) => instantOf(zone, wall))).toEqual(asked.map((wall) => first.get(wall) ?? null))
    }
  })

  test('each day of three years begins when Temporal says that it begins', () => {
    const days = Array.from({ length: (TO - FROM) / DAY }, (_, index) => FROM / DAY + index)
    const dates = days.map((day) => Temporal.PlainDate.from(new Date(day * DAY).toISOString().slice(0, 10)))
    expect(days.map((day) => startOfDay(zone, day))).toEqual(dates.map((date) => date.toZonedDateTime(name).epochMilliseconds))
  })
})

test('a local time that clocks skip has no instant, one that comes twice means the first', () => {
  const berlin = zoneBetween('Europe/Berlin', FROM, TO)
  expect(instantOf(berlin, Date.UTC(2026, 2, 29, 2, 30))).toBeNull()
  expect(instantOf(berlin, Date.UTC(2026, 9, 25, 2, 30))).toBe(Date.UTC(2026, 9, 25, 0, 30))
})

test('a half-hour change is half an hour', () => {
  const lordHowe = zoneBetween('Australia/Lord_Howe', FROM, TO)
  const [autumn] = temporalChanges('Australia/Lord_Howe', FROM, TO)
  expect(offsetAt(lordHowe, autumn! - 1) - offsetAt(lordHowe, autumn!)).toBe(30 * MINUTE)
})

test('where clocks skip midnight, the day begins at one', () => {
  const cairo = zoneBetween('Africa/Cairo', FROM, TO)
  const day = Date.UTC(2026, 3, 24) / DAY
  expect(startOfDay(cairo, day)).toBe(Date.UTC(2026, 3, 23, 22))
  expect(localDayAt(cairo, startOfDay(cairo, day) - 1)).toBe(day - 1)
})

test('a name that is no time zone is refused', () => {
  expect(() => zoneBetween('Europe/Atlantis', FROM, TO)).toThrow(RangeError)
})
