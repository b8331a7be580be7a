import { done, refused } from '../../domain/outcome.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { allowedMentors } from '../../domain/rounds/why-unmatched.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { basicsOf } from '../people/basics.ts'
import { type RoundPath, withRound } from './round-at-hand.ts'

const mostListed = 20

/** Mentors whom a mentee of the round may have, the best first, with the places that nobody holds in the draft. */
export async function listChoices(world: World, actor: Actor, path: RoundPath, menteeId: PersonId) {
  return withRound(world, actor, path, async ({ unit, round }) => {
    const inputs = await unit.rounds.findInputs(round.id)
    if (!inputs?.mentees.includes(menteeId)) return refused('notFound')
    const held = Map.groupBy(await unit.rounds.listPairs(round.id), ({ mentorId }) => mentorId)
    const allowed = allowedMentors(inputs, menteeId).slice(0, mostListed)
    const people = await unit.people.findMany(allowed.map(({ mentorId }) => mentorId))
    return done({
      mentors: allowed.map(({ mentorId, score, places }) => ({
        mentor: basicsOf(people, mentorId),
        score,
        placesLeft: Math.max(0, places - (held.get(mentorId)?.length ?? 0)),
      })),
    })
  })
}
