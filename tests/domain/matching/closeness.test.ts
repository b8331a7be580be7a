import { byCloseness } from '../../../src/domain/matching/closeness.ts'
import { aColleague, mentee as someMentee } from '../situations.ts'

const mentee = { ...someMentee, title: 'Analyst', department: 'Hydrology' }
const names = (...colleagues: ReturnType<typeof aColleague>[]) => byCloseness(mentee, ['GIS', 'Floods'], colleagues).map(({ name }) => name)
const someone = (name: string, about: object = {}) =>
  aColleague(name, { name, title: 'Analyst', department: 'Hydrology', skills: [], ...about })

test('wanted skills come before another department, that before being some steps ahead, and the name decides the rest', () => {
  const skilled = someone('Zuri', { skills: ['gis', 'floods'] })
  const halfSkilled = someone('Yara', { skills: ['GIS', 'Tea'], department: 'Finance' })
  const elsewhereAndAhead = someone('Xenia', { department: 'Finance', title: 'Senior Analyst' })
  const elsewhere = someone('Willem', { department: 'Finance' })
  const ahead = someone('Vera', { title: 'Director' })
  const [anna, bert] = [someone('Anna'), someone('Bert')]
  const expected = ['Zuri', 'Yara', 'Xenia', 'Willem', 'Vera', 'Anna', 'Bert']
  expect(names(bert, anna, ahead, elsewhere, elsewhereAndAhead, halfSkilled, skilled)).toEqual(expected)
  expect(names(skilled, halfSkilled, elsewhereAndAhead, elsewhere, ahead, anna, bert)).toEqual(expected)
})

test('nobody is put forward for being behind, far above, or without a department', () => {
  const behind = someone('Dan', { title: 'Intern' })
  const without = someone('Cleo', { department: null })
  const farAbove = byCloseness(
    { ...mentee, title: 'Intern' },
    [],
    [someone('Ben', { title: 'Chief Executive' }), someone('Abe', { title: null })],
  )
  expect(names(behind, without)).toEqual(['Cleo', 'Dan'])
  expect(farAbove.map(({ name }) => name)).toEqual(['Abe', 'Ben'])
})

test('two of the same name keep their order by id', () => {
  const [one, other] = [
    { ...someone('Kim'), id: 'a' as never },
    { ...someone('Kim'), id: 'b' as never },
  ]
  expect(byCloseness(mentee, [], [other, one])).toEqual([one, other])
})
