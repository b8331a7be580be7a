import type { ProgramId } from '../../domain/people/ids.ts'
import { withdrawRequest } from '../../domain/requests/answer.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { closeWithdrawn } from './close-withdrawn.ts'

/** Whoever leaves a program as a mentor takes back what they offered there and nobody has taken up. */
export async function withdrawOffers(world: World, unit: Unit, actor: Actor, programId: ProgramId): Promise<void> {
  const own = await unit.requests.listOfMentor(actor.personId)
  for (const { id } of own.filter((request) => request.programId === programId && request.status === 'waitingForMentee')) {
    const offer = await unit.requests.lock(id)
    if (offer?.status !== 'waitingForMentee') continue
    const decision = withdrawRequest(offer, actor.personId)
    if (decision.ok) await closeWithdrawn(world, unit, actor, decision.value)
  }
}
