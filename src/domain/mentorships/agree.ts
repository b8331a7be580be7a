import { done, type Outcome, refused } from '../outcome.ts'
import type { MentorshipId } from '../people/ids.ts'
import type { PersonId } from '../people/person.ts'
import type { MenteeProfile, MentorProfile, Program } from '../programs/program.ts'
import type { Agreement, AgreementTerms, Mentorship } from './mentorship.ts'
import type { Versions } from './standing.ts'

export type AgreementRefusal = 'notYours' | 'ended' | 'changedMeanwhile'

/** What both start from: the program's rhythm, the mentor's boundaries, the mentee's goals. Nobody has confirmed it yet. */
export function firstAgreement(
  mentorshipId: MentorshipId,
  program: Program,
  mentee: MenteeProfile | null,
  mentor: MentorProfile | null,
  menteeId: PersonId,
): Agreement {
  return {
    mentorshipId,
    version: 1,
    cadence: program.cadence,
    lengthMinutes: program.lengthMinutes,
    boundaries: mentor?.boundaries ?? '',
    goals: mentee?.goals ?? [],
    proposedBy: menteeId,
    confirmedBy: [],
  }
}

/** New terms replace the version the proposer saw; proposing is confirming. Nothing changes before all have confirmed. */
export function proposeAgreement(
  mentorship: Mentorship,
  current: Agreement,
  actor: PersonId,
  seen: number,
  terms: AgreementTerms,
): Outcome<Agreement, AgreementRefusal> {
  const open = mayChange(mentorship, actor)
  if (!open.ok) return open
  if (current.version !== seen) return refused('changedMeanwhile')
  return done({ ...current, ...terms, version: current.version + 1, proposedBy: actor, confirmedBy: [actor] })
}

/**
 * Whether what all have confirmed needs a series that is not there: none was ordered yet, none ever found a time, or what stands or is on its way
 * has another rhythm. That another time was sought in vain for what stands is no reason to seek again.
 */
export function needsSeries(agreement: AgreementTerms, versions: Pick<Versions, 'standing' | 'next'> | null): boolean {
  if (!versions) return true
  const { cadence, lengthMinutes, state } = versions.next ?? versions.standing
  return state === 'noTime' || cadence !== agreement.cadence || lengthMinutes !== agreement.lengthMinutes
}

/** Confirms exactly the version that was shown; a second confirmation changes nothing. */
export function confirmAgreement(
  mentorship: Mentorship,
  current: Agreement,
  actor: PersonId,
  seen: number,
): Outcome<{ agreement: Agreement; complete: boolean }, AgreementRefusal> {
  const open = mayChange(mentorship, actor)
  if (!open.ok) return open
  if (current.version !== seen) return refused('changedMeanwhile')
  const confirmedBy = current.confirmedBy.includes(actor) ? current.confirmedBy : [...current.confirmedBy, actor]
  return done({
    agreement: { ...current, confirmedBy },
    complete: mentorship.members.every((member) => confirmedBy.includes(member.personId)),
  })
}

function mayChange(mentorship: Mentorship, actor: PersonId): Outcome<null, AgreementRefusal> {
  if (!mentorship.members.some((member) => member.personId === actor)) return refused('notYours')
  if (mentorship.status === 'ended') return refused('ended')
  return done(null)
}
