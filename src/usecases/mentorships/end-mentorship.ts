import { endMentorship as decide } from '../../domain/mentorships/end.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'

/** One action: what is left in Outlook is cancelled, the mentor's place is free again, both are told. Past sessions stay. */
export async function endMentorship(
  world: World,
  actor: Actor,
  id: MentorshipId,
  words: string,
): Promise<Outcome<null, 'notFound' | 'ended'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const mentorship = await unit.mentorships.lock(id)
    if (!mentorship) return refused('notFound')
    const now = world.clock.now()
    const decision = decide(mentorship, actor.personId, words, now)
    if (!decision.ok) return refused(decision.reason === 'notYours' ? 'notFound' : decision.reason)
    await unit.mentorships.save(decision.value)
    await closeCards(unit, actor.tenantId, id)
    const current = await unit.series.findCurrent(id)
    const series = current && (await unit.series.lock(current.id))
    if (series && series.state !== 'cancelled') {
      await unit.series.save({ ...series, state: 'cancelling' })
      const ahead = (await unit.sessions.listBySeries(series.id)).filter((session) => session.start && session.start > now)
      await unit.sessions.saveMany(ahead.map((session) => ({ ...session, status: 'cancelled' as const })))
      for (const session of ahead) await closeCards(unit, actor.tenantId, session.id)
      await unit.series.releaseHolds(series.id, now)
      await unit.jobs.enqueue('cancel-series', { tenantId: actor.tenantId, seriesId: series.id }, { key: series.id })
    }
    for (const member of mentorship.members)
      await queueDelivery(world, unit, actor.tenantId, { to: member.personId, purpose: 'mentorship.ended', subjectId: id })
    await unit.journal.write({ at: now, actorId: actor.personId, what: 'mentorship.ended', subjectId: id, facts: {} })
    return done(null)
  })
}
