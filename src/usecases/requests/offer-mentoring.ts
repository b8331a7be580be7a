import { withRole } from '../../domain/mentorships/members.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId, RequestId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { offerMentoring as decide, type OfferRefusal } from '../../domain/requests/offer.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { matchHistoryOf } from '../matching/match-histories.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'
import { rerouteIfFull } from './reroute-requests.ts'

export interface OfferWords {
  programId: ProgramId
  menteeId: PersonId
  whyYou: string
  howHelp: string
}

/** A mentor offers mentoring to a mentee who looks for somebody; whoever waits for the place it takes is led on. */
export async function offerMentoring(
  world: World,
  actor: Actor,
  { programId, menteeId, whyYou, howHelp }: OfferWords,
): Promise<Outcome<{ id: RequestId }, OfferRefusal | 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const mentorProfile = await unit.programs.lockMentor(programId, actor.personId)
    const menteeProfile = await unit.programs.lockMentee(programId, menteeId)
    const program = await unit.programs.find(programId)
    const people = await unit.people.findMany([menteeId, actor.personId])
    const [mentee, mentor] = [people.get(menteeId), people.get(actor.personId)]
    if (!program || !mentee || !mentor) return refused('notFound')
    const decision = decide(
      {
        id: world.chance.uuid() as RequestId,
        ...{ program, mentee, mentor, menteeProfile, mentorProfile },
        placesTaken: (await unit.mentorships.placesTaken(programId, [mentor.id])).get(mentor.id) ?? 0,
        matchRules: await matchRulesOf(unit, program),
        history: await matchHistoryOf(unit, programId, menteeId),
        matched: await isMatched(unit, programId, menteeId),
        earlier: await unit.requests.listOfMentor(mentor.id),
        now: world.clock.now(),
      },
      { whyYou, howHelp },
    )
    if (!decision.ok) return decision
    const { id, sentAt } = decision.value
    await unit.requests.save(decision.value)
    await queueDelivery(world, unit, actor.tenantId, { to: menteeId, purpose: 'request.received', subjectId: id })
    await unit.journal.write({ at: sentAt, actorId: mentor.id, what: 'request.offered', subjectId: id, facts: { programId } })
    await rerouteIfFull(world, unit, actor.tenantId, programId, mentor.id)
    return done({ id })
  })
}

/** Has a mentor in this program, or waits for the answer of one or to one. */
async function isMatched(unit: Unit, programId: ProgramId, menteeId: PersonId): Promise<boolean> {
  const mentorships = await unit.mentorships.listOf(menteeId)
  const requests = await unit.requests.listOfMentee(menteeId)
  return (
    mentorships.some((one) => one.programId === programId && one.status !== 'ended' && withRole(one, 'mentee') === menteeId) ||
    requests.some((request) => request.programId === programId && request.expiresAt !== null)
  )
}
