import { historiesOf, type MatchHistory, noHistory } from '../../domain/matching/history.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'

/** What was before between each of these mentees and mentors, for a match in this program. Every mentee has an entry. */
export async function matchHistories(
  unit: Unit,
  programId: ProgramId,
  menteeIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, MatchHistory>> {
  return historiesOf(menteeIds, programId, await unit.matching.listPast(menteeIds), await unit.matching.listApart(menteeIds))
}

export async function matchHistoryOf(unit: Unit, programId: ProgramId, menteeId: PersonId): Promise<MatchHistory> {
  return (await matchHistories(unit, programId, [menteeId])).get(menteeId) ?? noHistory
}
