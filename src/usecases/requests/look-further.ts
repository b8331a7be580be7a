import type { PersonId } from '../../domain/people/person.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { proposeNext } from '../rounds/propose-next.ts'
import { offerNext } from './offer-next.ts'

/**
 * After requests came to nothing, and were saved as such: where the office had asked, it asks the next; where the mentee had, they are offered
 * the next. Answers the mentees for whom the office asked somebody, and who are told of that.
 */
export async function lookFurther(world: World, unit: Unit, closed: readonly Request[]): Promise<ReadonlySet<PersonId>> {
  for (const request of closed) if (request.requestedBy === 'mentee') await offerNext(world, unit, request)
  return proposeNext(
    world,
    unit,
    closed.filter(({ requestedBy }) => requestedBy === 'office'),
  )
}
