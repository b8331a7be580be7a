import fc from 'fast-check'
import type { Slot } from '../../../src/domain/booking/series.ts'
import type { MentorshipId } from '../../../src/domain/people/ids.ts'
import { WEEKDAYS } from '../../../src/domain/scheduling/calendar-date.ts'
import { planProgram } from '../../../src/domain/scheduling/plan-program.ts'
import type { ProgramPlan } from '../../../src/domain/scheduling/program-plan.ts'
import type { MentorshipToPlan, ProgramProblem } from '../../../src/domain/scheduling/program-problem.ts'
import type { SeriesMember } from '../../../src/domain/scheduling/series-problem.ts'
import { isFree, periodCount, periodsOf, slotsAt } from './naive-plan.ts'
import { type CheckIn, canAllBe, mostKeptTogether, mostPlacedAt, seriesOf } from './naive-program.ts'
import { randomGatherings, randomProgram } from './random-programs.ts'
import { busy, member, person } from './situations.ts'
import { wallIn2026 } from './zones.ts'

const MINUTE = 60_000

function expectLegal(problem: ProgramProblem, plan: ProgramPlan): void {
  const all: CheckIn[] = []
  for (const [index, { mentorshipId, slot, occurrences }] of plan.plans.entries()) {
    const mentorship = problem.mentorships[index]!
    const series = seriesOf(problem, mentorship)
    const organizer = series.members.find(({ id }) => id === mentorship.organizerId)!
    expect(mentorshipId).toBe(mentorship.id)
    expect(occurrences.map(({ period }) => period)).toEqual(Array.from({ length: periodCount(series) }, (_, period) => period))
    for (const { status, period, start, end } of occurrences) {
      if (status === 'skipped') continue
      const wall = wallIn2026(organizer.timeZone, start)
      expect([isFree(series, start), periodsOf(series)(wall), end - start]).toEqual([true, period, problem.durationMinutes * MINUTE])
      expect(slotsAt(series, wall).includes(nameOf(slot)!)).toBe(status === 'planned')
      all.push({ mentorship, start })
    }
  }
  expect(canAllBe(problem, all)).toBe(true)
}

/** As the oracle names slots. */
function nameOf(slot: Slot | null): string | null {
  return slot && [slot.weekday, slot.time, slot.phase, slot.week, slot.date].filter((part) => part !== null && part !== undefined).join(' ')
}

function expectMostMoved(problem: ProgramProblem, plan: ProgramPlan): void {
  const { kept, moved } = mostPlacedAt(
    problem,
    plan.plans.map(({ slot }) => nameOf(slot)),
  )
  expect([plan.kept, plan.moved, plan.movesProved]).toEqual([kept, moved, plan.components])
}

test('on 250 programs that share people the plan is legal, keeps as many as the best of all slots, and moves as many as can be', () => {
  let contested = 0
  let crowded = 0
  fc.assert(
    fc.property(randomProgram, (problem) => {
      const plan = planProgram(problem)
      expectLegal(problem, plan)
      expect([plan.kept, plan.proved]).toEqual([mostKeptTogether(problem), plan.components])
      expectMostMoved(problem, plan)
      if (plan.kept < plan.upperBound) contested++
      if (plan.moved > 0 && plan.skipped > 0) crowded++
    }),
    { seed: 20261122, numRuns: 250 },
  )
  expect([contested > 40, crowded > 40]).toEqual([true, true])
})

test('groups of up to 13, optional members and cadences from weekly to once are planned together as well as can be', () => {
  let kept = 0
  let crowded = 0
  fc.assert(
    fc.property(randomGatherings, (problem) => {
      const plan = planProgram(problem)
      expectLegal(problem, plan)
      expect([plan.kept, plan.proved]).toEqual([mostKeptTogether(problem), plan.components])
      expectMostMoved(problem, plan)
      kept += plan.kept
      if (plan.moved > 0 || plan.kept < plan.upperBound) crowded++
    }),
    { seed: 20261123, numRuns: 40 },
  )
  expect([kept > 100, crowded > 12]).toEqual([true, true])
})

test('a buffer of a whole day holds between check-ins on two days', () => {
  const freeOnly = (id: string, start: string, end: string) =>
    member(id, 'UTC', { days: WEEKDAYS, start: '00:00', end: '24:00' }, [
      busy('2026-03-01T00:00Z', `2026-03-${start}Z`),
      busy(`2026-03-${end}Z`, '2026-03-10T00:00Z'),
    ])
  const mentorship = (id: string, mentee: string): MentorshipToPlan => ({
    id: id as MentorshipId,
    cadence: 'weekly',
    organizerId: person('mentor'),
    memberIds: [person('mentor'), person(mentee)],
  })
  const plan = planProgram({
    from: '2026-03-02',
    weeks: 1,
    durationMinutes: 120,
    gridMinutes: 15,
    rules: { bufferMinutes: 1440, maxPerDay: 3, tentativeBlocks: true },
    people: [
      freeOnly('mentor', '02T00:00', '09T00:00'),
      freeOnly('ana', '02T10:00', '02T12:00'),
      // A quarter of an hour too early.
      freeOnly('ben', '03T11:45', '03T13:45'),
    ],
    mentorships: [mentorship('first', 'ana'), mentorship('second', 'ben')],
  })
  expect(plan).toMatchObject({ kept: 1, moved: 0, skipped: 1 })
})

/** Weekly half hours of each mentee with the one mentor. */
function withOneMentor(people: readonly SeriesMember[], details: Partial<ProgramProblem> = {}): ProgramProblem {
  const [mentor, ...mentees] = people
  return {
    from: '2026-06-01',
    weeks: 5,
    durationMinutes: 30,
    gridMinutes: 15,
    rules: { bufferMinutes: 0, maxPerDay: 1, tentativeBlocks: true },
    people,
    mentorships: mentees.map(({ id }) => ({
      id: `with ${id}` as MentorshipId,
      cadence: 'weekly',
      organizerId: mentor!.id,
      memberIds: [mentor!.id, id],
    })),
    ...details,
  }
}

test('where only one of two mentorships can meet in a week, each of them has its turn', () => {
  // Mondays and Tuesdays are gone in the second and third week: one Wednesday is left for two.
  const mentor = member('mentor', 'Europe/Madrid', { days: ['monday', 'tuesday', 'wednesday'], end: '09:30' }, [
    busy('2026-06-03T00:00Z', '2026-06-04T00:00Z'),
    busy('2026-06-08T00:00Z', '2026-06-10T00:00Z'),
    busy('2026-06-15T00:00Z', '2026-06-17T00:00Z'),
    busy('2026-06-24T00:00Z', '2026-06-25T00:00Z'),
    busy('2026-07-01T00:00Z', '2026-07-02T00:00Z'),
  ])
  const plan = planProgram(withOneMentor([mentor, member('ana', 'Europe/Madrid'), member('ben', 'Europe/Madrid')]))
  expect(plan).toMatchObject({ kept: 6, moved: 2, skipped: 2, feasible: 10, movesProved: 1 })
  const placed = plan.plans.map(({ occurrences }) => occurrences.filter(({ status }) => status !== 'skipped').length)
  expect(placed).toEqual([4, 4])
})

test('of slots that keep equally many the one is taken whose inconvenience the time zones share most evenly', () => {
  const early = { start: '06:00', end: '22:00' }
  const [london, losAngeles] = [member('mentor', 'Europe/London', early), member('ana', 'America/Los_Angeles', early)]
  const alone = planProgram(withOneMentor([london, losAngeles]))
  // 16:45-17:15 in London is 08:45-09:15 in Los Angeles.
  expect(alone.plans[0]!.slot).toMatchObject({ weekday: 'monday', time: '16:45' })
  const shared = planProgram(withOneMentor([london, losAngeles, member('ben', 'America/Los_Angeles', early)]))
  expect(shared.plans.map(({ slot }) => slot!.time)).toEqual(['16:45', '16:45'])
  expect(new Set(shared.plans.map(({ slot }) => slot!.weekday)).size).toBe(2)
})

test('an optional member who is never free keeps nobody from meeting', () => {
  const problem = withOneMentor([
    member('mentor', 'UTC'),
    member('ana', 'UTC'),
    { ...member('ben', 'UTC', { days: ['sunday'] }), optional: true },
  ])
  const group = { ...problem.mentorships[0]!, memberIds: ['mentor', 'ana', 'ben'].map(person) }
  expect(planProgram({ ...problem, mentorships: [group] })).toMatchObject({ kept: 5, skipped: 0 })
})

test.each([
  ['an organizer who is not a member', ['ana', 'ben'], 'cora', 2],
  ['a member listed twice', ['ana', 'ana'], 'ana', 2],
  ['a member who is none of the people', ['ana', 'dan'], 'ana', 2],
  ['no check-in a day', ['ana', 'ben'], 'ana', 0],
])('a program with %s is refused', (_, memberIds, organizer, maxPerDay) => {
  const people = ['ana', 'ben', 'cora'].map((id) => member(id, 'Europe/Madrid'))
  const rules = { bufferMinutes: 0, maxPerDay, tentativeBlocks: true }
  const mentorships: MentorshipToPlan[] = [
    { id: 'first' as MentorshipId, cadence: 'weekly', organizerId: person(organizer), memberIds: memberIds.map(person) },
  ]
  const problem: ProgramProblem = { from: '2026-03-02', weeks: 2, durationMinutes: 30, gridMinutes: 15, rules, people, mentorships }
  expect(() => planProgram(problem)).toThrow(RangeError)
})
