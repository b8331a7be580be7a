import fc from 'fast-check'
import type { MentorshipId } from '../../../src/domain/people/ids.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { WEEKDAYS } from '../../../src/domain/scheduling/calendar-date.ts'
import type { MentorshipToPlan, ProgramProblem } from '../../../src/domain/scheduling/program-problem.ts'
import type { BusyInterval, SeriesMember } from '../../../src/domain/scheduling/series-problem.ts'
import { person } from './situations.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** Near enough to each other to meet, with clock changes on different dates, off the hour, and over midnight. */
const ZONES = ['Europe/London', 'Africa/Cairo', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/New_York']

/** Few people with few common times, so that mentorships which share somebody are in each other's way. */
export const randomProgram: fc.Arbitrary<ProgramProblem> = fc
  .record({
    from: fc.constantFrom('2026-03-02', '2026-03-23', '2026-04-20', '2026-10-19'),
    weeks: fc.constantFrom(2, 4),
    people: fc.integer({ min: 3, max: 5 }),
    windows: fc.array(
      fc.record({
        start: fc.integer({ min: 4 * 24, max: 4 * 24 * 6 }).map((quarters) => quarters * 15),
        minutes: fc.constantFrom(30, 45, 60, 75),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    groups: fc.array(fc.subarray([0, 1, 2, 3, 4], { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
  })
  .chain(({ from, weeks, people, windows, groups }) => {
    const ids = Array.from({ length: people }, (_, index) => person(`p${index}`))
    const memberships = groups
      .map((group) => [...new Set(group.map((index) => ids[index % people]!))])
      .filter((members) => members.length > 1)
    return fc.record({
      from: fc.constant(from),
      weeks: fc.constant(weeks),
      durationMinutes: fc.constantFrom(15, 30),
      gridMinutes: fc.constant(15 as const),
      rules: fc.record({
        bufferMinutes: fc.constantFrom(0, 0, 15, 20),
        maxPerDay: fc.constantFrom(1, 2, 2, 3),
        tentativeBlocks: fc.constant(true),
      }),
      people: fc.tuple(...ids.map((id) => freeInWindows(id, from, weeks, windows))),
      mentorships: fc.tuple(...memberships.map((members, index) => mentorship(index, members))),
    })
  })
  .filter(({ mentorships }) => mentorships.length > 0)

/** Groups of up to 13 of whom some need not come, people in several of them, and check-ins every week, every second, once a month and once. */
export const randomGatherings: fc.Arbitrary<ProgramProblem> = fc
  .record({
    from: fc.constantFrom('2026-03-30', '2026-09-28'),
    weeks: fc.constant(6),
    windows: fc.array(
      fc.record({
        start: fc.integer({ min: 4 * 24, max: 4 * 24 * 6 }).map((quarters) => quarters * 15),
        minutes: fc.constantFrom(30, 45),
      }),
      { minLength: 2, maxLength: 3 },
    ),
    groups: fc.tuple(
      fc.subarray(
        Array.from({ length: 13 }, (_, place) => place),
        { minLength: 5, maxLength: 13 },
      ),
      fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 5, maxLength: 7 }),
      fc.subarray([0, 1, 2, 3], { minLength: 2, maxLength: 2 }),
    ),
  })
  .chain(({ from, weeks, windows, groups }) => {
    const ids = Array.from({ length: 13 }, (_, index) => person(`p${index}`))
    const memberships = groups.map((group) => group.map((index) => ids[index]!))
    const organizers = new Set(memberships.map(([first]) => first))
    return fc.record({
      from: fc.constant(from),
      weeks: fc.constant(weeks),
      durationMinutes: fc.constantFrom(15, 30),
      gridMinutes: fc.constant(15 as const),
      rules: fc.record({
        bufferMinutes: fc.constantFrom(0, 15),
        maxPerDay: fc.constantFrom(1, 1, 2),
        tentativeBlocks: fc.constant(true),
      }),
      people: fc.tuple(
        ...ids.map((id) =>
          fc
            .record({ calm: fc.boolean(), optional: fc.integer({ min: 0, max: 3 }), busy: freeInWindows(id, from, weeks, windows) })
            .map(({ calm, optional, busy }) => ({
              ...busy,
              ...(calm ? { busy: betweenAll(from, weeks, windows) } : {}),
              ...(optional === 0 && !organizers.has(id) ? { optional: true } : {}),
            })),
        ),
      ),
      mentorships: fc.tuple(
        ...memberships.map((memberIds, index) =>
          fc.record({
            id: fc.constant(`m${index}` as MentorshipId),
            cadence: fc.constantFrom('weekly' as const, 'biweekly' as const, 'monthly' as const, 'once' as const),
            organizerId: fc.constant(memberIds[0]!),
            memberIds: fc.constant(memberIds),
          }),
        ),
      ),
    })
  })

function mentorship(index: number, memberIds: readonly PersonId[]): fc.Arbitrary<MentorshipToPlan> {
  return fc.record({
    id: fc.constant(`m${index}` as MentorshipId),
    cadence: fc.constantFrom('weekly' as const, 'weekly' as const, 'biweekly' as const),
    organizerId: fc.constantFrom(...memberIds),
    memberIds: fc.constant(memberIds),
  })
}

function freeInWindows(
  id: PersonId,
  from: string,
  weeks: number,
  windows: readonly { start: number; minutes: number }[],
): fc.Arbitrary<SeriesMember> {
  const hours = fc.constantFrom({ start: '00:00', end: '24:00' }, { start: '06:00', end: '22:00' })
  const open = fc.array(fc.subarray([...windows], { minLength: 1 }), { minLength: weeks, maxLength: weeks })
  return fc.record({ timeZone: fc.constantFrom(...ZONES), hours, open, held: fc.boolean() }).map(({ timeZone, hours, open, held }) => {
    const at = Date.parse(from)
    const free = open.flatMap((some, week) =>
      some.map(({ start, minutes }) => ({
        start: at + (7 * week * 1440 + start) * MINUTE,
        end: at + (7 * week * 1440 + start + minutes) * MINUTE,
      })),
    )
    const busy = between(at - 2 * DAY, at + (7 * weeks + 2) * DAY, free)
    const hold: BusyInterval[] = held ? [{ start: at + DAY, end: at + DAY + 30 * MINUTE, kind: 'hold' }] : []
    return { id, timeZone, workingHours: { days: WEEKDAYS, ...hours }, busy: [...busy, ...hold] }
  })
}

function betweenAll(from: string, weeks: number, windows: readonly { start: number; minutes: number }[]): BusyInterval[] {
  const at = Date.parse(from)
  const free = Array.from({ length: weeks }, (_, week) =>
    windows.map(({ start, minutes }) => ({
      start: at + (7 * week * 1440 + start) * MINUTE,
      end: at + (7 * week * 1440 + start + minutes) * MINUTE,
    })),
  ).flat()
  return between(at - 2 * DAY, at + (7 * weeks + 2) * DAY, free)
}

function between(from: number, to: number, free: readonly { start: number; end: number }[]): BusyInterval[] {
  const inOrder = free.toSorted((a, b) => a.start - b.start)
  let at = from
  const busy: BusyInterval[] = []
  for (const { start, end } of [...inOrder, { start: to, end: to }]) {
    if (start > at) busy.push({ start: at, end: start, kind: 'busy' })
    at = Math.max(at, end)
  }
  return busy
}
