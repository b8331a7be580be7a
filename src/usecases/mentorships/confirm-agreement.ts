import { weeksLeft } from '../../domain/booking/versions.ts'
import { type AgreementRefusal, confirmAgreement as decide, needsSeries } from '../../domain/mentorships/agree.ts'
import { withRole } from '../../domain/mentorships/members.ts'
import type { Agreement, Mentorship } from '../../domain/mentorships/mentorship.ts'
import { versionsOf } from '../../domain/mentorships/standing.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { supersede } from '../booking/supersede.ts'
import { closeCards } from '../deliveries/close-cards.ts'

/** When the last member confirms, the mentorship is active and its series is on its way, in this one transaction (P0). */
export async function confirmAgreement(
  world: World,
  actor: Actor,
  id: MentorshipId,
  seen: number,
): Promise<Outcome<null, AgreementRefusal | 'notFound'>> {
  const decided = await world.store.transaction(actor.tenantId, async (unit): Promise<Outcome<null, AgreementRefusal | 'notFound'>> => {
    const mentorship = await unit.mentorships.lock(id)
    const current = mentorship && (await unit.mentorships.findAgreement(id))
    if (!mentorship || !current) return refused('notFound')
    const decision = decide(mentorship, current, actor.personId, seen)
    if (!decision.ok) return decision.reason === 'notYours' ? refused('notFound') : decision
    const { agreement, complete } = decision.value
    await unit.mentorships.saveAgreement(agreement)
    await unit.journal.write({
      at: world.clock.now(),
      actorId: actor.personId,
      what: 'agreement.confirmed',
      subjectId: id,
      facts: { version: agreement.version, complete },
    })
    if (complete) await closeCards(unit, actor.tenantId, id, ['agreement.proposed'])
    const newly = !current.confirmedBy.includes(actor.personId)
    if (complete && newly) {
      if (mentorship.status === 'agreeing') await unit.mentorships.save({ ...mentorship, status: 'active' })
      await orderSeries(world, unit, actor.tenantId, mentorship, agreement)
    }
    return done(null)
  })
  if (decided.ok) world.step('P0 decided')
  return decided
}

/**
 * The first series for all of the program's weeks; for another rhythm its next version, for the weeks that remain: what is booked goes on until
 * that one is planned, and for good where there is no time for it.
 */
async function orderSeries(world: World, unit: Unit, tenantId: TenantId, mentorship: Mentorship, agreement: Agreement): Promise<void> {
  const versions = versionsOf(await unit.series.listByMentorship(mentorship.id))
  if (!needsSeries(agreement, versions)) return
  const program = await unit.programs.find(mentorship.programId)
  if (!program) throw new Error(`mentorship ${mentorship.id} belongs to no program`)
  const { cadence, lengthMinutes } = agreement
  const standing = versions?.standing
  const organizerId = standing?.organizerId ?? (await chooseOrganizer(unit, mentorship))
  const organizer = await unit.people.find(organizerId)
  const weeks = standing ? weeksLeft(standing, organizer?.timeZone ?? 'UTC', world.clock.now()) : program.weeks
  if (weeks < 1) return
  const rhythm = { mentorship, organizerId, cadence, lengthMinutes, weeks }
  if (standing?.state === 'paused')
    await supersede(world, unit, tenantId, { ...rhythm, cause: 'paused', pausedUntil: standing.pausedUntil })
  else await supersede(world, unit, tenantId, { ...rhythm, cause: standing && standing.state !== 'noTime' ? 'rhythm' : 'agreed' })
}

/** The mentee organizes, so that people can move their own meetings; the mentor does where the mentee has no mailbox. */
async function chooseOrganizer(unit: Unit, mentorship: Mentorship): Promise<PersonId> {
  const mentee = await unit.people.find(withRole(mentorship, 'mentee'))
  return withRole(mentorship, mentee?.mailbox ? 'mentee' : 'mentor')
}
