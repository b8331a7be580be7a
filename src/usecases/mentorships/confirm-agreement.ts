import { orderedSeries } from '../../domain/booking/order.ts'
import { type AgreementRefusal, confirmAgreement as decide, isRhythmOpen } from '../../domain/mentorships/agree.ts'
import { withRole } from '../../domain/mentorships/members.ts'
import type { Agreement, Mentorship } from '../../domain/mentorships/mentorship.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId, SeriesId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
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
    const series = await unit.series.findCurrent(id)
    const newly = !current.confirmedBy.includes(actor.personId)
    if (complete && newly && isRhythmOpen(mentorship, series)) {
      await unit.mentorships.save({ ...mentorship, status: 'active' })
      await orderSeries(world, unit, actor, mentorship, agreement, (series?.version ?? 0) + 1)
    }
    return done(null)
  })
  if (decided.ok) world.step('P0 decided')
  return decided
}

/** The mentee organizes, so that people can move their own meetings; the mentor does where the mentee has no mailbox. */
async function orderSeries(
  world: World,
  unit: Unit,
  actor: Actor,
  mentorship: Mentorship,
  agreement: Agreement,
  version: number,
): Promise<void> {
  const mentee = await unit.people.find(withRole(mentorship, 'mentee'))
  const organizerId = withRole(mentorship, mentee?.mailbox ? 'mentee' : 'mentor')
  const id = world.chance.uuid() as SeriesId
  const program = await unit.programs.find(mentorship.programId)
  if (!program) throw new Error(`mentorship ${mentorship.id} belongs to no program`)
  await unit.series.save(
    orderedSeries({
      id,
      mentorshipId: mentorship.id,
      version,
      cause: 'agreed',
      organizerId,
      cadence: agreement.cadence,
      lengthMinutes: agreement.lengthMinutes,
      weeks: program.weeks,
      createdAt: world.clock.now(),
    }),
  )
  await unit.jobs.enqueue('book-series', { tenantId: actor.tenantId, seriesId: id }, { key: id })
}
