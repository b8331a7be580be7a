import type { ProgramId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'
import { loadUnplanned } from './load-booking.ts'
import { planWindow } from './plan-window.ts'
import { type Ready, readyOrWaiting } from './ready-to-plan.ts'

/** So many series are planned together at most: a program that orders more at once gets a second run. */
const atOnce = 2000
const retryAfter = 60_000

/**
 * The booking protocol P2-P5 for everything in a program that waits to be planned: one reading of all calendars, plans that respect each
 * other, each kept in a transaction of its own together with the job that sends it. Nothing is sent here. Safe to run again from any point.
 */
export async function planSeries(world: World, tenantId: TenantId, programId: ProgramId): Promise<{ again: Date } | undefined> {
  const bookings = await loadUnplanned(world, tenantId, programId, atOnce)
  if (bookings.length === 0) return undefined
  world.step('P2 taken to plan')
  const all: Ready[] = []
  for (const booking of bookings) {
    const ready = await readyOrWaiting(world, tenantId, booking)
    if (ready) all.push(ready)
  }
  const windows = Map.groupBy(all, ({ window }) => `${window.from} ${window.weeks}`)
  let left = 0
  for (const group of windows.values()) left += await planWindow(world, tenantId, group)
  if (left > 0) return { again: new Date(world.clock.now().getTime() + retryAfter) }
  return bookings.length < atOnce ? undefined : { again: world.clock.now() }
}
