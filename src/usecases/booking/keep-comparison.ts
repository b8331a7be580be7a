import { type ComparedMember, compareSeries, isCompared } from '../../domain/booking/compare-series.ts'
import type { StandingSeries } from '../../domain/booking/outlook.ts'
import { rulesOf } from '../../domain/booking/rules.ts'
import type { Series, Session } from '../../domain/booking/series.ts'
import { takesPlace } from '../../domain/booking/sessions.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import type { KnownCalendars } from './known-calendars.ts'
import type { BookedSeries } from './load-comparison.ts'
import type { SessionChange } from './session-change.ts'
import { tellComparison } from './tell-comparison.ts'

const hour = 3_600_000

/**
 * Compares one series with what was read and keeps what comes of it, in one transaction. `left`: somebody changed it meanwhile, or a time was just
 * taken; what was read has to be read again.
 */
export async function keepComparison(
  world: World,
  tenantId: TenantId,
  booked: BookedSeries,
  outlook: StandingSeries | null | undefined,
  known: KnownCalendars,
): Promise<'kept' | 'left' | { pauseUntil: string }> {
  return world.store.transaction(tenantId, async (unit) => {
    const series = await unit.series.lock(booked.series.id)
    if (series?.state !== 'booked' || series.eventId !== booked.series.eventId) return 'kept'
    const now = world.clock.now()
    const sessions = (await unit.sessions.listBySeries(series.id)).filter((session) => isCompared(session, now))
    const left = changedMeanwhile(booked.sessions, sessions)
    const facts = {
      series,
      sessions,
      outlook,
      left,
      rules: rulesOf(series, booked.program),
      now,
      ...(await calendarsOf(unit, booked, known)),
    }
    const compared = compareSeries(facts)
    const changes = changesOf(sessions, compared.sessions)
    for (const { before } of changes) if (!isSame(before, await unit.sessions.lock(before.id))) return 'left'
    const taken = await moveHolds(unit, series, compared.series, changes, booked, now)
    const kept = changes.filter(({ after }) => !taken.has(after.id))
    await unit.sessions.saveMany(kept.map(({ after }) => after))
    if (needsSaving(series, compared.series, now)) await unit.series.save(compared.series)
    await tellComparison(world, unit, tenantId, { before: series, after: compared.series, mentorship: booked.mentorship, changes: kept })
    if (left.size > 0 || taken.size > 0) return 'left'
    return compared.pauseUntil ? { pauseUntil: compared.pauseUntil } : 'kept'
  })
}

function changesOf(before: readonly Session[], after: readonly Session[]): SessionChange[] {
  const was = new Map(before.map((session) => [session.id, session]))
  return after.flatMap((session) => {
    const old = was.get(session.id)
    return old && !isSame(old, session) ? [{ before: old, after: session }] : []
  })
}

function changedMeanwhile(read: readonly Session[], now: readonly Session[]): Set<SessionId> {
  const asRead = new Map(read.map((session) => [session.id, session]))
  return new Set(now.filter((session) => !isSame(session, asRead.get(session.id) ?? null)).map(({ id }) => id))
}

function isSame(a: Session, b: Session | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

async function calendarsOf(unit: Unit, { series, members }: BookedSeries, { items, readFrom, readTo }: KnownCalendars) {
  const ids = members.map(({ id }) => id)
  const holds = await unit.series.listHolds(ids, readFrom, readTo, [series.id])
  const compared = members.map(
    (person): ComparedMember => ({
      person,
      items: items.get(person.id) ?? null,
      holds: holds.filter(({ personId }) => personId === person.id),
    }),
  )
  return { members: compared, calendarsFrom: readFrom, calendarsTo: readTo }
}

/**
 * Gives the old times free and takes the new ones. A time that another check-in holds is not taken by a rule; what a person chose stays all the
 * same, without a hold, and the other check-in makes way. Answers the sessions that could not have their new time.
 */
async function moveHolds(
  unit: Unit,
  before: Series,
  after: Series,
  changes: readonly SessionChange[],
  { mentorship }: BookedSeries,
  now: Date,
): Promise<ReadonlySet<SessionId>> {
  if (after.state === 'removed') {
    await unit.series.releaseHolds(before.id, now)
    return new Set()
  }
  const people: readonly PersonId[] = mentorship.members.map(({ personId }) => personId)
  const taken = new Set<SessionId>()
  for (const change of changes) {
    const [old, wanted] = [timeOf(change.before), timeOf(change.after)]
    if (JSON.stringify(old) === JSON.stringify(wanted)) continue
    await unit.series.releaseTimes(before.id, old)
    const held = wanted.length === 0 || (await unit.series.hold(before.id, people, wanted)).kind === 'held'
    if (held || change.after.settledBy === 'person') continue
    await unit.series.hold(before.id, people, old)
    taken.add(change.after.id)
  }
  return taken
}

function timeOf(session: Session): { start: Date; end: Date }[] {
  return takesPlace(session) && session.start && session.end ? [{ start: session.start, end: session.end }] : []
}

/** That nothing changed is written down once an hour. */
function needsSaving(before: Series, after: Series, now: Date): boolean {
  const proven = before.provenAt !== null && now.getTime() - before.provenAt.getTime() < hour
  return !proven || JSON.stringify({ ...before, provenAt: null }) !== JSON.stringify({ ...after, provenAt: null })
}
