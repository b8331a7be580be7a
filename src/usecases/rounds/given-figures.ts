import { type BlurredTable, drawTable } from '../../domain/attributes/draw.ts'
import type { RoundId } from '../../domain/people/ids.ts'
import type { RequestStatus } from '../../domain/requests/request.ts'
import type { PersonOutcome } from '../../domain/rounds/fairness.ts'
import { isAccepted } from '../../domain/rounds/outcomes.ts'
import type { Round, RoundPair } from '../../domain/rounds/round.ts'
import type { GivenFigures } from '../../ports/given-attributes.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'

export type GivenReport =
  | { readonly state: 'notAsked' | 'notPublished' }
  | { readonly state: 'waiting'; readonly answers: number }
  | ({ readonly state: 'drawn' } & GivenFigures)

interface Outcomes {
  readonly pairs: readonly RoundPair[]
  readonly mentees: readonly PersonOutcome[]
  readonly mentors: readonly PersonOutcome[]
}

/**
 * How a round treated people by what they say of themselves. Drawn once, when everybody who was asked has answered, and kept: from figures that
 * follow each answer, and each person who joins or takes back what they said, anybody could tell who that was.
 */
export async function givenFigures(
  { clock, chance }: World,
  unit: Unit,
  round: Round,
  statusOf: (pair: RoundPair) => RequestStatus | null,
  { pairs, mentees, mentors }: Outcomes,
): Promise<GivenReport> {
  const before = await drawnFigures(unit, round.id)
  if (before) return { state: 'drawn', ...before }
  const { givenAttributes } = unit
  const asked = await givenAttributes.findAsked()
  if (asked.length === 0) return { state: 'notAsked' }
  if (round.status !== 'published') return { state: 'notPublished' }
  const waiting = pairs.filter((pair) => !pair.followUp && pair.requestId !== null && isAccepted(statusOf(pair)) === null).length
  if (waiting > 0) return { state: 'waiting', answers: waiting }
  const given = await givenAttributes.findMany([...mentees, ...mentors].map(({ personId }) => personId))
  const answers = new Map([...given].map(([personId, said]) => [personId, said.answers]))
  const draw = (outcomes: readonly PersonOutcome[]): BlurredTable[] =>
    asked.map((attribute) => drawTable(outcomes, attribute, answers, () => chance.fraction()))
  const figures = { drawnAt: clock.now(), mentees: draw(mentees), mentors: draw(mentors) }
  await givenAttributes.addFigures(round.id, figures)
  return { state: 'drawn', ...figures }
}

/** Null: not drawn yet. */
export function drawnFigures({ givenAttributes }: Unit, roundId: RoundId): Promise<GivenFigures | null> {
  return givenAttributes.findFigures(roundId)
}
