import { takesPlace } from '../../domain/booking/sessions.ts'
import { withRole } from '../../domain/mentorships/members.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { answererOf, waitsForAnswer } from '../../domain/requests/direction.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { basicsOf } from '../people/basics.ts'
import { viewPrograms } from './program-view.ts'

/** The program manager's page: who waits for whom, what is booked, who was not reached. Never goals, notes or the two lines. */
export async function getOverview(world: World, actor: Actor, id: ProgramId) {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit): Promise<Outcome<Awaited<ReturnType<typeof overviewOf>>, 'notFound'>> => {
    const program = await unit.programs.find(id)
    if (!program) return refused('notFound')
    const [view] = await viewPrograms(unit, actor.personId, [program])
    return done(await overviewOf(unit, view!, world.clock.now()))
  })
}

async function overviewOf(unit: Unit, program: Awaited<ReturnType<typeof viewPrograms>>[number], now: Date) {
  const requests = await unit.requests.listByProgram(program.id)
  const mentorships = await unit.mentorships.listByProgram(program.id)
  const mentors = await unit.programs.listMentors(program.id)
  const mentees = await unit.programs.listMentees(program.id)
  const approvals = new Map(
    await Promise.all(requests.map(async (request) => [request.id, await unit.requests.listApprovals(request.id)] as const)),
  )
  const waiting = (request: (typeof requests)[number]) =>
    waitsForAnswer(request)
      ? answererOf(request)
      : (approvals.get(request.id)?.find((approval) => approval.status === 'waiting')?.approverId ?? null)
  const concerned = new Set<PersonId>([
    ...[...mentors, ...mentees].map((profile) => profile.personId),
    ...requests.flatMap((request) => [request.menteeId, request.mentorId]),
    ...[...approvals.values()].flat().map((approval) => approval.approverId),
    ...mentorships.flatMap((mentorship) => mentorship.members.map((member) => member.personId)),
  ])
  const people = await unit.people.findMany([...concerned])
  const failed = await unit.deliveries.listFailed([...concerned])
  const active = mentors.filter((profile) => profile.status === 'active')
  const taken = await unit.mentorships.placesTaken(
    program.id,
    active.map((profile) => profile.personId),
  )
  return {
    program,
    participants: {
      mentors: active.length,
      pausedMentors: mentors.filter((profile) => profile.status === 'paused').length,
      mentees: mentees.length,
      placesLeft: active.reduce((sum, profile) => sum + Math.max(0, profile.capacity - (taken.get(profile.personId) ?? 0)), 0),
    },
    requests: requests.map((request) => ({
      id: request.id,
      mentee: basicsOf(people, request.menteeId),
      mentor: basicsOf(people, request.mentorId),
      status: request.status,
      waitingFor: waiting(request) ? basicsOf(people, waiting(request)!) : null,
      sentAt: request.sentAt,
      expiresAt: request.expiresAt,
    })),
    mentorships: await Promise.all(
      mentorships.map(async (mentorship) => ({
        id: mentorship.id,
        mentee: basicsOf(people, withRole(mentorship, 'mentee')),
        mentor: basicsOf(people, withRole(mentorship, 'mentor')),
        status: mentorship.status,
        startedAt: mentorship.startedAt,
        series: await seriesFigures(unit, mentorship.id, now),
      })),
    ),
    notReached: failed.map((delivery) => ({
      person: basicsOf(people, delivery.personId),
      purpose: delivery.purpose,
      since: delivery.notBefore,
    })),
  }
}

async function seriesFigures(unit: Unit, mentorshipId: Parameters<Unit['series']['findCurrent']>[0], now: Date) {
  const series = await unit.series.findCurrent(mentorshipId)
  if (!series) return null
  const sessions = await unit.sessions.listBySeries(series.id)
  const upcoming = sessions.flatMap((session) => (takesPlace(session) && session.start && session.start > now ? [session.start] : []))
  return {
    state: series.state,
    booked: sessions.filter(takesPlace).length,
    moved: sessions.filter((session) => session.status === 'moved').length,
    skipped: sessions.filter((session) => session.status === 'skipped').length,
    held: sessions.filter((session) => session.held === 'held').length,
    nextAt: upcoming.sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
  }
}
