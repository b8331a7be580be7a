import { mayResume, type SeriesRefusal } from '../../domain/mentorships/series-changes.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import { dateOf, dayOf, weekdayIndex } from '../../domain/scheduling/calendar-date.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { supersede } from '../booking/supersede.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { changeSeries, type LockedSeries, lockSeries } from './change-series.ts'

const day = 86_400_000
/** So long before a pause ends the check-ins after it are booked: calendars fill up. */
const resumedAheadDays = 14
const atOnce = 100

/** Before its time, or a pause without an end: from the coming Monday on. */
export function resumePaused(
  world: World,
  actor: Actor,
  id: MentorshipId,
  seen: number,
): Promise<Outcome<null, Exclude<SeriesRefusal | 'notPaused', 'notYours'> | 'notFound'>> {
  return changeSeries(
    world,
    actor,
    id,
    'series.resumed',
    (series) => mayResume(series, actor.personId, seen),
    (unit, series) => resume(world, unit, actor.tenantId, series, null),
  )
}

/** Pauses that end soon go over into the next version. Where that finds no time the members are told, the pause stands, and it is tried again a day later. */
export async function resumeDue(world: World, tenantId: TenantId): Promise<number> {
  return world.store.transaction(tenantId, async (unit) => {
    const now = world.clock.now()
    const soon = new Date(now.getTime() + resumedAheadDays * day).toISOString().slice(0, 10)
    let resumed = 0
    for (const { mentorshipId } of await unit.series.listPausedUntil(soon, new Date(now.getTime() - day), atOnce)) {
      const series = await lockSeries(unit, mentorshipId, now)
      if (series?.mentorship.status !== 'active' || series.standing.state !== 'paused' || series.next) continue
      const { pausedUntil } = series.standing
      if (pausedUntil === null || pausedUntil > soon) continue
      await resume(world, unit, tenantId, series, mondayFrom(pausedUntil))
      await unit.journal.write({
        at: now,
        actorId: null,
        what: 'series.resumed',
        subjectId: mentorshipId,
        facts: { version: series.standing.version },
      })
      resumed++
    }
    return resumed
  })
}

async function resume(world: World, unit: Unit, tenantId: TenantId, series: LockedSeries, from: string | null): Promise<void> {
  const { organizerId, cadence, lengthMinutes, weeks } = series.standing
  await closeCards(unit, tenantId, series.mentorship.id, ['series.paused'])
  await supersede(world, unit, tenantId, {
    ...{ mentorship: series.mentorship, organizerId, cadence, lengthMinutes, weeks, from },
    cause: 'resumed',
  })
}

/** The first Monday on or after a date. */
function mondayFrom(date: string): string {
  const first = dayOf(date)
  return dateOf(first + ((7 - weekdayIndex(first)) % 7))
}
