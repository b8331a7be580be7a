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
  days: fc.subarray([...WEEKDAYS], { minLength: 5 }),
  start: fc.constantFrom(0, 0, 0, 0, 95, 415, 480).map(clock),
  end: fc.constantFrom(1440, 1440, 1440, 1430, 1320, 1120).map(clock),
})

/** Entries that begin and end anywhere, on the grid or off it, some of them all day long, some every week. */
function busyOver(from: number, weeks: number): fc.Arbitrary<BusyInterval[]> {
  const entry = fc.record({
    start: fc.integer({ min: -12, max: 7 * 24 * 12 }).map((fives) => from + fives * 5 * MINUTE),
    minutes: fc.constantFrom(15, 30, 50, 60, 60, 90, 180, 180, 480, 1440),
    kind: fc.constantFrom(...kinds),
    weeks: fc.subarray(Array.from({ length: weeks }, (_, week) => week)),
  })
  return fc
    .array(entry, { maxLength: 20 })
    .map((entries) =>
      entries.flatMap(({ start, minutes, kind, weeks }) =>
        weeks.map((week) => ({ start: start + 7 * week * DAY, end: start + 7 * week * DAY + minutes * MINUTE, kind })),
      ),
    )
}

/** Busy all the time but for a few windows that come back in some of the weeks; the members share the windows, not the weeks. */
function crowdedOver(from: number, weeks: number, windows: readonly { start: number; minutes: number }[]): fc.Arbitrary<BusyInterval[]> {
  const eachWeek = fc.array(fc.subarray([...windows]), { minLength: weeks, maxLength: weeks })
  return fc.tuple(eachWeek, fc.constantFrom('busy' as const, 'oof' as const)).map(([open, kind]) => {
    const free = open.flatMap((subset, week) =>
      subset.map(({ start, minutes }) => ({ start: from + 7 * week * DAY + start * MINUTE, minutes })),
    )
    return complement(from - 2 * DAY, from + (7 * weeks + 2) * DAY, free).map((interval) => ({ ...interval, kind }))
  })
}

function complement(from: number, to: number, free: readonly { start: number; minutes: number }[]): { start: number; end: number }[] {
  const inOrder = free.toSorted((a, b) => a.start - b.start)
  const starts = [from, ...inOrder.map(({ start, minutes }) => start + minutes * MINUTE)]
  return starts.map((start, index) => ({ start, end: inOrder[index]?.start ?? to })).filter(({ start, end }) => start < end)
}

function membersOver(size: number, from: number, weeks: number): fc.Arbitrary<SeriesMember[]> {
  const window = fc.record({
    start: fc.integer({ min: 0, max: 7 * 24 * 12 }).map((fives) => fives * 5),
    minutes: fc.constantFrom(60, 90, 200, 400),
  })
  return fc.array(window, { minLength: 8, maxLength: 20 }).chain((windows) => {
    const member = (id: string): fc.Arbitrary<SeriesMember> =>
      fc.record({
        id: fc.constant(person(id)),
        timeZone: fc.constantFrom(...ZONES),
        workingHours,
        busy: fc.oneof(busyOver(from, weeks), crowdedOver(from, weeks, windows)),
      })
    return fc.tuple(...Array.from({ length: size }, (_, index) => member(`m${index}`)))
  })
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
      { arbitrary: fc.record({ cadence: fc.constant('weekly' as const), weeks: fc.integer({ min: 2, max: 6 }) }), weight: 4 },
      { arbitrary: fc.record({ cadence: fc.constant('biweekly' as const), weeks: fc.constantFrom(4, 5, 8) }), weight: 2 },
      { arbitrary: fc.record({ cadence: fc.constant('monthly' as const), weeks: fc.constantFrom(9, 14) }), weight: 1 },
      { arbitrary: fc.record({ cadence: fc.constant('once' as const), weeks: fc.integer({ min: 1, max: 5 }) }), weight: 1 },
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
      members: membersOver(size, Date.parse(from), cadenceAndWeeks.weeks),
      rules,
      burden: fc.constantFrom(new Map(), new Map([[person('m0'), 75]]), new Map([[person('m1'), 240]])),
      isOptional: fc.boolean(),
    }),
  )
  .map(({ isOptional, ...problem }) => ({
    ...problem,
    members: problem.members.map((member, index) =>
      isOptional && index > 1 && member.id !== problem.organizerId ? { ...member, optional: true } : member,
    ),
  }))

/** Two members who are free only around the turn of each week, so that a moved check-in can be in the way of the next week's. */
export const crowdedTurnOfWeek: fc.Arbitrary<SeriesProblem> = fc
  .record({
    zones: fc.tuple(
      fc.constantFrom('Pacific/Auckland', 'Australia/Sydney', 'UTC'),
      fc.constantFrom('America/New_York', 'UTC', 'Asia/Tokyo'),
    ),
    gaps: fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 3, maxLength: 9 }),
    weeks: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2 }),
    bufferMinutes: fc.constantFrom(0, 15, 120),
    maxPerDay: fc.constantFrom(1, 1, 2),
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
