import { rulesOf } from '../../domain/booking/rules.ts'
import { memberOf } from '../../domain/mentorships/members.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { SessionId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { BusyInterval } from '../../domain/scheduling/series-problem.ts'
import { type OtherTimes, spanToRead } from '../../domain/sessions/other-times.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { readCalendars } from '../booking/read-calendars.ts'

/** What it takes to find a session another time, read just now. Nobody's calendar is asked for anybody but a member. */
export async function readOtherTimes(world: World, actor: Actor, id: SessionId): Promise<Outcome<OtherTimes, 'notFound' | 'unavailable'>> {
  const loaded = await world.store.transaction(actor.tenantId, (unit) => load(unit, actor, id))
  if (!loaded) return refused('notFound')
  const { holds, span, viewers, ...facts } = loaded
  const answer = await readCalendars(world, 'readBusyItems', viewers, facts.members, { readFrom: span.start, readTo: span.end })
  if (!answer.ok) {
    world.telemetry.event('times.unread', { session: id, refusal: answer.refusal.kind, trace: answer.trace })
    return refused('unavailable')
  }
  const { items } = answer.value
  const busyOf = (personId: PersonId): BusyInterval[] => [
    ...(items.get(personId) ?? [interval(span, 'unknown')]),
    ...holds.filter((hold) => hold.personId === personId).map((hold) => interval(hold, 'hold')),
  ]
  return done({ ...facts, busyOf, now: world.clock.now() })
}

async function load(unit: Unit, { personId }: Actor, id: SessionId) {
  const session = await unit.sessions.find(id)
  const series = session && (await unit.series.find(session.seriesId))
  const mentorship = session && (await unit.mentorships.find(session.mentorshipId))
  const program = mentorship && (await unit.programs.find(mentorship.programId))
  const span = session && series && spanToRead(session, series)
  if (!session || !series || !mentorship || !program || !span || !memberOf(mentorship, personId)) return null
  const ids = mentorship.members.map((member) => member.personId)
  const people = await unit.people.findMany(ids)
  return {
    session,
    series,
    viewers: [series.organizerId, ...ids],
    sessions: await unit.sessions.listBySeries(series.id),
    members: ids.flatMap((member) => people.get(member) ?? []),
    holds: await unit.series.listHolds(ids, span.start, span.end, [series.id]),
    rules: rulesOf(series, program),
    span,
  }
}

function interval({ start, end }: { start: Date; end: Date }, kind: 'unknown' | 'hold'): BusyInterval {
  return { start: start.getTime(), end: end.getTime(), kind }
}
