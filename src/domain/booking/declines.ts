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
  return members.find((member) => occurrence.responses.get(member.address.toLowerCase()) === 'declined')?.id ?? null
}

/** The member who declined everything that lies ahead: no other place for one check-in helps, they do not want this series. */
export function whoDeclinedAll(occurrences: readonly StandingOccurrence[], members: readonly Invited[]): PersonId | null {
  if (occurrences.length < 2) return null
  const declines = ({ address }: Invited) => occurrences.every(({ responses }) => responses.get(address.toLowerCase()) === 'declined')
  return members.find(declines)?.id ?? null
}
