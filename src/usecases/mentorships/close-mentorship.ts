import type { Purpose } from '../../domain/deliveries/delivery.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { retireVersions } from '../booking/retire-series.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'

/** What every end of a mentorship has in common, in the transaction at hand: no version of its series goes on, no card asks any more. */
export async function closeMentorship(
  world: World,
  unit: Unit,
  tenantId: TenantId,
  ended: Mentorship,
  { tell, purpose }: { tell: readonly PersonId[]; purpose: Purpose },
): Promise<void> {
  await unit.mentorships.save(ended)
  await closeCards(unit, tenantId, ended.id)
  await retireVersions(world, unit, tenantId, { mentorshipId: ended.id })
  for (const to of tell) await queueDelivery(world, unit, tenantId, { to, purpose, subjectId: ended.id })
}
