import { findWindows, WINDOWS_TO_IANA_MAP } from 'windows-iana'
import { ianaZone } from '../../../src/adapters/graph/time-zones.ts'
import { zoneBetween } from '../../../src/domain/scheduling/time-zone.ts'

/** What Windows calls each zone, in the territory that stands for the whole world. */
const worldwide = WINDOWS_TO_IANA_MAP.filter(({ territory }) => territory === '001')
const FROM = Date.UTC(2026, 0, 1)
const TO = Date.UTC(2029, 0, 1)

test('each of the 139 Windows names is one zone, which goes by that name again', () => {
  expect(worldwide.length).toBe(139)
  const back = worldwide.map(({ windowsName }) => findWindows(ianaZone(windowsName)!))
  expect(back).toEqual(worldwide.map(({ windowsName }) => [windowsName]))
})

test('each of those zones has clocks that the planner knows', () => {
  const zones = worldwide.map(({ windowsName }) => zoneBetween(ianaZone(windowsName)!, FROM, TO))
  expect(new Set(zones.map(({ name }) => name)).size).toBe(139)
  expect(zones.filter(({ offsets }) => offsets.length > 1).length).toBeGreaterThan(30)
})

test('a zone for which Windows has no name is known by its own', () => {
  const nameless = Intl.supportedValuesOf('timeZone').filter((zone) => findWindows(zone).length === 0)
  expect(nameless).toContain('Antarctica/Troll')
  expect(nameless.map(ianaZone)).toEqual(nameless)
})

test('a name that stands for other clocks than its own is not taken for them', () => {
  expect([ianaZone('Greenwich Standard Time'), ianaZone('GMT Standard Time')]).toEqual(['Atlantic/Reykjavik', 'Europe/London'])
  expect([ianaZone('US Mountain Standard Time'), ianaZone('Mountain Standard Time')]).toEqual(['America/Phoenix', 'America/Denver'])
  expect([ianaZone('Customized Time Zone'), ianaZone(undefined), ianaZone('')]).toEqual([null, null, null])
})
