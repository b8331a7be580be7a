import { done } from '../../domain/outcome.ts'
import { directoryAttributes } from '../../domain/rounds/attributes.ts'
import { fairnessOf } from '../../domain/rounds/fairness.ts'
import { menteeOutcomes, mentorOutcomes } from '../../domain/rounds/outcomes.ts'
import type { RoundPair } from '../../domain/rounds/round.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { givenFigures } from './given-figures.ts'
import { type RoundPath, withRound } from './round-at-hand.ts'

/**
 * How a round treated those who were in it when it was made, as mentees and as mentors: by department, site, level and working time, as the
 * directory says today, and by what people say of themselves.
 */
export async function getFairness(world: World, actor: Actor, path: RoundPath) {
  return withRound(world, actor, path, async ({ unit, program, round }) => {
    const inputs = (await unit.rounds.findInputs(round.id))!
    const pairs = await unit.rounds.listPairs(round.id)
    const statuses = new Map((await unit.requests.listByProgram(program.id)).map(({ id, status }) => [id, status]))
    const statusOf = ({ requestId }: RoundPair) => (requestId && statuses.get(requestId)) ?? null
    const attributes = directoryAttributes(await unit.people.findMany([...inputs.mentees, ...inputs.mentors]))
    const outcomes = { mentees: menteeOutcomes(inputs, pairs, statusOf), mentors: mentorOutcomes(inputs, pairs, statusOf) }
    return done({
      mentees: fairnessOf(outcomes.mentees, attributes),
      mentors: fairnessOf(outcomes.mentors, attributes),
      given: await givenFigures(world, unit, round, pairs, statusOf, outcomes),
    })
  })
}
