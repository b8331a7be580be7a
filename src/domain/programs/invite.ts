import { done, type Outcome, refused } from '../outcome.ts'
import type { Person } from '../people/person.ts'
import type { Invitation } from './invitation.ts'
import type { MentorProfile } from './program.ts'

export const quietDays = 90
const day = 86_400_000

export type InviteRefusal = 'self' | 'alreadyMentor' | 'alreadyInvited' | 'notNow' | 'never' | 'notReachable'

export interface InviteFacts {
  inviter: Person
  invited: Person
  profile: MentorProfile | null
  /** The newest invitation of this person to this program. */
  last: Invitation | null
  now: Date
}

/** Somebody is asked once; "not now" is respected for 90 days and "never" for good, whoever asks. */
export function mayInvite({ inviter, invited, profile, last, now }: InviteFacts): Outcome<null, InviteRefusal> {
  if (inviter.id === invited.id) return refused('self')
  if (!invited.active || invited.kind === 'guest') return refused('notReachable')
  if (profile && profile.status !== 'left') return refused('alreadyMentor')
  if (last?.status === 'waiting') return refused('alreadyInvited')
  if (last?.status === 'never') return refused('never')
  if (last?.status === 'later' && last.quietUntil && last.quietUntil > now) return refused('notNow')
  return done(null)
}

export function quietUntil(now: Date): Date {
  return new Date(now.getTime() + quietDays * day)
}
