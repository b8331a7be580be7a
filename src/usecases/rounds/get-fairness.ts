import { done } from '../../domain/outcome.ts'
import { directoryAttributes } from '../../domain/rounds/attributes.ts'
import { fairnessOf } from '../../domain/rounds/fairness.ts'
import { menteeOutcomes, mentorOutcomes } from '../../domain/rounds/outcomes.ts'
import type { RoundPair } from '../../domain/rounds/round.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { type RoundPath, withRound } from './round-at-hand.ts'

/** How a round treated people of each department, site, level and working time: as mentees and as mentors, by what the directory says today. */
export async function getFairness(world: World, actor: Actor, path: RoundPath) {
  return withRound(world, actor, path, async ({ unit, program, round }) => {
    const inputs = (await unit.rounds.findInputs(round.id))!
    const pairs = await unit.rounds.listPairs(round.id)
    const statuses = new Map((await unit.requests.listByProgram(program.id)).map(({ id, status }) => [id, status]))
    const statusOf = ({ requestId }: RoundPair) => (requestId && statuses.get(requestId)) ?? null
    const attributes = directoryAttributes(await unit.people.findMany([...inputs.mentees, ...inputs.mentors]))
    return done({
      mentees: fairnessOf(menteeOutcomes(inputs, pairs, statusOf), attributes),
      mentors: fairnessOf(mentorOutcomes(inputs, pairs, statusOf), attributes),
    })
  })
}
