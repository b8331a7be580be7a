import { noHistory } from '../src/domain/matching/history.ts'
import { plainRules } from '../src/domain/matching/match-rules.ts'
import { type PoolMentee, type PoolMentor, poolOf } from '../src/domain/matching/pool.ts'
import type { ProgramId } from '../src/domain/people/ids.ts'
import type { Person, PersonId, Weekday } from '../src/domain/people/person.ts'
import type { MenteeProfile, MentorProfile } from '../src/domain/programs/program.ts'
import { knownSkills } from '../src/domain/skills/known-skills.ts'
import { type Chance, chanceFrom } from './busy-program.ts'
import type { Pool } from './match-families.ts'

const zones = [
  'America/Los_Angeles',
  'America/New_York',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Singapore',
]
const titles = ['Intern', 'Junior Analyst', 'Analyst', 'Senior Analyst', 'Director', 'Chief Officer']
const weekdays: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
const hours = [
  { days: weekdays, start: '08:00', end: '16:30' },
  { days: weekdays, start: '09:00', end: '17:30' },
  { days: weekdays.slice(0, 4), start: '10:00', end: '19:00' },
]
const programId = 'program' as ProgramId

export interface Profiles {
  readonly mentees: readonly PoolMentee[]
  readonly mentors: readonly PoolMentor[]
}

/** People of one organization who want and offer skills, some of them known to many, in the manner of family S. */
export function profilesOf(mentees: number, mentors: number, seed: number): Profiles {
  const chance = chanceFrom(seed)
  const names = knownSkills.skills.map(({ name }) => name)
  const some = (count: number) => [...new Set(Array.from({ length: count }, () => names[Math.floor(names.length * chance.next() ** 2.5)]!))]
  return {
    mentees: Array.from({ length: mentees }, (_, place) => {
      const person = somebody(`mentee ${place}`, place % mentors, chance)
      const motive = chance.below(4) === 0 ? 'network' : 'skills'
      return {
        person,
        history: noHistory,
        profile: { programId, personId: person.id, motive, skillsWanted: some(3 + chance.below(3)), goals: [] } satisfies MenteeProfile,
      }
    }),
    mentors: Array.from({ length: mentors }, (_, place) => {
      const person = somebody(`mentor ${place}`, null, chance)
      const offer = { offers: some(5 + chance.below(4)), boundaries: '', capacity: 1 + chance.below(5), hoursPerMonth: 2 }
      return { person, profile: { programId, personId: person.id, status: 'active', ...offer } satisfies MentorProfile, placesTaken: 0 }
    }),
  }
}

function somebody(id: string, manager: number | null, { below }: Chance): Person {
  return {
    id: id as PersonId,
    ...{ name: id, givenName: id, address: `${id}@example.com`, locale: 'en-US' },
    title: titles[below(titles.length)]!,
    department: `Department ${below(12)}`,
    site: `Site ${below(9)}`,
    managerId: manager === null ? null : (`mentor ${manager}` as PersonId),
    timeZone: zones[below(zones.length)]!,
    workingHours: hours[below(hours.length)]!,
    ...{ skills: [], roles: [], interests: ['Chess', 'Running', 'Cooking', 'Photography', 'Gardening'].filter(() => below(5) === 0) },
    ...{ kind: 'member', active: true, mailbox: true },
  }
}

/** All scores at once, to hold an answer against. */
export function scoresOf({ mentees, mentors }: Profiles, at: Date): Pool {
  const { capacity, rowOf } = poolOf(mentees, mentors, at, plainRules)
  const scores = new Uint16Array(mentees.length * mentors.length)
  for (let mentee = 0; mentee < mentees.length; mentee++) scores.set(rowOf(mentee), mentee * mentors.length)
  return { mentees: mentees.length, mentors: mentors.length, capacity, scores }
}
