import { weeksLeft } from '../../domain/booking/versions.ts'
import { leaveMentorship } from '../../domain/mentorships/leave.ts'
import { withRole } from '../../domain/mentorships/members.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import { versionsOf } from '../../domain/mentorships/standing.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import { closeForLeaver } from '../../domain/requests/close-for-leaver.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { supersede } from '../booking/supersede.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { closeMentorship } from '../mentorships/close-mentorship.ts'
import { closeRequest } from '../requests/close-request.ts'
import { lookFurther } from '../requests/look-further.ts'

/** Somebody is no longer there: what they took part in ends or goes on without them, and whoever they leave behind is told neutrally. */
export async function seeOff(world: World, unit: Unit, tenantId: TenantId, leaver: PersonId): Promise<void> {
  for (const { id } of await unit.mentorships.listOf(leaver)) {
    const mentorship = await unit.mentorships.lock(id)
    if (mentorship && mentorship.status !== 'ended') await leaveOne(world, unit, tenantId, mentorship, leaver)
  }
  for (const profile of (await unit.programs.profilesOf(leaver)).mentor)
    if (profile.status !== 'left') await unit.programs.saveMentor({ ...profile, status: 'left' }, world.clock.now())
  const requests = [...(await unit.requests.listOfMentee(leaver)), ...(await unit.requests.listOfMentor(leaver))]
  for (const { id } of requests) {
    const request = await unit.requests.lock(id)
    if (request?.expiresAt) await dropRequest(world, unit, tenantId, request, leaver)
  }
  await unit.typicalWeeks.removeDeparted(leaver)
  await unit.givenAttributes.remove(leaver)
  await unit.journal.write({ at: world.clock.now(), actorId: null, what: 'person.left', subjectId: leaver, facts: {} })
}

async function leaveOne(world: World, unit: Unit, tenantId: TenantId, before: Mentorship, leaver: PersonId): Promise<void> {
  const now = world.clock.now()
  const { kind, mentorship } = leaveMentorship(before, leaver, now)
  if (kind === 'ends') {
    const tell = before.members.map(({ personId }) => personId).filter((personId) => personId !== leaver)
    await closeMentorship(world, unit, tenantId, mentorship, { tell, purpose: 'mentorship.partnerLeft' })
    await unit.journal.write({ at: now, actorId: null, what: 'mentorship.ended', subjectId: before.id, facts: { reason: 'left' } })
    return
  }
  await unit.mentorships.save(mentorship)
  await handOver(world, unit, tenantId, mentorship, leaver)
  await unit.journal.write({ at: now, actorId: null, what: 'mentorship.memberLeft', subjectId: before.id, facts: {} })
}

/** Check-ins that the leaver organized go on in the mentor's calendar. */
async function handOver(world: World, unit: Unit, tenantId: TenantId, mentorship: Mentorship, leaver: PersonId): Promise<void> {
  const standing = versionsOf(await unit.series.listByMentorship(mentorship.id))?.standing
  if (standing?.organizerId !== leaver || standing.state === 'cancelled' || standing.state === 'cancelling') return
  const organizerId = withRole(mentorship, 'mentor')
  const organizer = await unit.people.find(organizerId)
  const weeks = weeksLeft(standing, organizer?.timeZone ?? 'UTC', world.clock.now())
  if (weeks < 1) return
  const { cadence, lengthMinutes, state, pausedUntil } = standing
  const next = { mentorship, organizerId, cadence, lengthMinutes, weeks }
  await supersede(
    world,
    unit,
    tenantId,
    state === 'paused' ? { ...next, cause: 'paused', pausedUntil } : { ...next, cause: 'organizerLeft' },
  )
}

/** The other one is told in the words of a request that was taken back or not taken up. */
async function dropRequest(world: World, unit: Unit, tenantId: TenantId, request: Request, leaver: PersonId): Promise<void> {
  const { id, menteeId, mentorId } = request
  const closed = closeForLeaver(request, leaver)
  await unit.requests.save(closed)
  await closeRequest(unit, tenantId, id, 'withdrawn')
  const what = purposes[closed.status]
  await unit.journal.write({ at: world.clock.now(), actorId: null, what, subjectId: id, facts: { reason: 'left' } })
  const askedFor = leaver === menteeId ? new Set() : await lookFurther(world, unit, [closed])
  const to = leaver === menteeId ? mentorId : menteeId
  if (!askedFor.has(to)) await queueDelivery(world, unit, tenantId, { to, purpose: what, subjectId: id })
}

const purposes = { withdrawn: 'request.withdrawn', declined: 'request.declined', noPlace: 'request.noPlace' } as const
