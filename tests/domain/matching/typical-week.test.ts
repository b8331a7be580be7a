import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { foldedWeek, freeWeekOf } from '../../../src/domain/matching/typical-week.ts'
import { sharedQuarters, turned, type WeekBits } from '../../../src/domain/matching/week-bits.ts'
import type { WorkingHours } from '../../../src/domain/people/person.ts'
import { hasCell } from '../../../src/domain/scheduling/grid.ts'
import { wallIn2026, ZONES } from '../scheduling/zones.ts'
import { aColleague } from '../situations.ts'

const minute = 60_000
const day = 24 * 60 * minute
const rules = { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true }
const quartersOf = (week: WeekBits) => Array.from({ length: 672 }, (_, quarter) => quarter).filter((quarter) => hasCell(week, quarter))
const at = (text: string) => Date.parse(text)
const quarterOf = (weekday: number, hour: number, minutes = 0) => weekday * 96 + hour * 4 + minutes / 15

interface Taken {
  readonly start: number
  readonly end: number
}

/** By looking at every quarter of an hour of the weeks for itself, with Temporal's clock and without bits. */
function slowlyFolded(zone: string, from: string, weeks: number, taken: readonly Taken[]): number[] {
  const first = Date.parse(`${from}T00:00:00Z`)
  const told = new Map<number, Map<number, boolean>>()
  for (let instant = first - day; instant < first + (weeks * 7 + 1) * day; instant += 15 * minute) {
    const wall = wallIn2026(zone, instant)
    const date = Math.floor((wall - first) / day)
    if (date < 0 || date >= weeks * 7) continue
    const monday = (new Date(wall).getUTCDay() + 6) % 7
    const quarter = monday * 96 + Math.floor((wall - first - date * day) / (15 * minute))
    const isFree = !taken.some(({ start, end }) => start < end && start < instant + 15 * minute && end > instant)
    const byDate = told.get(quarter) ?? new Map<number, boolean>()
    told.set(quarter, byDate.set(date, (byDate.get(date) ?? true) && isFree))
  }
  const share = (byDate: Map<number, boolean>) => [...byDate.values()].filter(Boolean).length / byDate.size
  return [...told].flatMap(([quarter, byDate]) => (share(byDate) >= 0.75 ? [quarter] : [])).toSorted((a, b) => a - b)
}

describe('a typical week', () => {
  test('is what looking at every quarter of an hour finds, in all zones and across every change of clocks', () => {
    const meeting = fc
      .record({ day: fc.nat({ max: 40 }), minute: fc.nat({ max: 1439 }), length: fc.integer({ min: -5, max: 700 }), again: fc.boolean() })
      .map(({ again, ...about }) => Array.from({ length: again ? 5 : 1 }, (_, week) => ({ ...about, day: about.day + 7 * week })))
    const property = fc.property(
      fc.constantFrom(...ZONES),
      fc.nat({ max: 300 }),
      fc.constantFrom(1, 3, 4, 5),
      fc.array(meeting, { maxLength: 25 }),
      (zone, firstDay, weeks, meetings) => {
        const first = Date.UTC(2026, 0, 3) + firstDay * day
        const from = new Date(first).toISOString().slice(0, 10)
        const taken = meetings.flat().map((each) => {
          const start = first + (each.day - 3) * day + each.minute * minute
          return { start, end: start + each.length * minute }
        })
        expect(quartersOf(foldedWeek(zone, from, weeks, taken))).toEqual(slowlyFolded(zone, from, weeks, taken))
      },
    )
    fc.assert(property, { numRuns: 150 })
  })

  test('is free where three weeks of four are, and not where two are', () => {
    const thursdays = ['2026-10-08', '2026-10-15', '2026-10-22', '2026-10-29'].map(
      (date) => Temporal.ZonedDateTime.from(`${date}T10:00[Europe/Berlin]`).epochMilliseconds,
    )
    const taken = (weeks: number) => thursdays.slice(0, weeks).map((start) => ({ start, end: start + 16 * minute }))
    const free = (weeks: number) => quartersOf(foldedWeek('Europe/Berlin', '2026-10-05', 4, taken(weeks)))
    expect(free(1)).toHaveLength(672)
    expect(free(2)).toHaveLength(670)
    expect(free(2)).not.toContain(quarterOf(3, 10))
    expect(free(2)).not.toContain(quarterOf(3, 10, 15))
  })

  test('keeps a meeting at ten where it is though clocks change in the middle of the weeks', () => {
    const tens = [0, 1, 2, 3].map(
      (week) => Temporal.ZonedDateTime.from('2026-10-13T10:00[Europe/Berlin]').add({ weeks: week }).epochMilliseconds,
    )
    const taken = tens.map((start) => ({ start, end: start + 60 * minute }))
    const free = quartersOf(foldedWeek('Europe/Berlin', '2026-10-12', 4, taken))
    const ten = quarterOf(1, 10)
    expect(Array.from({ length: 672 }, (_, quarter) => quarter).filter((quarter) => !free.includes(quarter))).toEqual([
      ten,
      ten + 1,
      ten + 2,
      ten + 3,
    ])
  })
})

describe('the free hours of two people', () => {
  const berlin: WorkingHours = { days: ['tuesday'], start: '09:00', end: '12:00' }
  const inBerlin = aColleague('berlin', { timeZone: 'Europe/Berlin', workingHours: berlin })
  const inNepal = aColleague('nepal', {
    timeZone: 'Asia/Kathmandu',
    workingHours: { days: ['tuesday'], start: '12:45', end: '23:00' },
  })
  const allFree = new Uint32Array(21).fill(0xffffffff)
  const weekOf = (person: typeof inBerlin, more = {}, free: WeekBits | null = allFree, moment = '2026-07-01T00:00:00Z') =>
    freeWeekOf(person, { timeZone: person.timeZone, free }, { ...rules, ...more }, new Date(at(moment)))

  test('are told on one clock: 9:00 in Berlin is 12:45 in Kathmandu in summer and 13:45 in winter', () => {
    const shared = (moment: string) => {
      const [a, b] = [weekOf(inBerlin, {}, allFree, moment)!, weekOf(inNepal, {}, allFree, moment)!]
      return [sharedQuarters(a, b), quartersOf(a)[0]]
    }
    expect(shared('2026-07-01T00:00:00Z')).toEqual([12, quarterOf(1, 7)])
    expect(shared('2026-12-01T00:00:00Z')).toEqual([12, quarterOf(1, 8)])
  })

  test('lie in the hours the program allows and leave out its protected times, by the quarters that are wholly open', () => {
    const closed = [{ days: ['tuesday' as const], start: '10:10', end: '10:50' }]
    const quarters = quartersOf(weekOf(inBerlin, { earliest: '09:20', latest: '11:40', protectedTimes: closed })!)
    expect(quarters).toEqual(
      [
        [7, 30],
        [7, 45],
        [9, 0],
        [9, 15],
      ].map(([hour, minutes]) => quarterOf(1, hour!, minutes!)),
    )
  })

  test('are unknown where a calendar could not be read, was not read yet, or was read for another zone', () => {
    expect(weekOf(inBerlin, {}, null)).toBeNull()
    expect(freeWeekOf(inBerlin, undefined, rules, new Date())).toBeNull()
    expect(freeWeekOf(inBerlin, { timeZone: 'America/New_York', free: allFree }, rules, new Date())).toBeNull()
  })

  test('are counted and turned like lists of quarters', () => {
    const week = fc.uint32Array({ minLength: 21, maxLength: 21 })
    const property = fc.property(week, week, fc.integer({ min: -700, max: 700 }), (a, b, quarters) => {
      const [inA, inB] = [quartersOf(a), new Set(quartersOf(b))]
      expect(sharedQuarters(a, b)).toBe(inA.filter((quarter) => inB.has(quarter)).length)
      const moved = inA.map((quarter) => (quarter + quarters + 1344) % 672).toSorted((one, other) => one - other)
      expect(quartersOf(turned(a, quarters))).toEqual(moved)
    })
    fc.assert(property, { numRuns: 60 })
  })
})
