import { done } from '../../domain/outcome.ts'
import type { ProgramId, RoundId } from '../../domain/people/ids.ts'
import { directoryAttributes } from '../../domain/rounds/attributes.ts'
import { fairnessOf } from '../../domain/rounds/fairness.ts'
import { menteeOutcomes, mentorOutcomes } from '../../domain/rounds/outcomes.ts'
import type { Round, RoundPair } from '../../domain/rounds/round.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { drawnFigures, givenFigures } from './given-figures.ts'
import { type RoundPath, withRound } from './round-at-hand.ts'

/**
 * How a round treated those who were in it when it was made, as mentees and as mentors: by department, site, level and working time, as the
 * directory says today, and by what people say of themselves; and how the round published before it did.
 */
export async function getFairness(world: World, actor: Actor, path: RoundPath) {
  return withRound(world, actor, path, async ({ unit, program, round }) => {
    const statusOf = await statusesOf(unit, program.id)
    const outcomes = await outcomesOf(unit, round.id, statusOf)
    const earlier = await roundBefore(unit, round)
    return done({
      ...(await reportOf(unit, outcomes)),
      given: await givenFigures(world, unit, round, statusOf, outcomes),
      before: earlier && {
        openedAt: earlier.openedAt,
        ...(await reportOf(unit, await outcomesOf(unit, earlier.id, statusOf))),
        given: await drawnFigures(unit, earlier.id),
      },
    })
  })
}

type StatusOf = Awaited<ReturnType<typeof statusesOf>>
type Outcomes = Awaited<ReturnType<typeof outcomesOf>>

async function statusesOf(unit: Unit, programId: ProgramId) {
  const statuses = new Map((await unit.requests.listByProgram(programId)).map(({ id, status }) => [id, status]))
  return ({ requestId }: RoundPair) => (requestId && statuses.get(requestId)) ?? null
}

async function outcomesOf(unit: Unit, roundId: RoundId, statusOf: StatusOf) {
  const inputs = (await unit.rounds.findInputs(roundId))!
  const pairs = await unit.rounds.listPairs(roundId)
  return { pairs, mentees: menteeOutcomes(inputs, pairs, statusOf), mentors: mentorOutcomes(inputs, pairs, statusOf) }
}

async function reportOf(unit: Unit, { mentees, mentors }: Outcomes) {
  const attributes = directoryAttributes(await unit.people.findMany([...mentees, ...mentors].map(({ personId }) => personId)))
  return { mentees: fairnessOf(mentees, attributes), mentors: fairnessOf(mentors, attributes) }
}

async function roundBefore(unit: Unit, { id, programId, openedAt }: Round): Promise<Round | null> {
  const rounds = await unit.rounds.list(programId)
  return rounds.find((other) => other.id !== id && other.status === 'published' && other.openedAt < openedAt) ?? null
}
