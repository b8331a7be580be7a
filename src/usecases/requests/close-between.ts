import type { ApartPair } from '../../domain/matching/history.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import { askerOf } from '../../domain/requests/direction.ts'
import { closeForNoPlace } from '../../domain/requests/move-on.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { closeRequest } from './close-request.ts'
import { lookFurther } from './look-further.ts'

/**
 * Two people are kept apart from now on: what is open between them ends, in whatever program. Nobody learns why: to the other it is a request
 * or an offer taken back or not taken up, or a mentor without a place. Null: the office keeps them apart.
 */
export async function closeBetween(
  world: World,
  unit: Unit,
  tenantId: TenantId,
  [one, other]: ApartPair,
  saidBy: PersonId | null,
): Promise<void> {
  const sent = [...(await unit.requests.listOfMentee(one)), ...(await unit.requests.listOfMentee(other))]
  for (const { id } of sent.filter(({ mentorId, expiresAt }) => expiresAt && (mentorId === one || mentorId === other))) {
    const request = await unit.requests.lock(id)
    if (!request?.expiresAt) continue
    const closed = ended(request, saidBy)
    await unit.requests.save(closed)
    await closeRequest(unit, tenantId, id, 'withdrawn')
    // Whoever said so is not in the journal: it is read for others, too.
    await unit.journal.write({ at: world.clock.now(), actorId: null, what: `request.${closed.status}`, subjectId: id, facts: {} })
    const askedFor = await lookFurther(world, unit, [closed])
    for (const to of concerned(closed).filter((person) => person !== saidBy && !askedFor.has(person)))
      await queueDelivery(world, unit, tenantId, { to, purpose: `request.${closed.status}`, subjectId: id })
  }
}

type Ended = Request & { readonly status: 'withdrawn' | 'declined' | 'expired' | 'noPlace' }

/** Whoever asked takes it back; else a mentor has no place, and an offer is not taken up. */
function ended(request: Request, saidBy: PersonId | null): Ended {
  const over = (status: Ended['status']): Ended => ({ ...closeForNoPlace(request), status })
  if (request.requestedBy !== 'office' && askerOf(request) === saidBy) return over('withdrawn')
  if (request.requestedBy !== 'mentor') return over('noPlace')
  return over(saidBy === null ? 'expired' : 'declined')
}

/** A mentor who has no place knows nothing of it. */
function concerned({ status, menteeId, mentorId }: Ended): readonly PersonId[] {
  return status === 'noPlace' ? [menteeId] : [menteeId, mentorId]
}
