import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { DirectoryEntry } from '../../ports/directory.ts'
import type { World } from '../../ports/world.ts'
import { moveApprovals } from '../approvals/move-approvals.ts'
import { seeOff } from './see-off.ts'

const atOnce = 50

/**
 * Who left and whose manager changed since the last look, and what follows from it. What follows is sought in the store, so that a crash, or
 * somebody whom only the full reading of the directory misses, is caught up with in the next round.
 */
export async function followDirectory(world: World, tenantId: TenantId): Promise<void> {
  await readChanges(world, tenantId)
  await seeOffLeavers(world, tenantId)
  await moveApprovals(world, tenantId)
}

async function readChanges(world: World, tenantId: TenantId): Promise<void> {
  const since = await world.store.transaction(tenantId, (unit) => unit.bookmarks.find('directory'))
  const answer = await world.directory.readLeft(since)
  if (!answer.ok) {
    world.telemetry.event('directory.unfollowed', { refusal: answer.refusal.kind, trace: answer.trace })
    return
  }
  const changes = answer.value.kind === 'startOver' ? await startOver(world, tenantId) : answer.value
  if (!changes) return
  await readAnew(world, tenantId, changes.changed)
  await world.store.transaction(tenantId, async (unit) => {
    await unit.people.deactivate(changes.left)
    await unit.bookmarks.save('directory', changes.next)
  })
}

/** Graph has forgotten where we were: from here on we follow again, and the full reading tells what happened in between. */
async function startOver(world: World, tenantId: TenantId) {
  const answer = await world.directory.readLeft(null)
  if (!answer.ok || answer.value.kind === 'startOver') return null
  await world.store.transaction(tenantId, (unit) => unit.jobs.enqueue('sync-directory', { tenantId }, { key: tenantId }))
  return answer.value
}

/**
 * Ending what people do together cannot be undone: the directory is asked about each of them in person first. Where it cannot tell, they
 * stay for the next round, and those behind them are gone on with.
 */
async function seeOffLeavers(world: World, tenantId: TenantId): Promise<void> {
  const after = (last: PersonId | null) => world.store.transaction(tenantId, (unit) => unit.people.listDeparted(last, atOnce))
  for (let departed = await after(null); departed.length > 0; departed = await after(departed.at(-1)!)) {
    for (const id of await readAnew(world, tenantId, departed))
      await world.store.transaction(tenantId, (unit) => seeOff(world, unit, tenantId, id))
  }
}

/** Keeps what the directory itself says of them, and answers who has left. Of whom it cannot tell now, nothing changes. */
async function readAnew(world: World, tenantId: TenantId, ids: readonly PersonId[]): Promise<PersonId[]> {
  if (ids.length === 0) return []
  const left: PersonId[] = []
  const entries: DirectoryEntry[] = []
  for (const [id, answer] of await world.directory.readEntries(ids)) {
    if (answer.ok) entries.push(answer.value)
    if (answer.ok ? !answer.value.active : answer.refusal.kind === 'gone') left.push(id)
    else if (!answer.ok) world.telemetry.event('directory.entry.unread', { refusal: answer.refusal.kind, trace: answer.trace })
  }
  await world.store.transaction(tenantId, async (unit) => {
    await unit.people.saveEntries(entries, world.clock.now())
    await unit.people.deactivate(left)
  })
  return left
}
