import type { PersonId } from '../people/person.ts'
import type { StandingOccurrence } from './outlook.ts'
import type { Session } from './series.ts'

interface Invited {
  readonly id: PersonId
  readonly address: string
}

/** The member who declined the session at the place where it is meant to be. One who declined a place that it has left since does not count. */
export function declinedBy(session: Session, occurrence: StandingOccurrence | undefined, members: readonly Invited[]): PersonId | null {
  if (!occurrence || occurrence.start.getTime() !== session.start?.getTime()) return null
  return members.find((member) => answerOf(occurrence, member) === 'declined')?.id ?? null
}

/**
 * The member who declined everything that lies ahead: no other place for one check-in helps, they do not want this series. Whoever has (`before`)
 * goes on doing so, however little of it is read now, until one shows that they took it back.
 */
export function whoDeclinedAll(
  before: PersonId | null,
  occurrences: readonly StandingOccurrence[],
  members: readonly Invited[],
): PersonId | null {
  const still = members.find(({ id }) => id === before)
  if (still && !occurrences.some((occurrence) => isTakenBack(occurrence, still))) return still.id
  if (occurrences.length < 2) return null
  return members.find((member) => occurrences.every((occurrence) => answerOf(occurrence, member) === 'declined'))?.id ?? null
}

/** Nobody has answered anew where one alone was moved: those who come are asked again then. */
function isTakenBack(occurrence: StandingOccurrence, member: Invited): boolean {
  const answer = answerOf(occurrence, member)
  if (answer === 'none') return occurrence.start.getTime() === occurrence.originalStart.getTime()
  return answer !== 'declined'
}

function answerOf({ responses }: StandingOccurrence, { address }: Invited) {
  return responses.get(address.toLowerCase()) ?? 'none'
}
