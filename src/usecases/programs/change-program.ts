import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { ProgramSettings } from '../../domain/programs/program.ts'
import type { CheckInRules } from '../../domain/scheduling/check-in-rules.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'

/** What is agreed and booked stays as it is: settings and rules hold for what is agreed and planned from now on. */
export async function changeProgram(
  world: World,
  actor: Actor,
  id: ProgramId,
  input: ProgramSettings & { rules: CheckInRules },
): Promise<Outcome<null, 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const program = await unit.programs.find(id)
    if (!program) return refused('notFound')
    await unit.programs.save({ ...program, ...input })
    await unit.journal.write({ at: world.clock.now(), actorId: actor.personId, what: 'program.changed', subjectId: id, facts: {} })
    return done(null)
  })
}
