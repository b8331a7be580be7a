import { done, type Outcome, refused } from '../outcome.ts'
import type { Person } from '../people/person.ts'
import type { Program } from './program.ts'

export type JoinRefusal = 'programClosed' | 'guest' | 'inactive'

/** Taking part is for active members of the tenant; guests are colleagues of somebody else. */
export function mayJoin(program: Program, person: Person): Outcome<null, JoinRefusal> {
  if (program.status !== 'open') return refused('programClosed')
  if (!person.active) return refused('inactive')
  if (person.kind === 'guest') return refused('guest')
  return done(null)
}
