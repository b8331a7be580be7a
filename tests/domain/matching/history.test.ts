import { historiesOf, noHistory, type PastPair } from '../../../src/domain/matching/history.ts'
import type { ProgramId } from '../../../src/domain/people/ids.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'

const [ana, ben, cleo, dan] = ['ana', 'ben', 'cleo', 'dan'] as unknown as [PersonId, PersonId, PersonId, PersonId]
const here = 'here' as ProgramId
const past = (about: Partial<PastPair>): PastPair => ({
  menteeId: ana,
  mentorId: ben,
  mentorDepartment: 'Hydrology',
  programId: here,
  endedAt: new Date('2026-03-01T23:59:59.999Z'),
  ...about,
})
const historyOf = (person: PersonId, pairs: PastPair[], apart: [PersonId, PersonId][] = []) =>
  historiesOf([ana, dan], here, pairs, apart).get(person)

test('mentors of this program count for repeats, the departments of all mentors for rotation', () => {
  const pairs = [
    past({}),
    past({ mentorId: cleo, mentorDepartment: 'Finance', programId: 'elsewhere' as ProgramId }),
    past({ mentorId: dan, mentorDepartment: null, endedAt: null }),
  ]
  expect(historyOf(ana, pairs)).toEqual({
    never: [],
    mentors: [
      { personId: ben, endedOn: '2026-03-01' },
      { personId: dan, endedOn: null },
    ],
    departments: ['Hydrology', 'Finance'],
  })
  expect(historyOf(dan, pairs)).toEqual(noHistory)
})

test('two who are kept apart are so from either side', () => {
  const apart: [PersonId, PersonId][] = [
    [ana, cleo],
    [ben, ana],
    [ben, cleo],
  ]
  expect(historyOf(ana, [], apart)!.never).toEqual([cleo, ben])
  expect(historyOf(dan, [], apart)!.never).toEqual([])
})

test('a history can be kept as JSON', () => {
  const history = historyOf(ana, [past({}), past({ mentorId: dan, endedAt: null })], [[ana, cleo]])
  expect(JSON.parse(JSON.stringify(history))).toEqual(history)
})
