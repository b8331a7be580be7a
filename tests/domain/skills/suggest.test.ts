import { knownSkills } from '../../../src/domain/skills/known-skills.ts'
import { suggest } from '../../../src/domain/skills/suggest.ts'

const shown = (typed: string, limit = 5) =>
  suggest(typed, knownSkills, limit).map(({ skill, alias }) => (alias === null ? skill.name : `${skill.name} (${alias})`))

test('the very word comes first, with the alias that says it', () => {
  expect(shown('js')[0]).toBe('JavaScript (js)')
  expect(shown('K8S')[0]).toBe('Kubernetes (k8s)')
  expect(shown('R')[0]).toBe('R')
  expect(shown('p&l')[0]).toBe('P&L management (p&l)')
})

test('names that begin with what is typed come before names that have it later, and those before other aliases', () => {
  expect(shown('jav', 2)).toEqual(['Java', 'JavaScript'])
  const speaking = shown('speak', 20)
  expect(speaking.indexOf('Public speaking')).toBe(speaking.findIndex((entry) => !/^Speak/.test(entry)))
})

test('words may be typed in any order and half', () => {
  expect(shown('manag peo')).toContain('People management')
})

test('signs count: "c+" is not C, ".n" is .NET', () => {
  expect(shown('c+')).toEqual(['C++'])
  expect(shown('.n')[0]).toBe('.NET')
})

test.each([
  ['Pyhton', 'Python'],
  ['leadrship', 'Leadership'],
  ['javascrpt', 'JavaScript'],
  ['projekt managment', 'Project management'],
])('"%s" is a slip, so %s is offered', (typed, name) => {
  expect(shown(typed)[0]).toMatch(new RegExp(`^${name}`))
})

test('what nothing resembles, and nothing typed, get no suggestion', () => {
  expect(shown('xylophone tuning')).toEqual([])
  expect(shown('abc')).not.toContain('C')
  expect(shown(' ')).toEqual([])
  expect(shown('..')).toEqual([])
})

test('a skill is offered once, however many of its aliases fit, and no more than asked for', () => {
  const names = suggest('presentation', knownSkills, 50).map(({ skill }) => skill.name)
  expect(new Set(names).size).toBe(names.length)
  expect(suggest('e', knownSkills, 7)).toHaveLength(7)
})

test('the list is the same at every look', () => {
  expect(shown('data', 50)).toEqual(shown('data', 50))
})
