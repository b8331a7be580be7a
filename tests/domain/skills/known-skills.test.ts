import { catalogOf } from '../../../src/domain/skills/catalog.ts'
import { knownSkills } from '../../../src/domain/skills/known-skills.ts'
import { readWords } from '../../../src/domain/skills/read-words.ts'
import { spellingOf } from '../../../src/domain/skills/spelling.ts'

const areas = ['Business', 'Data and AI', 'Design and media', 'Engineering', 'Languages', 'Office work', 'Working with people']

function areaOf(name: string): string {
  const parent = knownSkills.byName.get(name)?.parent
  return parent === undefined ? name : areaOf(parent)
}

describe('the skills that every organization starts with', () => {
  test('are at least 600, with at least 2,500 other spellings', () => {
    expect(knownSkills.skills.length).toBeGreaterThanOrEqual(600)
    expect([...knownSkills.spellings.values()].filter(({ alias }) => alias !== null).length).toBeGreaterThanOrEqual(2500)
  })

  test('each stand below an area of work, through skills that are there', () => {
    expect([...new Set(knownSkills.skills.map(({ name }) => areaOf(name)))].toSorted()).toEqual(areas)
  })

  test('cover every area with at least 50', () => {
    const counts = Map.groupBy(knownSkills.skills, ({ name }) => areaOf(name))
    expect(areas.filter((area) => (counts.get(area)?.length ?? 0) < 50)).toEqual([])
  })

  test('are written once: no alias says only what the name says', () => {
    const idle = knownSkills.skills.flatMap(({ name, aliases }) => aliases.filter((alias) => spellingOf(alias) === spellingOf(name)))
    expect(idle).toEqual([])
  })

  test('have no line that was left half written', () => {
    const texts = knownSkills.skills.flatMap(({ name, aliases }) => [name, ...aliases])
    expect(texts.filter((text) => text !== text.trim() || text.length > 80 || spellingOf(text) === '')).toEqual([])
  })
})

describe('a catalog', () => {
  test('refuses an alias that two skills claim, in any spelling', () => {
    const words = 'Front-end development: front end\nShop fitting: Front-Ends, front-ends'
    expect(() => catalogOf(readWords('Work', words))).toThrow('"front end" is claimed by "Front-end development" and by "Shop fitting".')
  })

  test('refuses an alias that is the name of another skill', () => {
    expect(() => catalogOf(readWords('Work', 'Java: coffee\nCoffee'))).toThrow('"coffee" is claimed by "Java" and by "Coffee".')
  })

  test('refuses a skill with two parents', () => {
    expect(() => catalogOf(readWords('Work', 'Tea\n  Brewing\nBeer\n  Brewing'))).toThrow('"Brewing" stands under "Tea" and under "Beer".')
  })

  test('takes the aliases of a skill that is named twice together', () => {
    const catalog = catalogOf([...readWords('Work', 'Tea: chai'), ...readWords('Work', 'Tea: cha')])
    expect(catalog.skills).toEqual([{ name: 'Tea', parent: 'Work', aliases: ['chai', 'cha'] }])
  })
})
