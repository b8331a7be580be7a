import type { PersonId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'

/** All that a person said of themselves goes; that it did is told in the journal, nothing of what it was. */
export async function removeGiven(unit: Unit, personId: PersonId, at: Date): Promise<void> {
  const removed = await unit.givenAttributes.remove(personId)
  if (removed) await unit.journal.write({ at, actorId: personId, what: 'attributes.takenBack', subjectId: personId, facts: {} })
}
