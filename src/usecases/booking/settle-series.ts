import { dueInOutlook, isRangeDue } from '../../domain/booking/due-in-outlook.ts'
import type { Series } from '../../domain/booking/series.ts'
import { writtenAheadDays } from '../../domain/booking/window.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { learnOccurrences } from './learn-occurrences.ts'
import { waitToWrite } from './wait-for.ts'
import { writeRange } from './write-range.ts'
import { writeSession } from './write-session.ts'

const day = 86_400_000

/** Writes to Outlook what was decided since the series was booked: its range, and the moves and gaps of the next four weeks as its exceptions. */
export async function settleSeries(world: World, tenantId: TenantId, id: SeriesId): Promise<{ again: Date } | undefined> {
  const series = await world.store.transaction(tenantId, (unit) => leaseWhatIsDue(world, unit, id))
  if (!series) return undefined
  world.step('settle leased')
  if (isRangeDue(series)) {
    const ranged = await writeRange(world, tenantId, series)
    if (!ranged.ok) return waitToWrite(world, tenantId, series, ranged)
  }
  const learned = await learnOccurrences(world, tenantId, series, (sessions) => due(world, sessions))
  if (!learned.ok) return waitToWrite(world, tenantId, series, learned)
  for (const session of learned.value) {
    const written = await writeSession(world, tenantId, series, session)
    if (!written.ok) return waitToWrite(world, tenantId, series, written)
    if (written.value === 'lost') return undefined
  }
  return undefined
}

async function leaseWhatIsDue(world: World, unit: Unit, id: SeriesId): Promise<Series | null> {
  const series = await unit.series.lock(id)
  if (series?.state !== 'booked' || series.eventId === null) return null
  if (!isRangeDue(series) && due(world, await unit.sessions.listBySeries(id)).length === 0) return null
  const leased = { ...series, lease: series.lease + 1, notBefore: null }
  await unit.series.save(leased)
  return leased
}

function due(world: World, sessions: Parameters<typeof dueInOutlook>[0]) {
  const now = world.clock.now()
  return dueInOutlook(sessions, now, new Date(now.getTime() + writtenAheadDays * day))
}
