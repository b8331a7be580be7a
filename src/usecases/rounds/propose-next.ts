import type { Request } from '../../domain/requests/request.ts'
import { nextPairs, type Standing } from '../../domain/rounds/next-pairs.ts'
import type { RoundPair } from '../../domain/rounds/round.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { matchedMentees } from './matched-mentees.ts'
import { officeAsks, sendForOffice } from './office-asks.ts'

const standings: Readonly<Record<Request['status'], Standing>> = {
  waitingForMentor: 'stands',
  waitingForMentee: 'stands',
  waitingForApproval: 'stands',
  accepted: 'stands',
  declined: 'over',
  expired: 'over',
  notApproved: 'over',
  withdrawn: 'over',
}

/**
 * After a mentor's no, or none in time, to a request of a round: the next mentor is asked. Proposals that stand are not touched. A mentee who
 * took a request of the office back wants none of this round.
 */
export async function proposeNext(world: World, unit: Unit, { id, programId }: Request): Promise<void> {
  const found = await unit.rounds.findByRequest(id)
  const round = found && (await unit.rounds.lock(found.id))
  const program = await unit.programs.find(programId)
  if (round?.status !== 'published' || program?.status !== 'open') return
  const inputs = (await unit.rounds.findInputs(round.id))!
  const requests = new Map((await unit.requests.listByProgram(programId)).map((request) => [request.id, request]))
  let pairs = await unit.rounds.listPairs(round.id)
  const statusOf = ({ requestId }: RoundPair) => requestId && (requests.get(requestId)?.status ?? 'waitingForMentor')
  const standingOf = (pair: RoundPair): Standing => {
    const status = statusOf(pair)
    return status ? standings[status] : 'unsent'
  }
  const gone = pairs.filter((pair) => ['withdrawn', 'notApproved'].includes(statusOf(pair) ?? '')).map(({ menteeId }) => menteeId)
  const away = new Set([...(await matchedMentees(unit, programId)), ...gone])
  // Each pass asks somebody or rules out a pair that cannot be, so it ends.
  for (let open = true; open; ) {
    const next = nextPairs(round, inputs, pairs, standingOf, away)
    const ask = await officeAsks(world, unit, program, next)
    const answers = next.map((pair) => ({ pair, answer: ask(pair) }))
    await sendForOffice(
      world,
      unit,
      answers.flatMap(({ answer }) => (answer.ok ? [answer.value] : [])),
    )
    const asked = answers.map(({ pair, answer }) => (answer.ok ? { ...pair, requestId: answer.value.id } : pair))
    await unit.rounds.savePairs(round.id, asked)
    pairs = [...pairs, ...asked]
    open = asked.some(({ requestId }) => requestId === null)
  }
}
