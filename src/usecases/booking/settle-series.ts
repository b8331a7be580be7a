import type { Series, Session } from '../../domain/booking/series.ts'
import { writtenAheadDays } from '../../domain/booking/window.ts'
import type { SeriesId } from '../../domain/people/ids.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import { invitations } from '../../messages/en/invitations.ts'
import type { BookedOccurrence } from '../../ports/calendar.ts'
import type { Answer } from '../../ports/directory.ts'
import type { World } from '../../ports/world.ts'
import { markerOf } from './book-series.ts'
import { afterRefusal, type Refused } from './wait-for.ts'

const day = 86_400_000
/** Teams fills its link in soon after the event is made, or, for people without Teams, never. */
const linkIsSoughtFor = day
const linkIsSoughtEvery = 10 * 60_000

/** Writes the moves and gaps of the next four weeks to Outlook as exceptions of the series, and the Teams link once it is there. */
export async function settleSeries(world: World, tenantId: TenantId, id: SeriesId): Promise<{ again: Date } | undefined> {
  const found = await world.store.transaction(tenantId, async (unit) => ({
    series: await unit.series.find(id),
    sessions: await unit.sessions.listBySeries(id),
  }))
  const { series, sessions } = found
  if (series?.state !== 'booked' || !series.eventId) return undefined
  const now = world.clock.now()
  const linked = series.joinUrl !== null || (await fillJoinUrl(world, tenantId, series))
  const rest = linked || now.getTime() - series.createdAt.getTime() > linkIsSoughtFor ? undefined : lookAgain(now)
  const until = new Date(now.getTime() + writtenAheadDays * day)
  const due = sessions.filter((session) => isDue(session, now, until))
  if (due.length === 0) return rest
  const occurrences = await world.calendar.readOccurrences(series.organizerId, series.eventId, earliest(due, now), until)
  if (!occurrences.ok) return waits(world, id, occurrences)
  for (const session of due) {
    const occurrence = occurrences.value.find((candidate) => candidate.originalStart.getTime() === session.slotStart?.getTime())
    const written = await writeSession(world, series.organizerId, session, occurrence ?? null)
    if (!written.ok && written.refusal.kind !== 'gone') return waits(world, id, written)
    await world.store.transaction(tenantId, async (unit) => {
      const current = await unit.sessions.lock(session.id)
      if (current) await unit.sessions.saveMany([{ ...current, inOutlook: true, occurrenceId: occurrence?.occurrenceId ?? null }])
    })
    world.step('occurrence written')
  }
  return rest
}

/** Also one whose slot has passed unwritten, as long as the time it moved to lies ahead. */
function isDue({ inOutlook, status, slotStart, start }: Session, now: Date, until: Date): boolean {
  if (inOutlook || status === 'cancelled' || !slotStart || slotStart >= until) return false
  return slotStart > now || (start !== null && start > now)
}

function earliest(due: readonly Session[], now: Date): Date {
  return new Date(Math.min(now.getTime(), ...due.map((session) => session.slotStart?.getTime() ?? now.getTime())))
}

/** An occurrence that a person already took out of Outlook stays out. */
function writeSession(world: World, organizer: PersonId, session: Session, occurrence: BookedOccurrence | null): Promise<Answer<void>> {
  if (!occurrence) return Promise.resolve({ ok: true, value: undefined })
  if (session.status === 'moved' && session.start && session.end)
    return world.calendar.moveOccurrence(organizer, occurrence.occurrenceId, session.start, session.end)
  return world.calendar.cancelOccurrence(organizer, occurrence.occurrenceId, invitations['invitation.skipped'])
}

async function fillJoinUrl(world: World, tenantId: TenantId, series: Series): Promise<boolean> {
  const event = await world.calendar.findSeries(series.organizerId, markerOf(series))
  if (!event.ok || !event.value?.joinUrl) return false
  const { joinUrl } = event.value
  await world.store.transaction(tenantId, async (unit) => {
    const current = await unit.series.lock(series.id)
    if (current) await unit.series.save({ ...current, joinUrl })
  })
  return true
}

function lookAgain(now: Date): { again: Date } {
  return { again: new Date(now.getTime() + linkIsSoughtEvery) }
}

function waits(world: World, id: SeriesId, { refusal, trace }: Refused): { again: Date } {
  const { what, again } = afterRefusal(refusal, world.clock.now())
  world.telemetry.event('series.settle.waits', { series: id, for: what, trace })
  return { again }
}
