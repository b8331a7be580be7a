import type { Coverage } from '../../../src/contract/coverage.ts'
import type { PersonBasics } from '../../../src/contract/people.ts'
import type { Answers } from './tab-page.ts'
import { freshId, jonas, mei, noor, priya, tomas } from './tab-people.ts'
import { program, programManager } from './tab-situations.ts'

const skill = (name: string, wanted: number, places: number, covered: number) => ({ skill: name, wanted, places, covered })
const invitee = (person: PersonBasics, closes: number, ...skills: string[]) => ({ person, skills, closes })

/** Gaps in three areas, one skill that is met, and colleagues with one reason and with many. */
export const gaps: Coverage = {
  programId: program.id,
  programName: program.name,
  mentees: 58,
  places: 17,
  areas: [
    {
      area: 'Data, statistics and artificial intelligence',
      skills: [skill('Data analysis', 21, 4, 4), skill('SQL', 14, 9, 7), skill('Data visualization', 6, 0, 0)],
    },
    { area: 'Communication', skills: [skill('Public speaking', 17, 11, 6), skill('Storytelling with data', 5, 7, 5)] },
    { area: null, skills: [skill('Glacier gauging', 8, 1, 1)] },
  ],
  others: 13,
  invitees: [
    invitee(mei, 6, 'Data analysis', 'Public speaking', 'SQL', 'Glacier gauging', 'Data visualization', 'Storytelling with data'),
    invitee(priya, 4, 'Data analysis', 'SQL'),
    invitee(tomas, 3, 'Public speaking'),
    invitee(noor, 2, 'Glacier gauging'),
    ...['Ada Fjeld', 'Bo Grube', 'Cem Halde'].map((name) => invitee({ ...jonas, id: freshId(), name }, 2, 'SQL', 'Data visualization')),
  ],
  leftToday: 6,
  reading: false,
}
/** The mentors there are can help everybody. */
export const enough: Coverage = {
  ...gaps,
  areas: [{ area: 'Communication', skills: [skill('Public speaking', 7, 9, 7)] }],
  others: null,
  invitees: [],
}
export const nobodyLooks: Coverage = { ...gaps, mentees: 0, areas: [], others: null, invitees: [] }
export const fewLook: Coverage = { ...gaps, mentees: 4, areas: [], others: null, invitees: [] }
/** What is missing is on nobody's profile. */
export const nobodyKnows: Coverage = { ...gaps, invitees: [], reading: true }

/** The manager of a program, where some are invited and some are not. */
export function seeking(coverage: Coverage): Answers {
  const notInvited = [
    { personId: priya.id, reason: 'askedAlready' },
    { personId: tomas.id, reason: 'enoughToday' },
  ]
  let asked = false
  return {
    ...programManager(),
    getCoverage: () => (asked ? { ...coverage, invitees: coverage.invitees.slice(-1), leftToday: 0 } : coverage),
    inviteColleagues: ({ body }) => {
      asked = true
      const { personIds } = body as { personIds: string[] }
      return { invited: personIds.filter((id) => !notInvited.some(({ personId }) => personId === id)), notInvited }
    },
  }
}
