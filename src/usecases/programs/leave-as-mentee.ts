import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'

export type LeaveRefusal = 'notFound' | 'notJoined' | 'notWaiting'

/** Somebody who waits looks no more: their wishes are deleted; how long they have waited is kept for when they come back. */
export async function leaveAsMentee(world: World, actor: Actor, programId: ProgramId): Promise<Outcome<null, LeaveRefusal>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    if (!(await unit.programs.find(programId))) return refused('notFound')
    if (!(await unit.programs.findMentee(programId, actor.personId))) return refused('notJoined')
    const entry = (await unit.waitlist.list(programId)).find(({ personId }) => personId === actor.personId)
    if (!entry) return refused('notWaiting')
    const now = world.clock.now()
    await unit.programs.removeMentee(programId, actor.personId)
    await unit.waitlist.keep(programId, actor.personId, { waitingSince: entry.waitingSince, leftAt: now })
    await unit.journal.write({ at: now, actorId: actor.personId, what: 'mentee.left', subjectId: programId, facts: {} })
    return done(null)
  })
}
