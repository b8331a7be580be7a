import { type Outcome, refused } from '../../domain/outcome.ts'
import type { RequestId } from '../../domain/people/ids.ts'
import type { MenteeProfile, Program } from '../../domain/programs/program.ts'
import type { Request } from '../../domain/requests/request.ts'
import { type SendRefusal, sendRequest } from '../../domain/requests/send.ts'
import type { Pair } from '../../domain/rounds/round.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { queueDeliveries } from '../deliveries/queue-delivery.ts'
import { matchHistories } from '../matching/match-histories.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { matchedMentees } from './matched-mentees.ts'

export type AskRefusal = SendRefusal | 'alreadyMatched'

/**
 * Requests in the name of the office. Facts of all pairs are read once; each pair is held to the rules of this moment, and a mentee who has
 * found a mentor or asked one since the draft is left in peace.
 */
export async function officeAsks(world: World, unit: Unit, program: Program, pairs: readonly Pair[]) {
  const menteeIds = pairs.map(({ menteeId }) => menteeId)
  const mentorIds = pairs.map(({ mentorId }) => mentorId)
  const people = await unit.people.findMany([...menteeIds, ...mentorIds])
  const mentees = new Map((await unit.programs.listMentees(program.id)).map((profile) => [profile.personId, profile]))
  const mentors = new Map((await unit.programs.listMentors(program.id)).map((profile) => [profile.personId, profile]))
  const taken = await unit.mentorships.placesTaken(program.id, mentorIds)
  const histories = await matchHistories(unit, program.id, menteeIds)
  const matchRules = await matchRulesOf(unit, program)
  const matched = await matchedMentees(unit, program.id)
  const now = world.clock.now()

  return ({ menteeId, mentorId }: Pair): Outcome<Request, AskRefusal> => {
    const [mentee, mentor] = [people.get(menteeId), people.get(mentorId)]
    const menteeProfile = mentees.get(menteeId)
    if (!mentee || !mentor || !menteeProfile) return refused('notJoined')
    if (matched.has(menteeId)) return refused('alreadyMatched')
    const id = world.chance.uuid() as RequestId
    const history = histories.get(menteeId)!
    const placesTaken = taken.get(mentorId) ?? 0
    return sendRequest(
      {
        ...{ id, program, mentee, mentor, menteeProfile, mentorProfile: mentors.get(mentorId) ?? null, placesTaken, matchRules, history },
        ...{ openRequest: null, alreadyPaired: false, now },
      },
      { whyYou: '', howHelp: wishOf(menteeProfile) },
      'office',
    )
  }
}

/** Each mentor gets a card, in their working hours, and each mentee one with whom was asked for them. */
export async function sendForOffice(world: World, unit: Unit, requests: readonly Request[]): Promise<void> {
  await unit.requests.saveMany(requests)
  await queueDeliveries(
    world,
    unit,
    requests.flatMap(({ id: subjectId, mentorId, menteeId }) => [
      { to: mentorId, purpose: 'request.received', subjectId },
      { to: menteeId, purpose: 'request.byOffice', subjectId },
    ]),
  )
}

/** What a mentor reads in place of the mentee's two lines. */
function wishOf({ goals, skillsWanted }: MenteeProfile): string {
  return goals.length > 0 ? goals.join('\n') : skillsWanted.join(', ')
}
