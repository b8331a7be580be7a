import { done } from '../../domain/outcome.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { getRound } from './get-round.ts'
import type { RoundPath } from './round-at-hand.ts'

/** A round as it is reviewed, with the addresses of its people, for a file. */
export async function exportRound(world: World, actor: Actor, path: RoundPath) {
  const reviewed = await getRound(world, actor, path)
  if (!reviewed.ok) return reviewed
  const { pairs, unmatched } = reviewed.value
  const ids = [...pairs.flatMap(({ mentee, mentor }) => [mentee.id, mentor.id]), ...unmatched.map(({ mentee }) => mentee.id)]
  const people = await world.store.transaction(actor.tenantId, (unit) => unit.people.findMany(ids))
  const addressOf = ({ id }: { readonly id: PersonId }) => people.get(id)?.address ?? ''
  return done({ pairs, unmatched, addressOf })
}
