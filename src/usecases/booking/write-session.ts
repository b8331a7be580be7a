import type { Series, Session } from '../../domain/booking/series.ts'
import { takesPlace } from '../../domain/booking/sessions.ts'
import { beginWrite, endWrite } from '../../domain/booking/write-under-way.ts'
import type { TenantId } from '../../domain/people/person.ts'
import { invitations } from '../../messages/en/invitations.ts'
import type { Answer } from '../../ports/directory.ts'
import type { World } from '../../ports/world.ts'

/** `lost`: another worker has taken over, or the session is wanted otherwise by now; nothing was written. */
export type Written = Answer<'written' | 'lost' | 'changed'>

/**
 * One move or gap as an exception of its series. Where it stands counts as unknown from before the write until its answer is kept: after a lost
 * answer or a crash it is looked at again, and never written blindly twice.
 */
export async function writeSession(world: World, tenantId: TenantId, leased: Series, session: Session): Promise<Written> {
  const claim = await world.store.transaction(tenantId, async (unit): Promise<'mine' | 'lost' | 'changed'> => {
    const series = await unit.series.lock(leased.id)
    if (series?.lease !== leased.lease || series.state !== leased.state) return 'lost'
    const current = await unit.sessions.lock(session.id)
    if (!current || current.inOutlook || current.revision !== session.revision) return 'changed'
    await unit.sessions.saveMany([beginWrite(current)])
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
function afterWrite(current: Session, { start, occurrenceId }: Session, answer: Answer<void>): Session {
  const outcome = answer.ok ? 'done' : answer.refusal.kind
  if (outcome === 'unknownOutcome') return { ...current, occurrenceId: null, inOutlook: false, writing: { start } }
  if (outcome === 'done' && start) return { ...endWrite(current, start), occurrenceId }
  if (outcome !== 'done' && outcome !== 'gone') return { ...endWrite(current, current.outlookStart), occurrenceId }
  // Taken out by us or before us: a gap is where it should be; that another word has lost its occurrence shows when it is read.
  return start || takesPlace(current) ? { ...current, writing: null } : endWrite(current, null)
}

function write(world: World, { organizerId }: Series, { status, start, end, occurrenceId }: Session): Promise<Answer<void>> {
  if (status === 'skipped') return world.calendar.cancelOccurrence(organizerId, occurrenceId!, invitations['invitation.skipped'])
  return world.calendar.moveOccurrence(organizerId, occurrenceId!, start!, end!)
}
