import type { Series } from '../../domain/booking/series.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import { invitations } from '../../messages/en/invitations.ts'
import type { World } from '../../ports/world.ts'
import { markerOf } from './book-series.ts'
import { afterRefusal } from './wait-for.ts'

const minute = 60_000

/** Within this time a request whose answer was lost may still be applied. */
const lateWithin = 15 * minute

/** Takes what lies ahead out of Outlook. An event whose id was never learned is looked for by its marker first: no orphan stays behind. */
export async function cancelSeries(world: World, tenantId: TenantId, id: SeriesId): Promise<{ again: Date } | undefined> {
  const series = await world.store.transaction(tenantId, (unit) => unit.series.find(id))
  if (series?.state !== 'cancelling') return undefined
  const eventId = series.eventId ?? (await lookUp())
  if (eventId === undefined) return { again: new Date(world.clock.now().getTime() + minute) }
  if (eventId === null && series.attempts > 0 && (await mayStillArrive(world, tenantId, series)))
    return { again: new Date(world.clock.now().getTime() + minute) }
  if (eventId !== null) {
    const cancelled = await world.calendar.cancelFrom(series.organizerId, eventId, world.clock.now(), invitations['invitation.ended'])
    if (!cancelled.ok && cancelled.refusal.kind !== 'gone') {
      const { what, again } = afterRefusal(cancelled.refusal, world.clock.now())
      world.telemetry.event('series.cancel.waits', { series: id, for: what, trace: cancelled.trace })
      return { again }
    }
  }
  await world.store.transaction(tenantId, async (unit) => {
    const current = await unit.series.lock(id)
    if (!current) return
    await unit.series.save({ ...current, eventId, state: 'cancelled' })
    await unit.journal.write({
      at: world.clock.now(),
      actorId: null,
      what: 'series.cancelled',
      subjectId: series.mentorshipId,
      facts: { series: id },
    })
  })
  return undefined

  /** Undefined: could not be looked up now. */
  async function lookUp(): Promise<string | null | undefined> {
    if (!series || series.attempts === 0) return null
    const found = await world.calendar.findSeries(series.organizerId, markerOf(series))
    return found.ok ? (found.value?.eventId ?? null) : undefined
  }
}

async function mayStillArrive(world: World, tenantId: TenantId, series: Series): Promise<boolean> {
  const mentorship = await world.store.transaction(tenantId, (unit) => unit.mentorships.find(series.mentorshipId))
  return (
    mentorship?.endedAt !== null &&
    mentorship?.endedAt !== undefined &&
    world.clock.now().getTime() - mentorship.endedAt.getTime() < lateWithin
  )
}
