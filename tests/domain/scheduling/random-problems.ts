import fc from 'fast-check'
import type { WorkingHours } from '../../../src/domain/people/person.ts'
import { WEEKDAYS } from '../../../src/domain/scheduling/calendar-date.ts'
import type { BusyInterval, SeriesMember, SeriesProblem } from '../../../src/domain/scheduling/series-problem.ts'
import { person } from './situations.ts'
import { ZONES } from './zones.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** Mondays just before clocks change somewhere: Ramadan in Morocco, America, Europe and the Levant, the southern autumn, Egypt, and back. */
const MONDAYS = ['2026-02-09', '2026-03-02', '2026-03-23', '2026-04-20', '2026-08-31', '2026-09-28', '2026-10-19']

const kinds: BusyInterval['kind'][] = ['busy', 'busy', 'busy', 'tentative', 'oof', 'hold', 'unknown']

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const workingHours: fc.Arbitrary<WorkingHours> = fc.record({
  days: fc.subarray([...WEEKDAYS], { minLength: 4 }),
  start: fc.constantFrom(0, 0, 95, 480, 500, 540).map(clock),
  end: fc.constantFrom(1440, 1440, 1430, 1320, 1035, 1020).map(clock),
})

/** Entries that begin and end anywhere, on the grid or off it, some of them all day long, some every week. */
function busyOver(from: number, weeks: number): fc.Arbitrary<BusyInterval[]> {
  const entry = fc.record({
    start: fc.integer({ min: -12, max: 7 * 24 * 12 }).map((fives) => from + fives * 5 * MINUTE),
    minutes: fc.constantFrom(15, 30, 50, 60, 90, 180, 480, 1440),
    kind: fc.constantFrom(...kinds),
    weeks: fc.subarray(Array.from({ length: weeks }, (_, week) => week)),
  })
  return fc
    .array(entry, { maxLength: 24 })
    .map((entries) =>
      entries.flatMap(({ start, minutes, kind, weeks }) =>
        weeks.map((week) => ({ start: start + 7 * week * DAY, end: start + 7 * week * DAY + minutes * MINUTE, kind })),
      ),
    )
}

function memberOver(id: string, from: number, weeks: number): fc.Arbitrary<SeriesMember> {
  return fc.record({ id: fc.constant(person(id)), timeZone: fc.constantFrom(...ZONES), workingHours, busy: busyOver(from, weeks) })
}

const rules: fc.Arbitrary<SeriesProblem['rules']> = fc.record(
  {
    bufferMinutes: fc.constantFrom(0, 0, 5, 15, 60),
    maxPerDay: fc.constantFrom(1, 1, 2, 3),
    tentativeBlocks: fc.boolean(),
    earliest: fc.constantFrom('00:30', '07:00'),
    latest: fc.constantFrom('20:00', '23:45'),
    protectedTimes: fc.constant([{ days: ['monday', 'friday'] as const, start: '12:00', end: '13:10' }]),
    maxMoveDays: fc.constantFrom(0, 1, 3),
  },
  { requiredKeys: ['bufferMinutes', 'maxPerDay', 'tentativeBlocks'] },
)

export const randomProblem: fc.Arbitrary<SeriesProblem> = fc
  .record({
    from: fc.constantFrom(...MONDAYS),
    cadenceAndWeeks: fc.oneof(
      { arbitrary: fc.record({ cadence: fc.constant('weekly' as const), weeks: fc.integer({ min: 1, max: 4 }) }), weight: 4 },
      { arbitrary: fc.record({ cadence: fc.constant('biweekly' as const), weeks: fc.constantFrom(2, 4) }), weight: 2 },
      { arbitrary: fc.record({ cadence: fc.constant('monthly' as const), weeks: fc.constant(9) }), weight: 1 },
    ),
    size: fc.constantFrom(2, 2, 2, 3, 4),
  })
  .chain(({ from, cadenceAndWeeks, size }) =>
    fc.record({
      from: fc.constant(from),
      cadence: fc.constant(cadenceAndWeeks.cadence),
      weeks: fc.constant(cadenceAndWeeks.weeks),
      durationMinutes: fc.constantFrom(15, 20, 30, 45, 50, 60),
      gridMinutes: fc.constant(15 as const),
      organizerId: fc.constantFrom(...Array.from({ length: size }, (_, index) => person(`m${index}`))),
      members: fc.tuple(...Array.from({ length: size }, (_, index) => memberOver(`m${index}`, Date.parse(from), cadenceAndWeeks.weeks))),
      rules,
    }),
  )

/** Two members who are free only around the turn of each week, so that a moved check-in can be in the way of the next week's. */
export const crowdedTurnOfWeek: fc.Arbitrary<SeriesProblem> = fc
  .record({
    zones: fc.tuple(
      fc.constantFrom('Pacific/Auckland', 'Australia/Sydney', 'UTC'),
      fc.constantFrom('America/New_York', 'UTC', 'Asia/Tokyo'),
    ),
    gaps: fc.array(fc.integer({ min: -24, max: 24 }), { minLength: 3, maxLength: 9 }),
    weeks: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2 }),
    bufferMinutes: fc.constantFrom(0, 15, 120),
    maxPerDay: fc.constantFrom(1, 2),
  })
  .map(({ zones, gaps, weeks, bufferMinutes, maxPerDay }) => {
    const from = Date.parse('2026-06-01')
    const free = gaps
      .map((quarter, index) => from + weeks[index % weeks.length]! * 7 * DAY + quarter * 15 * MINUTE)
      .toSorted((a, b) => a - b)
    const ends = [from - 3 * DAY, ...free.map((start) => start + 30 * MINUTE)]
    const busy = ends
      .map((start, index) => ({ start, end: free[index] ?? from + 50 * DAY, kind: 'busy' as const }))
      .filter(({ start, end }) => start < end)
    const hours = { days: WEEKDAYS, start: '00:00', end: '24:00' }
    const members = zones.map((timeZone, index) => ({ id: person(`m${index}`), timeZone, workingHours: hours, busy }))
    return {
      from: '2026-06-01',
      weeks: 6,
      durationMinutes: 30,
      gridMinutes: 15,
      cadence: 'weekly',
      organizerId: person('m0'),
      members,
      rules: { bufferMinutes, maxPerDay, tentativeBlocks: true },
    }
  })
