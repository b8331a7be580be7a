import fc from 'fast-check'
import type { MentorshipId } from '../../../src/domain/people/ids.ts'
import { WEEKDAYS } from '../../../src/domain/scheduling/calendar-date.ts'
import { planProgram } from '../../../src/domain/scheduling/plan-program.ts'
import type { ProgramPlan } from '../../../src/domain/scheduling/program-plan.ts'
import type { MentorshipToPlan, ProgramProblem } from '../../../src/domain/scheduling/program-problem.ts'
import type { SeriesProblem } from '../../../src/domain/scheduling/series-problem.ts'
import { isFree, naivePlan, periodCount, periodsOf, slotsAt } from './naive-plan.ts'
import { randomProgram } from './random-programs.ts'
import { busy, member, person } from './situations.ts'
import { wallIn2026 } from './zones.ts'

const MINUTE = 60_000
const DAY = 86_400_000

interface CheckIn {
  readonly mentorship: MentorshipToPlan
  readonly start: number
}

function seriesOf(problem: ProgramProblem, { cadence, organizerId, memberIds }: MentorshipToPlan): SeriesProblem {
  const members = memberIds.map((id) => problem.people.find((candidate) => candidate.id === id)!)
  return { ...problem, cadence, organizerId, members }
}

/** Whether nobody has two of these too close together, or too many on one of their days. */
function canAllBe({ people, rules, durationMinutes }: ProgramProblem, checkIns: readonly CheckIn[]): boolean {
  return people.every(({ id, timeZone, busy }) => {
    const own = checkIns.filter(({ mentorship }) => mentorship.memberIds.includes(id)).map(({ start }) => start)
    const apart = own.every((a, index) =>
      own.slice(index + 1).every((b) => Math.abs(a - b) >= (durationMinutes + rules.bufferMinutes) * MINUTE),
    )
    const dayOf = (start: number): number => Math.floor(wallIn2026(timeZone, start) / DAY)
    const all = [...own, ...busy.filter(({ kind }) => kind === 'hold').map(({ start }) => start)].map(dayOf)
    return apart && own.every((start) => all.filter((day) => day === dayOf(start)).length <= rules.maxPerDay)
  })
}

function mostOf(problem: ProgramProblem, checkIns: readonly CheckIn[], chosen: readonly CheckIn[] = []): number {
  const [next, ...rest] = checkIns
  if (!next) return chosen.length
  const without = mostOf(problem, rest, chosen)
  if (without === chosen.length + rest.length + 1) return without
  const taken = [...chosen, next]
  return canAllBe(problem, taken) ? Math.max(without, mostOf(problem, rest, taken)) : without
}

/** Every choice of a slot for every mentorship, and of each every set of occurrences that can be together. */
function mostKeptTogether(problem: ProgramProblem): number {
  const options = problem.mentorships.map((mentorship) => {
    const slots = [...naivePlan(seriesOf(problem, mentorship)).kept.values()]
    const different = new Map(slots.map((periods) => [[...periods.values()].join(), [...periods.values()]]))
    return [...different.values(), []].map((starts) => starts.map((start) => ({ mentorship, start })))
  })
  let most = 0
  const choose = (at: number, checkIns: readonly CheckIn[]): void => {
    if (checkIns.length + options.slice(at).reduce((sum, slots) => sum + Math.max(...slots.map(({ length }) => length)), 0) <= most) return
    if (at === options.length) most = Math.max(most, mostOf(problem, checkIns))
    else for (const starts of options[at]!.toSorted((a, b) => b.length - a.length)) choose(at + 1, [...checkIns, ...starts])
  }
  choose(0, [])
  return most
}

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
      const name = slot && [slot.weekday, slot.time, slot.phase].filter((part) => part !== null).join(' ')
      expect(slotsAt(series, wall).includes(name!)).toBe(status === 'planned')
      all.push({ mentorship, start })
    }
  }
  expect(canAllBe(problem, all)).toBe(true)
}

test('on 250 programs that share people the plan is legal and keeps exactly as many as the best of all choices of slots', () => {
  let contested = 0
  fc.assert(
    fc.property(randomProgram, (problem) => {
      const plan = planProgram(problem)
      expectLegal(problem, plan)
      expect([plan.kept, plan.proved]).toEqual([mostKeptTogether(problem), plan.components])
      if (plan.kept < plan.upperBound) contested++
    }),
    { seed: 20261122, numRuns: 250 },
  )
  expect(contested).toBeGreaterThan(40)
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
