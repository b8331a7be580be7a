import type { Series, Session } from '../../domain/booking/series.ts'
import type { TenantId } from '../../domain/people/person.ts'
import { invitations } from '../../messages/en/invitations.ts'
import type { Answer } from '../../ports/directory.ts'
import type { World } from '../../ports/world.ts'

/** `lost`: another worker has taken over, or the session is wanted otherwise by now; nothing was written. */
export type Written = Answer<'written' | 'lost' | 'changed'>

/**
 * One move or gap as an exception of its series. The occurrence counts as unknown from before the write until its answer is kept: after a lost
 * answer or a crash it is read again, and never written blindly twice.
 */
export async function writeSession(world: World, tenantId: TenantId, leased: Series, session: Session): Promise<Written> {
  const claim = await world.store.transaction(tenantId, async (unit): Promise<'mine' | 'lost' | 'changed'> => {
    const series = await unit.series.lock(leased.id)
    if (series?.lease !== leased.lease || series.state !== leased.state) return 'lost'
    const current = await unit.sessions.lock(session.id)
    if (!current || current.inOutlook || current.revision !== session.revision) return 'changed'
    await unit.sessions.saveMany([{ ...current, occurrenceId: null }])
    return 'mine'
  })
  if (claim !== 'mine') return { ok: true, value: claim }
  const answer = await write(world, leased, session)
  await world.store.transaction(tenantId, async (unit) => {
    const current = await unit.sessions.lock(session.id)
    if (current) await unit.sessions.saveMany([afterWrite(current, session, answer)])
  })
  if (!answer.ok && answer.refusal.kind !== 'gone') return answer
  world.step('occurrence written')
  return { ok: true, value: 'written' }
}

/** A newer word than the one that was written still has to be written itself. */
function afterWrite(current: Session, { revision, start, status, occurrenceId }: Session, answer: Answer<void>): Session {
  const isLastWord = current.revision === revision
  const settled = isLastWord ? { inOutlook: true, writeAfter: null } : {}
  if (answer.ok) return { ...current, ...settled, outlookStart: start, occurrenceId: start && occurrenceId }
  if (answer.refusal.kind === 'unknownOutcome') return current
  if (answer.refusal.kind !== 'gone') return { ...current, occurrenceId }
  // Somebody took it out before us: a gap is where it should be; that a move has lost its occurrence shows when it is read.
  return status === 'skipped' ? { ...current, ...settled, outlookStart: null } : current
}

function write(world: World, { organizerId }: Series, { status, start, end, occurrenceId }: Session): Promise<Answer<void>> {
  if (status === 'skipped') return world.calendar.cancelOccurrence(organizerId, occurrenceId!, invitations['invitation.skipped'])
  return world.calendar.moveOccurrence(organizerId, occurrenceId!, start!, end!)
}
