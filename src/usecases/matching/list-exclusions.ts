import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { basicsOf, type PersonBasics } from '../people/basics.ts'

export interface Exclusion {
  people: readonly [PersonBasics, PersonBasics]
  saidBy: PersonBasics
  saidAt: Date
}

/** Pairs that the office keeps apart, newest first. What members said of each other is nobody's to list. */
export async function listExclusions(world: World, actor: Actor): Promise<Outcome<{ exclusions: Exclusion[] }, 'notAllowed'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const said = await unit.matching.listSaidByOffice()
    const people = await unit.people.findMany([...new Set(said.flatMap(({ between, personId }) => [...between, personId]))])
    const exclusions = said.map(({ between: [one, other], personId, saidAt }) => ({
      people: [basicsOf(people, one), basicsOf(people, other)] as const,
      saidBy: basicsOf(people, personId),
      saidAt,
    }))
    return done({ exclusions })
  })
}
