import { done, type Outcome, refused } from '../outcome.ts'
import type { ProgramId } from '../people/ids.ts'
import type { Person } from '../people/person.ts'
import type { Invitation } from './invitation.ts'

export const quietDays = 90
/** Between two invitations of the same person, whichever programs they are for. */
export const apartDays = 14
/** Invitations to one program in any 24 hours after which its manager sends no more. */
export const mostADay = 20
const day = 86_400_000

export type InviteRefusal =
  | 'self'
  | 'alreadyMentor'
  | 'alreadyMentee'
  | 'alreadyInvited'
  | 'askedLately'
  | 'notNow'
  | 'never'
  | 'notReachable'

export interface InviteFacts {
  inviter: Pick<Person, 'id'>
  invited: Person
  programId: ProgramId
  /** What they would be. */
  role: Invitation['role']
  /** Whether they are that in this program, so that there is nothing to ask. */
  takesPart: boolean
  /** All invitations of this person, to any program. */
  earlier: readonly Invitation[]
  now: Date
}

/** Somebody is asked once, and not by two programs within two weeks; "not now" is respected for 90 days and "never" for good, whoever asks for what. */
export function mayInvite({ inviter, invited, programId, role, takesPart, earlier, now }: InviteFacts): Outcome<null, InviteRefusal> {
  if (inviter.id === invited.id) return refused('self')
  if (!invited.active || invited.kind === 'guest') return refused('notReachable')
  if (takesPart) return refused(role === 'mentor' ? 'alreadyMentor' : 'alreadyMentee')
  const waiting = earlier.find((invitation) => invitation.status === 'waiting' && invitation.programId === programId)
  if (waiting) return refused(waiting.role === role ? 'alreadyInvited' : 'askedLately')
  if (earlier.some(({ status }) => status === 'never')) return refused('never')
  if (earlier.some(({ status, quietUntil: until }) => status === 'later' && until && until > now)) return refused('notNow')
  if (earlier.some(({ sentAt }) => now.getTime() - sentAt.getTime() < apartDays * day)) return refused('askedLately')
  return done(null)
}

export function quietUntil(now: Date): Date {
  return new Date(now.getTime() + quietDays * day)
}

/** How many more mentors, or mentees, a program manager may invite now, after these invitations to the program. */
export function leftToInvite(sent: readonly Pick<Invitation, 'sentAt' | 'role'>[], role: Invitation['role'], now: Date): number {
  const lately = sent.filter((invitation) => invitation.role === role && now.getTime() - invitation.sentAt.getTime() < day)
  return Math.max(0, mostADay - lately.length)
}
