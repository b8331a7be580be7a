import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId, RequestId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { sendRequest as decide, type SendRefusal } from '../../domain/requests/send.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { matchHistoryOf } from '../matching/match-histories.ts'
import { matchRulesOf } from '../matching/match-rules-of.ts'

export interface RequestWords {
  programId: ProgramId
  mentorId: PersonId
  whyYou: string
  howHelp: string
}

/** A mentee asks, in the transaction at hand. */
export async function askMentor(
  world: World,
  unit: Unit,
  actor: Actor,
  input: RequestWords,
): Promise<Outcome<{ id: RequestId }, SendRefusal | 'notFound'>> {
  const mentorProfile = await unit.programs.lockMentor(input.programId, input.mentorId)
  const program = await unit.programs.find(input.programId)
  const people = await unit.people.findMany([actor.personId, input.mentorId])
  const mentee = people.get(actor.personId)
  const mentor = people.get(input.mentorId)
  if (!program || !mentee || !mentor) return refused('notFound')
  const paired = (await unit.mentorships.listOf(actor.personId)).some(
    (mentorship) =>
      mentorship.programId === program.id &&
      mentorship.status !== 'ended' &&
      mentorship.members.some((member) => member.personId === mentor.id),
  )
  const decision = decide(
    {
      id: world.chance.uuid() as RequestId,
      program,
      mentee,
      mentor,
      menteeProfile: await unit.programs.findMentee(program.id, mentee.id),
      mentorProfile,
      placesTaken: (await unit.mentorships.placesTaken(program.id, [mentor.id])).get(mentor.id) ?? 0,
      matchRules: await matchRulesOf(unit, program),
      history: await matchHistoryOf(unit, program.id, mentee.id),
      openRequest: await unit.requests.findOpen(program.id, mentee.id, mentor.id),
      alreadyPaired: paired,
      now: world.clock.now(),
    },
    { whyYou: input.whyYou, howHelp: input.howHelp },
  )
  if (!decision.ok) return decision
  const request = decision.value
  await unit.requests.save(request)
  await queueDelivery(world, unit, actor.tenantId, { to: mentor.id, purpose: 'request.received', subjectId: request.id })
  await unit.journal.write({
    at: request.sentAt,
    actorId: actor.personId,
    what: 'request.sent',
    subjectId: request.id,
    facts: { programId: program.id },
  })
  return done({ id: request.id })
}
