import type { PersonId } from '../../domain/people/person.ts'
import type { Request } from '../../domain/requests/request.ts'
import { maySend } from '../../domain/requests/who-asks.ts'
import { followUps, nextPlan, type Standing } from '../../domain/rounds/next-pairs.ts'
import type { Round, RoundPair } from '../../domain/rounds/round.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { matchedMentees } from './matched-mentees.ts'
import { officeAsks, sendForOffice } from './office-asks.ts'

const standings: Readonly<Record<Request['status'], Standing>> = {
  waitingForMentor: 'stands',
  waitingForMentee: 'stands',
  waitingForApproval: 'stands',
  accepted: 'stands',
  declined: 'over',
  expired: 'over',
  // The mentor had said yes, and may be asked for somebody else; so had the one whose managers let it expire.
  notApproved: 'apart',
  withdrawn: 'over',
  passedOn: 'over',
  noPlace: 'over',
}

/**
 * After requests of rounds came to nothing: the next mentors are asked, once a round. Proposals that stand are not touched. A mentee who took
 * a request of the office back wants none of this round. Answers the mentees for whom somebody was asked.
 */
export async function proposeNext(world: World, unit: Unit, closed: readonly Request[]): Promise<ReadonlySet<PersonId>> {
  const rounds = new Map<Round['id'], Round>()
  for (const { id } of closed) {
    const round = await unit.rounds.findByRequest(id)
    if (round) rounds.set(round.id, round)
  }
  const askedFor = new Set<PersonId>()
  for (const { id } of rounds.values()) for (const menteeId of await proposeInRound(world, unit, id)) askedFor.add(menteeId)
  return askedFor
}

async function proposeInRound(world: World, unit: Unit, id: Round['id']): Promise<readonly PersonId[]> {
  const round = await unit.rounds.lock(id)
  const program = round && (await unit.programs.find(round.programId))
  if (round?.status !== 'published' || program?.status !== 'open') return []
  if (!maySend((await matchRulesOf(unit, program)).whoAsks, 'office').ok) return []
  const inputs = (await unit.rounds.findInputs(id))!
  const before = await unit.rounds.listPairs(id)
  const standingOf = await standingsOf(unit, program.id, before)
  const away = new Set([
    ...(await matchedMentees(unit, program.id)),
    ...before.filter(standingOf.isUnwanted).map(({ menteeId }) => menteeId),
  ])
  const sent: RoundPair[] = []
  // Each pass asks somebody or rules out a pair that cannot be, so it ends.
  for (let [pairs, open] = [before, true]; open; ) {
    const solved = await world.matching.solveRound(inputs, nextPlan(round, inputs, pairs, standingOf.pair, away))
    const next = followUps(solved, pairs, standingOf.pair)
    const ask = await officeAsks(world, unit, program, next)
    const answers = next.map((pair) => ({ pair, answer: ask(pair) }))
    await sendForOffice(
      world,
      unit,
      answers.flatMap(({ answer }) => (answer.ok ? [answer.value] : [])),
    )
    const asked = answers.map(({ pair, answer }) => (answer.ok ? { ...pair, requestId: answer.value.id } : pair))
    await unit.rounds.savePairs(id, asked)
    sent.push(...asked.filter(({ requestId }) => requestId !== null))
    pairs = [...pairs, ...asked]
    open = asked.some(({ requestId }) => requestId === null)
  }
  return sent.map(({ menteeId }) => menteeId)
}

/** How the pairs of a round stand by their requests; one that is not among them was sent just now. */
async function standingsOf(unit: Unit, programId: Round['programId'], pairs: readonly RoundPair[]) {
  const requests = new Map((await unit.requests.listByProgram(programId)).map((request) => [request.id, request]))
  const lateApprovals = new Set<Request['id']>()
  const statusOf = ({ requestId }: RoundPair) => requestId && (requests.get(requestId)?.status ?? 'waitingForMentor')
  for (const pair of pairs)
    if (pair.requestId && statusOf(pair) === 'expired' && (await unit.requests.listApprovals(pair.requestId)).length > 0)
      lateApprovals.add(pair.requestId)
  return {
    pair: (pair: RoundPair): Standing => {
      const status = statusOf(pair)
      if (!status || !pair.requestId || lateApprovals.has(pair.requestId)) return 'apart'
      return standings[status]
    },
    /** The mentee took it back. */
    isUnwanted: (pair: RoundPair) => statusOf(pair) === 'withdrawn',
  }
}
