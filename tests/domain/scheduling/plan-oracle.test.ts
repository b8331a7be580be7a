import fc from 'fast-check'
import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import type { SeriesPlan } from '../../../src/domain/scheduling/series-plan.ts'
import type { SeriesProblem } from '../../../src/domain/scheduling/series-problem.ts'
import { clash, isFree, mostPlaced, type NaivePlan, naivePlan, periodCount, periodsOf } from './naive-plan.ts'
import { crowdedTurnOfWeek, randomProblem } from './random-problems.ts'
import { wallIn2026 } from './zones.ts'

const MINUTE = 60_000

function slotName({ slot }: SeriesPlan): string {
  return [slot!.weekday, slot!.time, slot!.phase ?? slot!.week].filter((part) => part !== null).join(' ')
}

function expectLegal(problem: SeriesProblem, plan: SeriesPlan, naive: NaivePlan): void {
  const { organizerId, members, durationMinutes } = problem
  const organizer = members.find(({ id }) => id === organizerId)!
  const periodAt = periodsOf(problem)
  expect(plan.occurrences.map(({ period }) => period)).toEqual(Array.from({ length: periodCount(problem) }, (_, period) => period))
  for (const { status, period, start, end, slotStart, reason } of plan.occurrences) {
    const atSlot = plan.slot ? (naive.kept.get(slotName(plan))?.get(period) ?? null) : null
    if (status === 'skipped') {
      expect(atSlot).toBeNull()
      continue
    }
    expect(end - start).toBe(durationMinutes * MINUTE)
    expect(isFree(problem, start)).toBe(true)
    expect(periodAt(wallIn2026(organizer.timeZone, start))).toBe(period)
    if (status === 'planned') expect([start, slotStart]).toEqual([atSlot, atSlot])
    else expect([atSlot, reason.kind === 'none']).toEqual([null, false])
  }
  const starts = plan.occurrences.flatMap(({ start }) => start ?? [])
  for (const [index, start] of starts.entries()) {
    for (const other of starts.slice(index + 1)) expect(clash(problem, start, other)).toBe(false)
  }
}

/** The most placed over all slots that keep the most. */
function mostPlacedByAnyBestSlot(problem: SeriesProblem, naive: NaivePlan): number {
  const best = [...naive.kept].filter(([, periods]) => periods.size === naive.mostKept)
  return Math.max(...best.map(([slot]) => mostPlaced(problem, naive, slot)))
}

test('on 1,200 problems in 26 zones the plan is legal and keeps exactly as many as the best of all slots tried one by one', () => {
  fc.assert(
    fc.property(randomProblem, (problem) => {
      const naive = naivePlan(problem)
      const plan = planSeries(problem)
      expectLegal(problem, plan, naive)
      expect([plan.kept, plan.upperBound]).toEqual([naive.mostKept, naive.mostKept])
      expect(plan.feasible).toBe(naive.free.filter((starts) => starts.length > 0).length)
      expect(plan.slot === null).toBe(naive.mostKept === 0)
      expect(plan.kept + plan.moved + plan.skipped).toBe(periodCount(problem))
      // Placing every period that has any free time needs no further proof; fewer is compared with every choice there is.
      if (plan.slot && plan.kept + plan.moved < plan.feasible) {
        expect(plan.kept + plan.moved).toBe(mostPlacedByAnyBestSlot(problem, naive))
      }
    }),
    { seed: 20261121, numRuns: 1200 },
  )
})

test('where moves of neighboring weeks are in each other’s way, no choice of slot and moves places more', () => {
  let contested = 0
  fc.assert(
    fc.property(crowdedTurnOfWeek, (problem) => {
      const naive = naivePlan(problem)
      const plan = planSeries(problem)
      expectLegal(problem, plan, naive)
      if (!plan.slot) return
      expect(plan.kept + plan.moved).toBe(mostPlacedByAnyBestSlot(problem, naive))
      if (plan.kept + plan.moved < plan.feasible) contested++
    }),
    { seed: 7, numRuns: 400 },
  )
  expect(contested).toBeGreaterThan(10)
})

test('the same problem gives the same plan, whatever the order of its busy entries', () => {
  fc.assert(
    fc.property(randomProblem, (problem) => {
      const reversed = { ...problem, members: problem.members.map((member) => ({ ...member, busy: member.busy.toReversed() })) }
      expect(planSeries(reversed)).toEqual(planSeries(problem))
    }),
    { seed: 11, numRuns: 60 },
  )
})

test('an entry less in anybody’s calendar never lowers what is kept', () => {
  fc.assert(
    fc.property(randomProblem, fc.nat(), (problem, pick) => {
      const crowded = problem.members.findIndex(({ busy }) => busy.length > 0)
      if (crowded < 0) return
      const members = problem.members.map((member, index) =>
        index === crowded ? { ...member, busy: member.busy.toSpliced(pick % member.busy.length, 1) } : member,
      )
      expect(planSeries({ ...problem, members }).kept).toBeGreaterThanOrEqual(planSeries(problem).kept)
    }),
    { seed: 13, numRuns: 150 },
  )
})
