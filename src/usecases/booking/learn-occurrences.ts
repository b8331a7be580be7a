import { followOccurrence } from '../../domain/booking/follow-occurrence.ts'
import { matchOccurrences } from '../../domain/booking/match-occurrences.ts'
import type { StandingOccurrence } from '../../domain/booking/outlook.ts'
import type { Series, Session } from '../../domain/booking/series.ts'
import { afterLostAnswer } from '../../domain/booking/write-under-way.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Answer } from '../../ports/directory.ts'
import type { World } from '../../ports/world.ts'

const day = 86_400_000

interface Seen {
  readonly joinUrl: string | null
  readonly occurrences: readonly StandingOccurrence[]
}

/**
 * The sessions to be written, each with the id of its occurrence. Where one is unknown all that lie ahead are read in one request, so that later
 * moves need no reading; the Teams link comes along where it is missing. What a person did meanwhile wins and is left to the comparison.
 */
export async function learnOccurrences(
  world: World,
  tenantId: TenantId,
  series: Series,
  dueOf: (sessions: readonly Session[]) => Session[],
): Promise<Answer<Session[]>> {
  const sessions = await world.store.transaction(tenantId, (unit) => unit.sessions.listBySeries(series.id))
  const due = dueOf(sessions)
  if (due.every(({ occurrenceId }) => occurrenceId !== null)) return { ok: true, value: due }
  const from = new Date(Math.min(world.clock.now().getTime(), ...due.flatMap(({ outlookStart }) => outlookStart?.getTime() ?? [])) - day)
  const seen = await look(world, series, from, new Date(Date.parse(series.lastDate!) + 2 * day))
  if (!seen.ok) return seen
  world.step('occurrences read')
  return { ok: true, value: dueOf(await remember(world, tenantId, series, from, seen.value)).filter((one) => one.occurrenceId !== null) }
}

async function look(world: World, { organizerId, eventId, joinUrl }: Series, from: Date, to: Date): Promise<Answer<Seen>> {
  if (joinUrl === null) {
    const whole = await world.calendar.readSeries(organizerId, eventId!, from, to)
    return whole.ok ? { ok: true, value: whole.value ?? { joinUrl, occurrences: [] } } : whole
  }
  const read = await world.calendar.readOccurrences(organizerId, eventId!, from, to)
  if (!read.ok) return read
  return { ok: true, value: { joinUrl, occurrences: read.value.map((occurrence) => ({ ...occurrence, responses: new Map() })) } }
}

async function remember(world: World, tenantId: TenantId, leased: Series, from: Date, { joinUrl, occurrences }: Seen): Promise<Session[]> {
  return world.store.transaction(tenantId, async (unit) => {
    const series = await unit.series.lock(leased.id)
    if (series?.lease !== leased.lease || series.state !== 'booked') return []
    if (series.joinUrl === null && joinUrl !== null) await unit.series.save({ ...series, joinUrl })
    const ahead = (await unit.sessions.listBySeries(series.id)).filter(
      (session) => session.status !== 'cancelled' && !isBefore(session, from),
    )
    const occurrenceOf = matchOccurrences(series, ahead, occurrences)
    const known: Session[] = []
    const changedByPeople: Session[] = []
    for (const before of ahead) {
      const occurrence = occurrenceOf.get(before.id)
      const session = afterLostAnswer(before, occurrence)
      const followed = follow(session, occurrence)
      // Under the lease no other write is under way: the id that was read is the one to write to.
      if (followed.revision === session.revision)
        known.push({ ...followed, occurrenceId: occurrence?.occurrenceId ?? followed.occurrenceId })
      else changedByPeople.push(session)
    }
    await unit.sessions.saveMany([...known, ...changedByPeople])
    if (changedByPeople.length > 0) {
      const { organizerId } = series
      await unit.jobs.enqueue('compare-calendar', { tenantId, organizerId }, { key: organizerId })
    }
    return known
  })
}

/** Where clocks skip the slot, Outlook still has an occurrence that day, at a time nobody could have foreseen: that is the slot's place then. */
function follow(session: Session, occurrence: StandingOccurrence | undefined): Session {
  const unplaced = session.slotStart === null && session.outlookStart === null
  if (!unplaced) return followOccurrence(session, occurrence)
  if (!occurrence) return { ...session, inOutlook: true, outlookStart: session.start }
  const { originalStart } = occurrence
  return followOccurrence({ ...session, slotStart: originalStart, outlookStart: originalStart }, occurrence)
}

function isBefore({ slotStart, outlookStart, start }: Session, from: Date): boolean {
  const places = [slotStart, outlookStart, start].filter((place) => place !== null)
  return places.length > 0 && places.every((place) => place < from)
}
