import { done } from '../../domain/outcome.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Program } from '../../domain/programs/program.ts'
import type { Request } from '../../domain/requests/request.ts'
import { maySend } from '../../domain/requests/who-asks.ts'
import { pinnedPairs } from '../../domain/rounds/adjust.ts'
import { figuresOf } from '../../domain/rounds/figures.ts'
import { pointsOf } from '../../domain/rounds/points-of.ts'
import type { Round, RoundPair } from '../../domain/rounds/round.ts'
import { whyUnmatched } from '../../domain/rounds/why-unmatched.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { basicsOf } from '../people/basics.ts'
import { pairReasons } from './pair-reasons.ts'
import { type RoundPath, withRound } from './round-at-hand.ts'

const over: readonly Request['status'][] = ['declined', 'expired', 'withdrawn', 'notApproved', 'noPlace']
const inDraft = ['adjust', 'publish', 'discard', 'replay'] as const
const approvalsEach: Readonly<Record<Program['approvalPolicy'], number>> = { none: 0, mentee: 1, mentor: 1, both: 2 }

/** A round as its program manager reviews it. Each look is recorded. */
export async function getRound(world: World, actor: Actor, path: RoundPath) {
  return withRound(world, actor, path, async ({ unit, program, round }) => {
    const inputs = (await unit.rounds.findInputs(round.id))!
    const pairs = await unit.rounds.listPairs(round.id)
    const statuses = await statusesOf(unit, round)
    const standing = pairs.filter((pair) => stands(round, pair, statuses))
    const matched = new Set(standing.map(({ menteeId }) => menteeId))
    const unmatched = inputs.mentees
      .filter((id) => !matched.has(id))
      .map((menteeId) => ({ menteeId, why: whyUnmatched(inputs, round.adjustments, menteeId) }))
    const people = await unit.people.findMany([...inputs.mentees, ...inputs.mentors, round.openedBy])
    const name = (id: PersonId) => basicsOf(people, id)
    const reasonsOf = await pairReasons(unit, program, round, people, pairs)
    const pinned = pinnedPairs(round.adjustments)
    const isDraft = round.status === 'draft'
    const officeAsks = maySend((await matchRulesOf(unit, program)).whoAsks, 'office')
    const proposed = pairs.filter(({ followUp }) => !followUp)
    const at = world.clock.now()
    await unit.journal.write({ at, actorId: actor.personId, what: 'round.read', subjectId: round.id, facts: {} })
    const { id, programId, status, aim, seed, rules, pool, openedAt, publishedAt } = round
    return done({
      ...{ id, programId, programName: program.name, status, aim, seed, weights: rules.weights, pool, openedAt, publishedAt },
      openedBy: name(round.openedBy),
      figures: figuresOf(standing, round, people, openedAt),
      adjustmentsCost: round.aimPoints - pointsOf(proposed),
      pairs: pairs
        .map((pair) => ({
          mentee: name(pair.menteeId),
          mentor: name(pair.mentorId),
          score: pair.score,
          reasons: reasonsOf(pair),
          pinned: pinned.some(({ menteeId, mentorId }) => menteeId === pair.menteeId && mentorId === pair.mentorId),
          request: (pair.requestId && statuses.get(pair.requestId)) ?? null,
        }))
        .sort((a, b) => a.mentee.name.localeCompare(b.mentee.name)),
      unmatched: unmatched.map(({ menteeId, why }) => ({
        mentee: name(menteeId),
        why: why.kind === 'allTaken' ? { ...why, best: why.best.map(name) } : why,
      })),
      adjustments: round.adjustments.map((adjustment) => ({
        id: adjustment.id,
        kind: adjustment.kind,
        pairs: adjustment.pairs.map(({ menteeId, mentorId }) => ({ mentee: name(menteeId), mentor: name(mentorId) })),
      })),
      toSend: {
        mentors: new Set(standing.map(({ mentorId }) => mentorId)).size,
        approvals: standing.length * approvalsEach[program.approvalPolicy],
      },
      may: isDraft ? (officeAsks.ok ? inDraft : inDraft.filter((move) => move !== 'publish')) : (['replay'] as const),
    })
  })
}

async function statusesOf(unit: Unit, { status, programId }: Round): Promise<ReadonlyMap<Request['id'], Request['status']>> {
  if (status !== 'published') return new Map()
  return new Map((await unit.requests.listByProgram(programId)).map((request) => [request.id, request.status]))
}

/** As long as nothing is sent, every proposal does. */
function stands({ status }: Round, { requestId }: RoundPair, statuses: ReadonlyMap<Request['id'], Request['status']>): boolean {
  if (status !== 'published') return true
  const answer = requestId && statuses.get(requestId)
  return answer ? !over.includes(answer) : false
}
