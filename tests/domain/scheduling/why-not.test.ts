import fc from 'fast-check'
import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import type { SeriesMember, SeriesProblem } from '../../../src/domain/scheduling/series-problem.ts'
import type { Binding, Change, Remedy, WhyNot } from '../../../src/domain/scheduling/shortage.ts'
import { naivePlan, periodCount } from './naive-plan.ts'
import { randomProblem } from './random-problems.ts'
import { busy, MONDAY_TO_FRIDAY, member, person, seriesOf } from './situations.ts'

const atTen = { start: '10:00', end: '10:30' }

test('a plan that keeps its share says nothing', () => {
  expect(planSeries(seriesOf([member('a', 'UTC'), member('b', 'UTC')])).whyNot).toBeNull()
})

test('a full calendar is named as what binds, with what would be kept without it', () => {
  const full = [busy('2026-06-01T00:00:00Z', '2026-06-29T00:00:00Z')]
  const { whyNot } = planSeries(seriesOf([member('a', 'UTC'), member('b', 'UTC', {}, full)]))
  expect(whyNot).toEqual({ kept: 0, of: 4, binding: { kind: 'calendar', personId: person('b'), keptWithout: 4 }, change: null })
})

test('when a shorter check-in would fit, that is the change proposed: 30 instead of 45 minutes, 19 of 26', () => {
  // Half an hour is free in 19 of 26 weeks, three quarters of an hour in 7 of these.
  const weeks = Array.from({ length: 26 }, (_, week) => Date.parse('2026-06-01T09:00:00Z') + week * 7 * 86_400_000)
  const meetings = weeks.flatMap((start, week) => {
    const until = week % 4 === 1 ? 150 : week % 4 === 0 ? 75 : 90
    return [{ start, end: start + until * 60_000, kind: 'busy' as const }]
  })
  const monday = { days: ['monday'] as const, start: '10:00', end: '11:00' }
  const { whyNot, occurrences } = planSeries(
    seriesOf([member('a', 'UTC', monday, meetings), member('b', 'UTC')], { weeks: 26, durationMinutes: 45 }),
  )
  expect(occurrences.length).toBe(26)
  expect(whyNot?.kept).toBe(7)
  expect(whyNot?.change).toEqual({ remedy: { kind: 'shorter', durationMinutes: 30 }, kept: 19, of: 26 })
})

test('no check-in is proposed shorter than half an hour', () => {
  const quarter = { start: '10:00', end: '10:15' }
  const { whyNot } = planSeries(seriesOf([member('a', 'UTC', quarter), member('b', 'UTC')], { durationMinutes: 60 }))
  expect(whyNot?.change?.remedy).toEqual({ kind: 'wider-hours', personId: person('a'), start: '09:00', end: '11:15' })
})

test('when every second week is free, meeting less often is proposed', () => {
  const even = [0, 2, 4, 6].map((week) => {
    const start = Date.parse('2026-06-01') + week * 7 * 86_400_000
    return { start, end: start + 7 * 86_400_000, kind: 'busy' as const }
  })
  const problem = seriesOf([member('a', 'UTC', {}, even), member('b', 'UTC')], { weeks: 8, rules: { minimumShare: 0.75 } })
  expect(planSeries(problem).whyNot?.change).toEqual({ remedy: { kind: 'less-often', cadence: 'biweekly' }, kept: 4, of: 4 })
})

test('when hours never meet, the proposal says whose hours to widen and to what', () => {
  const { whyNot } = planSeries(
    seriesOf([member('a', 'UTC', { start: '08:00', end: '12:00' }), member('b', 'UTC', { start: '12:15', end: '20:00' })]),
  )
  expect(whyNot).toEqual({
    kept: 0,
    of: 4,
    binding: { kind: 'hours', personId: person('a'), keptWithout: 4 },
    change: { remedy: { kind: 'wider-hours', personId: person('a'), start: '07:00', end: '13:00' }, kept: 4, of: 4 },
  })
})

const noon = { days: MONDAY_TO_FRIDAY, start: '07:00', end: '13:00' }
const eachWeekday = (start: string, end: string, kind: 'hold' | 'tentative'): ReturnType<typeof busy>[] =>
  Array.from({ length: 28 }, (_, day) => new Date(Date.parse('2026-06-01') + day * 86_400_000).toISOString().slice(0, 10)).map((date) =>
    busy(`${date}T${start}:00Z`, `${date}T${end}:00Z`, kind),
  )
const bothFullOf = (entries: readonly ReturnType<typeof busy>[]): SeriesMember[] => [
  member('a', 'UTC', atTen, entries),
  member('b', 'UTC', atTen, entries),
]

test.each<[Binding['kind'], Remedy, SeriesMember[], Partial<SeriesProblem['rules']>]>([
  ['tentative', { kind: 'book-over-tentative' }, bothFullOf(eachWeekday('09:00', '12:00', 'tentative')), {}],
  ['protected-times', { kind: 'set-aside-protected-times' }, bothFullOf([]), { protectedTimes: [noon] }],
  ['program-hours', { kind: 'set-aside-program-hours' }, bothFullOf([]), { earliest: '13:00' }],
  ['program-hours', { kind: 'set-aside-program-hours' }, bothFullOf([]), { latest: '10:15' }],
  ['buffer', { kind: 'no-buffer' }, bothFullOf(eachWeekday('10:30', '11:00', 'hold')), { bufferMinutes: 20 }],
  ['limit', { kind: 'more-a-day', maxPerDay: 2 }, bothFullOf(eachWeekday('14:00', '14:30', 'hold')), { maxPerDay: 1 }],
])('when the rule “%s” is in the way of both, it is named, and %j proposed', (kind, remedy, members, rules) => {
  const { whyNot } = planSeries(seriesOf(members, { rules }))
  expect(whyNot?.binding).toEqual({ kind, personId: null, keptWithout: 4 })
  expect(whyNot?.change).toEqual({ remedy, kept: 4, of: 4 })
})

test('where two rules stand in the way, neither is named as the one', () => {
  const { whyNot } = planSeries(seriesOf(bothFullOf([]), { rules: { earliest: '13:00', protectedTimes: [noon] } }))
  expect(whyNot).toEqual({ kept: 0, of: 4, binding: null, change: null })
})

test('what is told can be kept as plain data', () => {
  const { whyNot } = planSeries(seriesOf([member('a', 'UTC', atTen), member('b', 'UTC')], { durationMinutes: 60 }))
  expect(JSON.parse(JSON.stringify(whyNot))).toEqual(whyNot)
})

/** Everything that may be named as what binds, one thing set aside each. */
function everyTrial(problem: SeriesProblem): [Binding['kind'], string | null, SeriesProblem][] {
  const { members, rules } = problem
  const someone = (id: string, by: (member: SeriesMember) => Partial<SeriesMember>): SeriesProblem => ({
    ...problem,
    members: members.map((each) => (each.id === id ? { ...each, ...by(each) } : each)),
  })
  const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
  const always = { days: week, start: '00:00', end: '24:00' }
  const required = members.filter(({ optional }) => !optional)
  return [
    ...required.flatMap(({ id }): [Binding['kind'], string, SeriesProblem][] => [
      ['unreadable', id, someone(id, ({ busy }) => ({ busy: busy.filter(({ kind }) => kind !== 'unknown') }))],
      ['calendar', id, someone(id, ({ busy }) => ({ busy: busy.filter(({ kind }) => kind === 'unknown') }))],
      ['hours', id, someone(id, () => ({ workingHours: always }))],
    ]),
    ['tentative', null, { ...problem, rules: { ...rules, tentativeBlocks: false } }],
    ['protected-times', null, { ...problem, rules: { ...rules, protectedTimes: [] } }],
    ['program-hours', null, { ...problem, rules: { ...rules, earliest: '00:00', latest: '24:00' } }],
    ['buffer', null, { ...problem, rules: { ...rules, bufferMinutes: 0 } }],
    ['limit', null, { ...problem, rules: { ...rules, maxPerDay: 99 } }],
  ]
}

function changed(problem: SeriesProblem, remedy: Remedy): SeriesProblem {
  const { rules } = problem
  switch (remedy.kind) {
    case 'shorter':
      return { ...problem, durationMinutes: remedy.durationMinutes }
    case 'less-often':
      return { ...problem, cadence: remedy.cadence }
    case 'wider-hours': {
      const widen = (each: SeriesMember): SeriesMember => ({ ...each, workingHours: { ...each.workingHours, ...remedy } })
      return { ...problem, members: problem.members.map((each) => (each.id === remedy.personId ? widen(each) : each)) }
    }
    case 'book-over-tentative':
      return { ...problem, rules: { ...rules, tentativeBlocks: false } }
    case 'set-aside-protected-times':
      return { ...problem, rules: { ...rules, protectedTimes: [] } }
    case 'set-aside-program-hours':
      return { ...problem, rules: { ...rules, earliest: '00:00', latest: '24:00' } }
    case 'no-buffer':
      return { ...problem, rules: { ...rules, bufferMinutes: 0 } }
    case 'more-a-day':
      return { ...problem, rules: { ...rules, maxPerDay: remedy.maxPerDay } }
  }
}

/** The changes in the order in which they are asked for, by how much they ask. */
const SIZES = ['shorter', 'less-often', 'wider-hours', 'book-over-tentative', 'set-aside-protected-times', 'set-aside-program-hours']

function expectSmallest(problem: SeriesProblem, { kept, of }: WhyNot, change: Change | null, wanted: number): void {
  const share = (one: { kept: number; of: number }): number => (one.of === 0 ? 0 : one.kept / one.of)
  const reached = (remedy: Remedy): { kept: number; of: number } => {
    const other = changed(problem, remedy)
    return { kept: naivePlan(other).mostKept, of: periodCount(other) }
  }
  if (change) {
    expect({ kept: change.kept, of: change.of }).toEqual(reached(change.remedy))
    expect(share(change)).toBeGreaterThan(share({ kept, of }))
  }
  const size = change && share(change) >= wanted ? SIZES.indexOf(change.remedy.kind) : SIZES.length
  const smaller: Remedy[] = [
    ...[60, 45, 30]
      .filter((length) => length < problem.durationMinutes)
      .map((length): Remedy => ({ kind: 'shorter', durationMinutes: length })),
    ...(problem.cadence === 'weekly' ? [{ kind: 'less-often' as const, cadence: 'biweekly' as const }] : []),
    { kind: 'book-over-tentative' },
    { kind: 'set-aside-protected-times' },
    { kind: 'set-aside-program-hours' },
  ]
  for (const remedy of smaller) {
    const other = reached(remedy)
    const longest =
      remedy.kind === 'shorter' && change?.remedy.kind === 'shorter' && remedy.durationMinutes <= change.remedy.durationMinutes
    if (size === SIZES.length) expect(share(other)).toBeLessThanOrEqual(share(change ?? { kept, of }))
    else if (SIZES.indexOf(remedy.kind) <= size && !longest && remedy.kind !== change?.remedy.kind)
      expect(share(other)).toBeLessThan(wanted)
  }
}

test('on 60 problems without enough time, what binds and what would help is what looking at every quarter hour says', () => {
  let told = 0
  const wanting = randomProblem.filter(({ members, cadence }) => members.length <= 3 && cadence !== 'once')
  fc.assert(
    fc.property(wanting, (problem) => {
      const { whyNot } = planSeries({ ...problem, rules: { ...problem.rules, minimumShare: 0.9 } })
      if (!whyNot) return
      told++
      const { mostKept } = naivePlan(problem)
      expect([whyNot.kept, whyNot.of]).toEqual([mostKept, periodCount(problem)])
      const trials = everyTrial(problem).map(([kind, id, trial]) => ({ kind, id, kept: naivePlan(trial).mostKept }))
      const most = Math.max(...trials.map(({ kept }) => kept))
      const { binding } = whyNot
      if (binding) {
        expect(binding.keptWithout).toBe(most)
        expect(trials.find(({ kind, id }) => kind === binding.kind && id === binding.personId)?.kept).toBe(most)
        expect(most).toBeGreaterThan(mostKept)
      } else expect(most).toBe(mostKept)
      expectSmallest(problem, whyNot, whyNot.change, 0.9)
    }),
    { seed: 26, numRuns: 60 },
  )
  expect(told).toBeGreaterThan(20)
})
