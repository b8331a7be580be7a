import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeBetween } from '../requests/close-between.ts'

export interface NamedPair {
  readonly mentee: string
  readonly mentor: string
}

export interface ImportedExclusions {
  /** Kept apart by the office from now on. */
  added: number
  /** Kept apart by the office already. */
  known: number
  /** Addresses that nobody has. */
  unknown: string[]
  /** Both addresses are the same person's. */
  samePerson: NamedPair[]
}

/** Two people of each pair are never matched again, as if each were said by hand. A trial run (`dryRun`) keeps nothing. */
export async function importExclusions(
  world: World,
  actor: Actor,
  pairs: readonly NamedPair[],
  dryRun: boolean,
): Promise<Outcome<ImportedExclusions, 'notAllowed'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const addresses = [...new Set(pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]))]
    const people = await unit.people.findByAddresses(addresses)
    const apart = new Set((await unit.matching.listSaidByOffice()).map(({ between }) => keyOf(between)))
    const answer: ImportedExclusions = { added: 0, known: 0, unknown: addresses.filter((address) => !people.has(address)), samePerson: [] }
    const now = world.clock.now()
    for (const pair of pairs) {
      const between = [people.get(pair.mentee), people.get(pair.mentor)]
      if (!areTwo(between)) continue
      if (between[0] === between[1]) answer.samePerson.push(pair)
      else if (apart.has(keyOf(between))) answer.known++
      else {
        apart.add(keyOf(between))
        answer.added++
        if (dryRun) continue
        await unit.matching.sayNever({ between, saidBy: 'office', personId: actor.personId, saidAt: now })
        await closeBetween(world, unit, actor.tenantId, between, null)
      }
    }
    if (!dryRun && answer.added > 0) {
      const facts = { pairs: answer.added }
      await unit.journal.write({ at: now, actorId: actor.personId, what: 'exclusions.imported', subjectId: actor.personId, facts })
    }
    return done(answer)
  })
}

function areTwo(ids: readonly (PersonId | undefined)[]): ids is readonly [PersonId, PersonId] {
  return ids.every((id) => id !== undefined)
}

function keyOf(between: readonly PersonId[]): string {
  return between.toSorted().join(' ')
}
