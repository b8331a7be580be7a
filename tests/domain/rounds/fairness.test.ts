import fc from 'fast-check'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { type Attribute, directoryAttributes } from '../../../src/domain/rounds/attributes.ts'
import { type FairnessReport, fairnessOf, type PersonOutcome } from '../../../src/domain/rounds/fairness.ts'
import { aColleague } from '../situations.ts'

interface Member {
  readonly group: string | null
  readonly score: number | null
  readonly accepted: boolean | null
}

const outcomesOf = (members: readonly Member[]): PersonOutcome[] =>
  members.map(({ score, accepted }, place) => ({
    personId: `person${place}` as PersonId,
    matched: score !== null,
    accepted: score === null ? null : accepted,
    score,
  }))
const attributeOf = (members: readonly Member[], key = 'department'): Attribute => ({
  key,
  groupOf: (id) => members[Number(id.slice('person'.length))]!.group,
})
const reportOf = (members: readonly Member[]): FairnessReport => fairnessOf(outcomesOf(members), [attributeOf(members)])
const times = (count: number, member: Member): Member[] => Array.from({ length: count }, () => member)
const unmatched = (group: string | null): Member => ({ group, score: null, accepted: null })

test('each group is held against all others: how many were matched and accepted, and with which score', () => {
  const report = reportOf([
    ...times(6, { group: 'Sales', score: 300, accepted: true }),
    ...times(2, unmatched('Sales')),
    ...times(5, { group: 'Legal', score: 500, accepted: false }),
    ...times(1, { group: 'Legal', score: 800, accepted: true }),
    ...times(1, { group: 'Legal', score: 800, accepted: null }),
  ])
  const [{ groups, notShown }] = report.tables as [FairnessReport['tables'][number]]
  expect(notShown).toBe(0)
  expect(groups).toMatchObject([
    {
      ...{ group: 'Sales', people: 8 },
      matched: { count: 6, of: 8, difference: { value: -0.25, rest: { count: 7, of: 7 } } },
      accepted: { count: 6, of: 6, difference: { value: 1 - 1 / 6, rest: { count: 1, of: 6 } } },
      score: { average: 300, of: 6, difference: { value: 300 - 4100 / 7 } },
    },
    { group: 'Legal', people: 7, matched: { count: 7, of: 7, difference: { value: 0.25 } } },
  ])
  expect(report.total).toMatchObject({ people: 15, matched: { count: 13, of: 15, difference: null }, accepted: { count: 7, of: 12 } })
  // Six of six against one of six is more than chance; six of eight against seven of seven is not.
  const [{ matched, accepted }] = groups as [(typeof groups)[number]]
  expect([accepted!.difference!.low > 0, matched.difference!.low < 0, matched.difference!.high > 0]).toEqual([true, true, true])
})

test('a group of four is not shown, nor the smallest other, which would give it away', () => {
  const matched = (group: string): Member => ({ group, score: 70, accepted: null })
  const report = reportOf([
    ...times(4, matched('Legal')),
    ...times(7, matched('Sales')),
    ...times(5, matched('Field')),
    ...times(4, unmatched('Field')),
  ])
  expect(report.tables[0]!.groups).toMatchObject([{ group: 'Field', people: 9, score: { average: 70, of: 5 } }])
  expect(report.tables[0]!.notShown).toBe(2)
})

test('two small groups hide each other where they are five together, and need a third where they are four', () => {
  const groups = (...sizes: number[]) =>
    reportOf(sizes.flatMap((size, place) => times(size, unmatched(`${place}`)))).tables[0]!.groups.map(({ people }) => people)
  expect(groups(2, 3, 6, 8)).toEqual([8, 6])
  expect(groups(2, 2, 6, 8)).toEqual([8])
  expect(groups(4, 4)).toEqual([])
  expect(groups(5)).toEqual([5])
  expect(groups(1, 9)).toEqual([])
})

test('four answers of a large group are nobody’s to see, though the group is', () => {
  const report = reportOf([
    ...times(4, { group: 'Sales', score: 1, accepted: true }),
    ...times(9, { group: 'Sales', score: 1, accepted: null }),
    ...times(8, { group: 'Legal', score: 1, accepted: true }),
    ...times(9, { group: 'Field', score: 1, accepted: true }),
  ])
  expect(report.tables[0]!.groups.map(({ group, accepted }) => [group, accepted?.of ?? null])).toEqual([
    ['Sales', null],
    ['Field', 9],
    ['Legal', null],
  ])
})

test('a round of four people has no report', () => {
  expect(reportOf(times(4, { group: 'Sales', score: 1, accepted: true }))).toEqual({ total: null, tables: [] })
})

const member: fc.Arbitrary<Member> = fc.record({
  group: fc.constantFrom('a', 'a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'd', 'e', null),
  score: fc.constantFrom(null, 1, 7, 450),
  accepted: fc.constantFrom(null, true, false),
})
const sized = fc.array(member, { minLength: 5, maxLength: 45 })

test('nothing of fewer than five people can be computed from what is shown and the total', () => {
  let hiding = 0
  fc.assert(
    fc.property(sized, (members) => {
      const { total, tables } = reportOf(members)
      for (const { groups, notShown } of tables) {
        const figures = [
          { all: total!.people, shown: groups.map(({ people }) => people), unknown: notShown },
          figure(
            total!.score?.of,
            groups.map(({ score }) => score?.of ?? null),
            groups.map(({ matched }) => matched.count),
            notShown,
          ),
          figure(
            total!.accepted?.of,
            groups.map(({ accepted }) => accepted?.of ?? null),
            null,
            notShown,
          ),
        ]
        for (const { all, shown, unknown } of figures) {
          expect(shown.every((people) => people >= 5)).toBe(true)
          const left = all === undefined ? 0 : all - shown.reduce((sum, people) => sum + people, 0)
          if (left === 0) continue
          hiding++
          expect(left).toBeGreaterThanOrEqual(5)
          expect(unknown).toBeGreaterThanOrEqual(2)
        }
      }
    }),
    { numRuns: 1_000, seed: 20261122 },
  )
  expect(hiding).toBeGreaterThan(500)
})

/** `known`: how many people each shown group has in the figure, where another figure tells: an empty one hides nobody. */
function figure(all: number | undefined, sizes: readonly (number | null)[], known: readonly number[] | null, notShown: number) {
  const shown = sizes.flatMap((size) => size ?? [])
  return { all, shown, unknown: notShown + sizes.filter((size, place) => size === null && known?.[place] !== 0).length }
}

test('an attribute that nobody shared is not in the report, and one that all did changes nothing about the others', () => {
  fc.assert(
    fc.property(sized, fc.array(fc.constantFrom('x', 'y', null), { minLength: 45, maxLength: 45 }), (members, opted) => {
      const outcomes = outcomesOf(members)
      const nobody: Attribute = { key: 'optIn', groupOf: () => null }
      const some = attributeOf(
        members.map((each, place) => ({ ...each, group: opted[place]! })),
        'optIn',
      )
      const plain = fairnessOf(outcomes, [attributeOf(members)])
      expect(fairnessOf(outcomes, [nobody, attributeOf(members)])).toEqual(plain)
      const more = fairnessOf(outcomes, [some, attributeOf(members)])
      expect([more.total, more.tables.at(-1)]).toEqual([plain.total, plain.tables.at(-1)])
    }),
    { numRuns: 100, seed: 20261122 },
  )
})

test('people are compared by department, site, how far along they are, and whether they work part-time', () => {
  const about = (person: Parameters<typeof aColleague>[1]) => {
    const people = new Map([['ana' as PersonId, aColleague('ana', person)]])
    return directoryAttributes(people).map(({ key, groupOf }) => [key, groupOf('ana' as PersonId), groupOf('gone' as PersonId)])
  }
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
  expect(about({ title: 'Junior analyst', workingHours: { days: days.slice(0, 4), start: '08:00', end: '18:00' } })).toEqual([
    ['department', 'Hydrology', null],
    ['site', 'Kathmandu', null],
    ['level', 'starting', null],
    ['workingTime', 'partTime', null],
  ])
  expect(about({ department: '', site: null, title: 'CFO', workingHours: { days, start: '09:00', end: '16:00' } })).toEqual([
    ['department', null, null],
    ['site', null, null],
    ['level', 'leading', null],
    ['workingTime', 'fullTime', null],
  ])
  expect(about({ title: null, workingHours: { days, start: '09:15', end: '16:00' } }).slice(2)).toEqual([
    ['level', 'established', null],
    ['workingTime', 'partTime', null],
  ])
})
