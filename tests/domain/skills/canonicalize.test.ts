import fc from 'fast-check'
import { sharedSkills } from '../../../src/domain/matching/skill.ts'
import { canonicalize } from '../../../src/domain/skills/canonicalize.ts'
import { knownSkills } from '../../../src/domain/skills/known-skills.ts'
import { asPeopleType } from './as-people-type.ts'
import { nearMisses, nobodyCanTell } from './near-misses.ts'

function skillIn(text: string): string | null {
  const meant = canonicalize(text, knownSkills)
  return meant.kind === 'known' ? meant.skill.name : null
}

const typed = asPeopleType
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [name, ways] = line.split(': ')
    return ways!.split(', ').map((way) => ({ name: name!, way }))
  })

test('what people type is understood: of more than 400 ways to say 150 skills all but the odd one', () => {
  expect(typed.length).toBeGreaterThan(400)
  const misses = typed.filter(({ name, way }) => skillIn(way) !== name)
  expect(misses).toEqual([{ name: 'Content marketing', way: 'content strategy marketing' }])
})

test('what only looks alike never merges', () => {
  expect(nearMisses.length).toBeGreaterThan(90)
  const merged = nearMisses.filter(([one, other]) => skillIn(one) !== null && skillIn(one) === skillIn(other))
  expect(merged).toEqual([])
})

test('what looks alike is told apart by knowing at least one of the two', () => {
  expect(nearMisses.filter(([one, other]) => skillIn(one) === null && skillIn(other) === null)).toEqual([])
})

test.each(nobodyCanTell)('"%s" stays what was typed', (text) => {
  expect(canonicalize(`  ${text} `, knownSkills)).toEqual({ kind: 'unknown', text })
})

test.each([
  ['js', 'JavaScript'],
  ['golang', 'Go'],
  ['k8s', 'Kubernetes'],
  ['public speaking', 'Public speaking'],
  ['P&L', 'P&L management'],
  ['p & l', 'P&L management'],
  ['ＧＯＬＡＮＧ', 'Go'],
  ['#Leadership', 'Leadership'],
  ['SQL (Structured Query Language)', 'SQL'],
  ['How to manage', null],
  ['Python 3.12', 'Python'],
  ['Español', 'Spanish'],
  ['espanol', 'Spanish'],
  ['programme managers', 'Program management'],
  ['leading', 'Leadership'],
  ['chef de partie', null],
  ['organisational behaviour', null],
  ['Data Visualisations', 'Data visualization'],
])('"%s" means %s', (text, name) => {
  expect(skillIn(text)).toBe(name)
})

test('no spelling of a known skill depends on case, hyphens or spaces around it', () => {
  const spellings = fc.constantFrom(
    ...[...knownSkills.spellings.values()].map(({ alias, skill }) => ({ text: alias ?? skill.name, skill })),
  )
  fc.assert(
    fc.property(spellings, fc.boolean(), fc.constantFrom('', ' ', '\t', '  '), ({ text, skill }, loud, space) => {
      expect(skillIn(`${space}${loud ? text.toUpperCase() : text.toLowerCase()}${space}`)).toBe(skill.name)
      expect(skillIn(text.replaceAll(' ', '-'))).toBe(skill.name)
    }),
    { numRuns: 500 },
  )
})

test('any text at all is either known or comes back as typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const meant = canonicalize(text, knownSkills)
      if (meant.kind === 'unknown') expect(meant.text).toBe(text.normalize('NFKC').trim().replace(/\s+/g, ' '))
      else expect(knownSkills.byName.get(meant.skill.name)).toBe(meant.skill)
    }),
  )
})

test('"js" wanted and "JavaScript" offered is one skill, and so are two spellings nobody knows', () => {
  expect(sharedSkills(['js', 'Glacier-gauging', 'Java'], ['JavaScript', 'glacier gauging'])).toEqual(['js', 'Glacier-gauging'])
})
