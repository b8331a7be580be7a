import { planSeries } from '../../../src/domain/scheduling/plan-series.ts'
import { isFree, naivePlan } from './naive-plan.ts'
import { busy, iso, member, person, seriesOf } from './situations.ts'

/** A mentor in Lisbon and twelve mentees from São Paulo to Helsinki, whose clocks change on three different dates or never. */
const ZONES = [
  'Europe/Lisbon',
  'America/Sao_Paulo',
  'Atlantic/Azores',
  'Europe/London',
  'Africa/Lagos',
  'Europe/Paris',
  'Africa/Johannesburg',
  'Europe/Helsinki',
  'Africa/Cairo',
  'Asia/Beirut',
  'America/Nuuk',
  'Africa/Casablanca',
  'Atlantic/Reykjavik',
]

const MINUTE = 60_000
const DAY = 86_400_000
const WEEK = 7 * DAY
/** Each has a long meeting on another day and hour every week; those that are tentative do not count. */
const meetings = (index: number): ReturnType<typeof busy>[] =>
  Array.from({ length: 26 }, (_, week) => {
    const start = Date.parse('2026-02-02T10:00:00Z') + week * WEEK + ((index * 7 + week) % 5) * DAY + (index % 4) * 90 * MINUTE
    return { start, end: start + 90 * MINUTE, kind: week % 3 === index % 3 ? 'busy' : 'tentative' }
  })

const group = seriesOf(
  ZONES.map((zone, index) => member(`m${index}`, zone, { start: '07:00', end: '19:00' }, meetings(index))),
  { from: '2026-02-02', weeks: 26, durationMinutes: 45, rules: { tentativeBlocks: false } },
)

test('thirteen people in thirteen zones get the slot that keeps most of half a year, at times when each of them is free', () => {
  const plan = planSeries(group)
  const naive = naivePlan(group)
  expect([plan.kept, plan.feasible]).toEqual([naive.mostKept, naive.free.filter((starts) => starts.length > 0).length])
  expect(plan.kept).toBeGreaterThan(15)
  expect(plan.moved).toBeGreaterThan(0)
  for (const { start } of plan.occurrences) if (start !== null) expect([iso(start), isFree(group, start)]).toEqual([iso(start), true])
  expect(plan.inconvenience.map(({ personId }) => personId)).toEqual(ZONES.map((_, index) => person(`m${index}`)))
})

test('one of thirteen who is never free leaves no slot, and is the one who is named', () => {
  const always = [busy('2026-01-30T00:00:00Z', '2026-09-01T00:00:00Z')]
  const members = group.members.map((someone, index) => (index === 9 ? { ...someone, busy: always } : someone))
  const plan = planSeries({ ...group, members })
  expect([plan.slot, plan.whyNot?.binding?.personId]).toEqual([null, person('m9')])
})

test('of thirteen the optional ones count how often they can come', () => {
  const members = group.members.map((someone, index) => (index > 4 ? { ...someone, optional: true } : someone))
  const plan = planSeries({ ...group, members })
  expect(plan.kept).toBeGreaterThanOrEqual(planSeries(group).kept)
  const starts = plan.occurrences.flatMap(({ start }) => start ?? [])
  const alone = (index: number): number => starts.filter((start) => isFree({ ...group, members: [group.members[index]!] }, start)).length
  expect(plan.optional.map(({ canAttend }) => canAttend)).toEqual([5, 6, 7, 8, 9, 10, 11, 12].map(alone))
})
