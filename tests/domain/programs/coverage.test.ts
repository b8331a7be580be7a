import fc from 'fast-check'
import { type Coverage, coverageOf } from '../../../src/domain/programs/coverage.ts'
import { toldCoverage } from '../../../src/domain/programs/told-coverage.ts'
import type { Offer, Wish } from '../../../src/domain/programs/wishes.ts'
import { catalogOf } from '../../../src/domain/skills/catalog.ts'
import { offer, smallPool, wish } from './pools.ts'

const bySkill = ({ skills }: Coverage) => new Map(skills.map((each) => [each.skill, each]))
const met = ({ skills }: Coverage) => skills.reduce((sum, { covered }) => sum + covered, 0)

describe('places', () => {
  test('of a mentor with many skills count once: two places help two people, whatever five skills they offer', () => {
    const wishes = ['a', 'b', 'c', 'd', 'e'].map((skill, person) => wish(`mentee ${person}`, skill))
    const coverage = coverageOf(wishes, [offer('mentor', 2, 'a', 'b', 'c', 'd', 'e')])
    expect(coverage.skills.map(({ wanted, places }) => [wanted, places])).toEqual(Array(5).fill([1, 2]))
    expect(met(coverage)).toBe(2)
    expect(coverage.gaps).toHaveLength(3)
  })

  test('help one person with everything of theirs that the mentor offers', () => {
    const coverage = coverageOf([wish('mentee', 'a', 'b', 'c')], [offer('first', 1, 'c'), offer('second', 1, 'a', 'b')])
    expect(met(coverage)).toBe(2)
    expect(coverage.gaps).toEqual([wish('mentee', 'c')])
  })

  test('are shared out so that the most wishes are met, not first come, first served', () => {
    const wishes = [wish('1', 'a', 'b'), wish('2', 'a'), wish('3', 'b')]
    const coverage = coverageOf(wishes, [offer('all', 1, 'a', 'b'), offer('a', 1, 'a'), offer('b', 1, 'b')])
    expect(met(coverage)).toBe(4)
    expect(coverage.gaps).toEqual([])
  })

  test('of oneself help nobody but others', () => {
    expect(met(coverageOf([wish('both', 'a')], [offer('both', 1, 'a')]))).toBe(0)
  })
})

describe('in any pool', () => {
  const coverageIn = (check: (coverage: Coverage, wishes: readonly Wish[], offers: readonly Offer[]) => void) =>
    fc.assert(fc.property(smallPool, ({ wishes, offers }) => check(coverageOf(wishes, offers), wishes, offers)))

  test('a skill is covered for no more people than want it and places that offer it', () =>
    coverageIn(({ skills }) => {
      for (const { wanted, places, covered } of skills) expect(covered).toBeLessThanOrEqual(Math.min(wanted, places))
    }))

  test('a wish is met or open', () =>
    coverageIn((coverage, wishes) => {
      expect(met(coverage) + coverage.gaps.flatMap(({ skills }) => skills).length).toBe(wishes.flatMap(({ skills }) => skills).length)
      for (const [skill, { wanted, covered }] of bySkill(coverage))
        expect(coverage.gaps.filter(({ skills }) => skills.includes(skill))).toHaveLength(wanted - covered)
    }))

  test('no way to share the places out meets more wishes', () =>
    coverageIn((coverage, wishes, offers) => expect(met(coverage)).toBe(mostMet(wishes, offers))))

  test('the order of the lists changes nothing', () =>
    coverageIn((coverage, wishes, offers) => {
      const turned = coverageOf(wishes.toReversed(), offers.toReversed())
      expect(turned.gaps).toEqual(coverage.gaps)
      expect(bySkill(turned)).toEqual(bySkill(coverage))
    }))
})

describe('what is told', () => {
  const catalog = catalogOf([
    { name: 'Data', parent: 'Analytics', aliases: [] },
    { name: 'SQL', parent: 'Data', aliases: [] },
    { name: 'Speaking', parent: 'Communication', aliases: [] },
  ])
  const people = (count: number, ...skills: string[]) => Array.from({ length: count }, (_, i) => wish(`${skills.join()} ${i}`, ...skills))
  const told = (wishes: readonly Wish[], offers: readonly Offer[] = []) => toldCoverage(coverageOf(wishes, offers), wishes, catalog)

  test('names a skill from five people on; what fewer want is in no figure and makes no suggestion', () => {
    const wishes = [...people(5, 'SQL'), ...people(4, 'Speaking')]
    const { areas, others, gaps } = told(wishes)
    expect(areas).toEqual([{ area: 'Analytics', skills: [{ skill: 'SQL', wanted: 5, places: 0, covered: 0 }] }])
    expect(others).toBeNull()
    expect(gaps.map(({ skills }) => skills)).toEqual(Array(5).fill(['SQL']))
  })

  test('counts people with other wishes together, once there are five', () => {
    expect(told([...people(3, 'Speaking', 'Firn'), ...people(2, 'Data')])).toEqual({ areas: [], others: 5, gaps: [] })
  })

  test('leads with what is missing most, by area of work; what no catalog knows has none', () => {
    const wishes = [...people(5, 'SQL'), ...people(6, 'Data'), ...people(7, 'Speaking'), ...people(8, 'Firn')]
    const { areas } = told(wishes, [offer('mentor', 8, 'Firn')])
    expect(areas.map(({ area, skills }) => [area, ...skills.map(({ skill }) => skill)])).toEqual([
      ['Analytics', 'Data', 'SQL'],
      ['Communication', 'Speaking'],
      [null, 'Firn'],
    ])
  })
})

/** By trying every place for every mentee. */
function mostMet([first, ...others]: readonly Wish[], offers: readonly Offer[]): number {
  if (!first) return 0
  return offers.reduce(
    (most, taken) => {
      if (taken.places === 0 || taken.personId === first.personId) return most
      const shared = first.skills.filter((skill) => taken.skills.includes(skill)).length
      const left = offers.map((each) => (each === taken ? { ...each, places: each.places - 1 } : each))
      return Math.max(most, shared + mostMet(others, left))
    },
    mostMet(others, offers),
  )
}
