import type { PersonId } from '../../domain/people/person.ts'
import { mayMoveOn } from '../../domain/requests/move-on.ts'
import type { Unit } from '../../ports/store.ts'
import type { Waiting } from './waiting.ts'

const shownForMs = 14 * 86_400_000

/** Mentors whom a mentee could ask next. After a request that came to nothing only for two weeks, and while they have found nobody else. */
export async function waitingNextMentors(unit: Unit, personId: PersonId, now: Date): Promise<Waiting[]> {
  const sent = await unit.requests.listOfMentee(personId)
  const running = (await unit.mentorships.listOf(personId)).filter(({ status }) => status !== 'ended')
  const found = new Set([...running, ...sent.filter(({ expiresAt }) => expiresAt)].map(({ programId }) => programId))
  const waiting: Waiting[] = []
  for (const request of sent) {
    if (request.requestedBy !== 'mentee' || (!request.expiresAt && found.has(request.programId))) continue
    const offer = mayMoveOn(request, await unit.requests.findNextOffer(request.id), personId)
    if (!offer.ok || offer.value.offeredAt.getTime() < now.getTime() - shownForMs) continue
    const { mentorId: from, offeredAt: at } = offer.value
    const { id: subject, programId, expiresAt: dueAt } = request
    waiting.push({ kind: 'next', subject, mentorshipId: null, programId, from, at, dueAt })
  }
  return waiting
}
