import type { PersonBasics } from '../../../src/contract/people.ts'
import type { Candidate } from '../../../src/contract/programs.ts'
import type { Answers } from './tab-page.ts'
import { anna, jonas, mei, noor, priya, tomas } from './tab-people.ts'
import { newcomer, program, wants } from './tab-situations.ts'

const candidate = (person: PersonBasics, rest: Partial<Candidate>): Candidate => ({
  person,
  offers: ['Product strategy', 'Public speaking', 'Hiring'],
  boundaries: '',
  hoursPerMonth: 2,
  placesLeft: 1,
  usualReplyDays: null,
  score: 10,
  reasons: [],
  missingSkills: [],
  requestId: null,
  ...rest,
})

export const candidates: Candidate[] = [
  candidate(jonas, {
    score: 92,
    placesLeft: 2,
    usualReplyDays: 2,
    boundaries: 'Mornings only, please. I do not review CVs.',
    reasons: [
      { kind: 'skills', skills: ['Product strategy', 'Public speaking'] },
      { kind: 'sharedHours', hoursPerWeek: 11.4 },
      { kind: 'otherDepartment', department: 'Product' },
    ],
  }),
  candidate(tomas, {
    score: 71,
    offers: ['Public speaking', 'Portfolio reviews', 'Leading creative people'],
    hoursPerMonth: 1,
    reasons: [
      { kind: 'skills', skills: ['Public speaking'] },
      { kind: 'interests', interests: ['Climbing'] },
    ],
    missingSkills: ['Product strategy'],
  }),
  candidate(mei, {
    score: 40,
    placesLeft: 3,
    hoursPerMonth: 4,
    offers: ['Product strategy', 'Kubernetes'],
    reasons: [{ kind: 'experience' }],
    missingSkills: ['Public speaking'],
  }),
]

/** A mentee who has said what she wants and looks at who offers it. */
export const choosing = (): Answers => ({
  ...newcomer(),
  listPrograms: { programs: [{ ...program, mine: { mentor: null, mentee: wants } }] },
  findCandidates: {
    candidates,
    few: 'room',
    colleagues: [priya, noor, anna].map((person) => ({ person, invited: person === noor })),
  },
})

/** The same in a program where only rounds of the office ask. */
export const officeAsks = (): Answers => ({
  ...newcomer(),
  listPrograms: { programs: [{ ...program, whoAsks: 'office', mine: { mentor: null, mentee: wants } }] },
})
