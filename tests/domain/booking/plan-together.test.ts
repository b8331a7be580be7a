import { planTogether, type SeriesToPlan } from '../../../src/domain/booking/plan-together.ts'
import type { MentorshipId } from '../../../src/domain/people/ids.ts'
import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import type { SeriesPlan } from '../../../src/domain/scheduling/series-plan.ts'
import type { SeriesMember } from '../../../src/domain/scheduling/series-problem.ts'
import { busy, member, seriesOf } from '../scheduling/situations.ts'

const hours = { days: ['tuesday'], start: '09:00', end: '11:00' } as const
const mentor = member('mentor', 'Europe/London', hours, [busy('2026-11-10T09:00:00Z', '2026-11-10T09:40:00Z')])
const other = member('other', 'Europe/London', hours)
const window = { from: '2026-11-02', weeks: 6 }

function order(mentee: string, mentored: SeriesMember): SeriesToPlan {
  const problem = seriesOf([member(mentee, 'Europe/London', hours), mentored], window)
  return {
    mentorshipId: mentee as MentorshipId,
    problem: { ...problem, rules: { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true } },
  }
}

const timesOf = ({ occurrences }: SeriesPlan) => occurrences.flatMap(({ start, end }) => (start === null ? [] : [{ start, end: end! }]))

test('who shares nobody is planned as if alone', () => {
  const alone = order('ana', other)
  expect(planTogether([order('bo', mentor), alone])[1]).toEqual(planSeries(alone.problem))
})

test('those who share a mentor keep the gap between their check-ins in every week, and each period has its slot', () => {
  const plans = planTogether([order('ana', mentor), order('bo', mentor)])
  const [first, second] = plans.map(timesOf)
  expect(first!.length + second!.length).toBeGreaterThan(10)
  const gap = 15 * 60_000
  expect(first!.flatMap((a) => second!.filter((b) => a.start < b.end + gap && b.start < a.end + gap))).toEqual([])
  for (const { occurrences, kept, moved, skipped } of plans) {
    expect([kept, moved, skipped]).toEqual(
      ['planned', 'moved', 'skipped'].map((is) => occurrences.filter(({ status }) => status === is).length),
    )
    expect(occurrences.every(({ slotDate, slotStart }) => slotDate !== null && slotStart !== null)).toBe(true)
    expect(occurrences.filter(({ status, start, slotStart }) => status === 'planned' && start !== slotStart)).toEqual([])
  }
})

test('three who share a mentor of two check-ins a day are never promised a third', () => {
  const plans = planTogether(['ana', 'bo', 'cy'].map((mentee) => order(mentee, mentor)))
  const days = plans.flatMap(timesOf).map(({ start }) => new Date(start).toISOString().slice(0, 10))
  expect(days).toHaveLength(12)
  expect([...new Set(days)].map((day) => days.filter((each) => each === day).length)).toEqual([2, 2, 2, 2, 2, 2])
})
