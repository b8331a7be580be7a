import { solveDense } from '../../../src/domain/matching/assignment/dense-assignment.ts'
import { noHistory } from '../../../src/domain/matching/history.ts'
import { plainRules } from '../../../src/domain/matching/match-rules.ts'
import { type PoolMentee, type PoolMentor, poolOf } from '../../../src/domain/matching/pool.ts'
import type { Person, PersonId } from '../../../src/domain/people/person.ts'
import { aColleague, aMenteeProfile, aMentorProfile, now } from '../situations.ts'

/** What nobody chose to use changes nothing: not one score, and nobody's mentor. */
const skills = ['SQL', 'Negotiation', 'Public speaking']
const places = [...Array(24).keys()]
const person = (id: string, place: number): Person =>
  aColleague(id, {
    title: ['Analyst', 'Senior analyst', 'Director'][place % 3]!,
    department: ['Hydrology', 'Glaciology', null][place % 3] ?? null,
    site: place % 2 === 0 ? 'Pokhara' : 'Kathmandu',
    interests: place % 5 === 0 ? ['Chess'] : [],
  })
const mentees: PoolMentee[] = places.map((place) => ({
  person: person(`mentee${place}`, place),
  profile: aMenteeProfile({ skillsWanted: [skills[place % 3]!] }),
  history: noHistory,
}))
const mentors: PoolMentor[] = places.map((place) => ({
  person: person(`mentor${place}`, place + 1),
  profile: aMentorProfile({ offers: [skills[(place + 1) % 3]!], capacity: 1 }),
  placesTaken: 0,
}))

function answer(change: (person: Person) => Partial<Person>, rules = plainRules) {
  const changed = <Member extends { readonly person: Person }>(members: readonly Member[]) =>
    members.map((member) => ({ ...member, person: { ...member.person, ...change(member.person) } }))
  const problem = poolOf(changed(mentees), changed(mentors), now, rules)
  return { scores: places.map((place) => [...problem.rowOf(place)]), mentorOf: [...solveDense(problem).mentorOf] }
}

test.each<[string, (person: Person) => Partial<Person>]>([
  ['names', ({ id }) => ({ name: `Somebody ${id}`, givenName: 'X' })],
  ['addresses', ({ id }) => ({ address: `${id}@elsewhere.example` })],
  ['languages', ({ id }) => ({ locale: id.endsWith('1') ? 'ar-EG' : 'nb-NO' })],
  ['roles and mailboxes', ({ id }) => ({ roles: id.endsWith('2') ? ['Admin'] : [], mailbox: false })],
  ['managers who are no mentors here', ({ id }) => ({ managerId: `boss of ${id}` as PersonId })],
  ['skills that nobody said they want or offer', ({ id }) => ({ skills: id.endsWith('3') ? skills : [] })],
])('other %s change no score and no pair', (_, change) => {
  expect(answer(change)).toEqual(answer(() => ({})))
})

const without = (...terms: (keyof typeof plainRules.weights)[]) => ({
  ...plainRules,
  weights: { ...plainRules.weights, ...Object.fromEntries(terms.map((term) => [term, 0])) },
})

test.each<[string, (person: Person) => Partial<Person>, typeof plainRules]>([
  ['departments', ({ id }) => ({ department: `Department ${id}` }), without('otherDepartment', 'rotation')],
  ['sites', ({ id }) => ({ site: id.endsWith('1') ? null : 'Lima' }), without('sameSite')],
  ['titles', ({ id }) => ({ title: id.endsWith('1') ? 'CEO' : 'Intern' }), without('experience')],
  ['interests', ({ id }) => ({ interests: id.endsWith('1') ? ['Rowing'] : ['Chess'] }), without('interests')],
])('where a program gives no weight to it, other %s change no score and no pair', (_, change, rules) => {
  expect(answer(change, rules)).toEqual(answer(() => ({}), rules))
  expect(answer(change).scores).not.toEqual(answer(() => ({})).scores)
})
