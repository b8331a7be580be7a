import type { ApartPair } from '../../domain/matching/history.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeBetween } from '../requests/close-between.ts'

/** The office keeps two people apart, in every program and whoever would be the mentor. A mentorship that runs goes on, a request that is open ends; neither is told why. */
export async function excludePair(
  world: World,
  actor: Actor,
  between: ApartPair,
): Promise<Outcome<null, 'notAllowed' | 'notFound' | 'samePerson'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const people = [...(await unit.people.findMany(between)).keys()]
    if (people.length === 0) return refused('notFound')
    if (between[0].toLowerCase() === between[1].toLowerCase()) return refused('samePerson')
    if (people.length < 2) return refused('notFound')
    const now = world.clock.now()
    await unit.matching.sayNever({ between, saidBy: 'office', personId: actor.personId, saidAt: now })
    await closeBetween(world, unit, actor.tenantId, between, null)
    const facts = { otherId: between[1] }
    await unit.journal.write({ at: now, actorId: actor.personId, what: 'exclusion.added', subjectId: between[0], facts })
    return done(null)
  })
}
