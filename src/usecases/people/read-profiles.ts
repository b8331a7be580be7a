import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { ensureProfiles } from './ensure-profile.ts'

const dayInMs = 86_400_000
/** What people know changes slowly. */
const fresh = 30 * dayInMs
const atOnce = 100
/** Three requests each: a job is over within its quarter of an hour, and the next look goes on. */
const mostInOneGo = 2000

/** Has the profiles read of those whom the directory sync alone knows: only a profile says what somebody could help with. False: all are read. */
export async function orderProfiles(unit: Unit, tenantId: TenantId, now: Date): Promise<boolean> {
  const [unread] = await unit.people.listUnread(new Date(now.getTime() - fresh), null, 1)
  if (unread) await unit.jobs.enqueue('read-profiles', { tenantId }, { key: tenantId })
  return unread !== undefined
}

/** Each is asked for once in a go, so that one whom Graph does not tell of keeps nobody behind them waiting. */
export async function readProfiles(world: World, tenantId: TenantId): Promise<void> {
  const before = new Date(world.clock.now().getTime() - fresh)
  let after: PersonId | null = null
  for (let read = 0; read < mostInOneGo; read += atOnce) {
    const last: PersonId | null = after
    const ids: readonly PersonId[] = await world.store.transaction(tenantId, ({ people }) => people.listUnread(before, last, atOnce))
    await ensureProfiles(world, tenantId, ids)
    after = ids.at(-1) ?? null
    if (ids.length < atOnce) return
  }
}
