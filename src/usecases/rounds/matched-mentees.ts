import { withRole } from '../../domain/mentorships/members.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'

/** Who has a mentor in this program, or waits for the answer of one. */
export async function matchedMentees(unit: Unit, programId: ProgramId): Promise<ReadonlySet<PersonId>> {
  const mentorships = await unit.mentorships.listByProgram(programId)
  const requests = await unit.requests.listByProgram(programId)
  return new Set([
    ...mentorships.filter(({ status }) => status !== 'ended').map((mentorship) => withRole(mentorship, 'mentee')),
    ...requests.filter(({ expiresAt }) => expiresAt !== null).map(({ menteeId }) => menteeId),
  ])
}
