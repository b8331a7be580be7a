import type { Program } from '../../../src/contract/programs.ts'
import type { WaitlistPlace } from '../../../src/contract/waitlist.ts'
import { choosing } from './tab-candidates.ts'
import type { Answers } from './tab-page.ts'
import { freshId, noor, priya } from './tab-people.ts'
import { program } from './tab-situations.ts'

export const flash: Program = {
  ...program,
  id: freshId(),
  name: 'One question',
  template: 'flash',
  purpose: 'One question, one conversation.',
  cadence: 'once',
}
const careers: Program = { ...program, id: freshId(), name: 'Skill exchange', purpose: 'Learn one skill from a colleague who uses it.' }
const wishes = { motive: 'skills' as const, skillsWanted: ['Glass blowing'], goals: [] }

export const waitlistPlace: WaitlistPlace = {
  place: 3,
  waiting: 12,
  since: '2026-11-03T09:12:00Z',
  why: { kind: 'notOffered' },
  help: { skills: ['Product strategy', 'Data storytelling'], hours: null, invite: true },
  programs: [{ programId: careers.id, name: careers.name, mentors: 2, joined: false }],
  flash: { programId: flash.id, name: flash.name, mentors: 1, joined: false },
}

/** A mentee for whom nobody is there at the moment. */
export const waiting = (): Answers => ({
  ...choosing(),
  listPrograms: { programs: [{ ...program, mine: { mentor: null, mentee: wishes } }, careers, flash] },
  findCandidates: { candidates: [], few: 'room', colleagues: [priya, noor].map((person) => ({ person, invited: false })) },
  getWaitlistPlace: ({ params }) => ({ waiting: params.programId === program.id ? waitlistPlace : null }),
})
