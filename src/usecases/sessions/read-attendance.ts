import { takesPlace } from '../../domain/booking/sessions.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import { heldByAttendance } from '../../domain/sessions/attendance.ts'
import type { World } from '../../ports/world.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** People come early and stay on. */
const aroundMs = 30 * minute
/** Reports are ready minutes after a meeting, sometimes hours. Nobody waits longer than two days. */
const looks: readonly number[] = [15 * minute, hour, 4 * hour, 12 * hour, day, 2 * day]
const refusalHoldsMs = day

/** Whether Teams saw them meet, asked again until the report is there. An organizer for whom Teams may not be asked is left alone for a day. */
export async function readAttendance(world: World, tenantId: TenantId, id: SessionId): Promise<{ again: Date } | undefined> {
  const found = await world.store.transaction(tenantId, async (unit) => {
    const session = await unit.sessions.find(id)
    const series = session && (await unit.series.find(session.seriesId))
    return session && series ? { session, series, refusedAt: await unit.people.attendanceRefusedAt(series.organizerId) } : null
  })
  const { start, end } = found?.session ?? {}
  if (!found?.series.joinUrl || !start || !end || !takesPlace(found.session) || found.session.heldBy === 'attendance') return undefined
  const { joinUrl, organizerId } = found.series
  const now = world.clock.now()
  const next = looks.map((after) => new Date(end.getTime() + after)).find((look) => look > now)
  const again = next && { again: next }
  if (found.refusedAt && now.getTime() - found.refusedAt.getTime() < refusalHoldsMs) return again
  const around = { from: new Date(start.getTime() - aroundMs), to: new Date(end.getTime() + aroundMs) }
  const answer = await world.meetings.readAttendance(organizerId, joinUrl, around.from, around.to)
  if (!answer.ok) {
    world.telemetry.event('attendance.unread', { session: id, refusal: answer.refusal.kind, trace: answer.trace })
    if (answer.refusal.kind === 'notAllowed')
      await world.store.transaction(tenantId, (unit) => unit.people.saveAttendanceRefused(organizerId, now))
    return again
  }
  const held = await world.store.transaction(tenantId, async (unit) => {
    const session = await unit.sessions.lock(id)
    const mentorship = session && (await unit.mentorships.find(session.mentorshipId))
    const seen = session && mentorship && heldByAttendance(session, mentorship.members, answer.value)
    if (!seen) return false
    await unit.sessions.saveMany([seen])
    await unit.journal.write({ at: now, actorId: null, what: 'session.attended', subjectId: id, facts: {} })
    return true
  })
  return held ? undefined : again
}
