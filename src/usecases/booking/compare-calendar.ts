import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'
import { compareCalendars } from './compare-calendars.ts'

/** We were told that something changed in this mailbox: what stands there is read, whatever it was. */
export async function compareCalendar(world: World, tenantId: TenantId, organizerId: PersonId): Promise<void> {
  await compareCalendars(world, tenantId, [organizerId], true)
}
