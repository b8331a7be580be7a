import { done, type Outcome, refused } from '../outcome.ts'
import type { ProgramId } from '../people/ids.ts'
import type { Person } from '../people/person.ts'
import type { Invitation } from './invitation.ts'
import type { MentorProfile } from './program.ts'

export const quietDays = 90
/** Between two invitations of the same person, whichever programs they are for. */
export const apartDays = 14
/** Invitations to one program in any 24 hours after which its manager sends no more. */
export const mostADay = 20
const day = 86_400_000

export type InviteRefusal = 'self' | 'alreadyMentor' | 'alreadyInvited' | 'askedLately' | 'notNow' | 'never' | 'notReachable'

export interface InviteFacts {
  inviter: Pick<Person, 'id'>
  invited: Person
  programId: ProgramId
  /** Their own in this program. */
  profile: MentorProfile | null
  /** All invitations of this person, to any program. */
  earlier: readonly Invitation[]
  now: Date
}

/** Somebody is asked once, and not by two programs within two weeks; "not now" is respected for 90 days and "never" for good, whoever asks for what. */
export function mayInvite({ inviter, invited, programId, profile, earlier, now }: InviteFacts): Outcome<null, InviteRefusal> {
  if (inviter.id === invited.id) return refused('self')
  if (!invited.active || invited.kind === 'guest') return refused('notReachable')
  if (profile && profile.status !== 'left') return refused('alreadyMentor')
  if (earlier.some((invitation) => invitation.status === 'waiting' && invitation.programId === programId)) return refused('alreadyInvited')
  if (earlier.some(({ status }) => status === 'never')) return refused('never')
  if (earlier.some(({ status, quietUntil: until }) => status === 'later' && until && until > now)) return refused('notNow')
  if (earlier.some(({ sentAt }) => now.getTime() - sentAt.getTime() < apartDays * day)) return refused('askedLately')
  return done(null)
}

export function quietUntil(now: Date): Date {
  return new Date(now.getTime() + quietDays * day)
}

/** How many more a program manager may invite now, after these invitations to the program. */
export function leftToInvite(sent: readonly Pick<Invitation, 'sentAt'>[], now: Date): number {
  const lately = sent.filter(({ sentAt }) => now.getTime() - sentAt.getTime() < day)
  return Math.max(0, mostADay - lately.length)
}
