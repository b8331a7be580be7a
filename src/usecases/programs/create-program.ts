import { checkInRules } from '../../domain/booking/rules.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { ProgramSettings, TemplateId } from '../../domain/programs/program.ts'
import type { CheckInRules } from '../../domain/scheduling/check-in-rules.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'

export async function createProgram(
  world: World,
  actor: Actor,
  { rules = checkInRules, ...input }: ProgramSettings & { template: TemplateId; rules?: CheckInRules | undefined },
): Promise<Outcome<{ id: ProgramId }, 'notAllowed'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  const id = world.chance.uuid() as ProgramId
  const now = world.clock.now()
  await world.store.transaction(actor.tenantId, async (unit) => {
    await unit.programs.save({ ...input, rules, id, managerId: actor.personId, status: 'open', createdAt: now })
    await unit.journal.write({
      at: now,
      actorId: actor.personId,
      what: 'program.created',
      subjectId: id,
      facts: { template: input.template },
    })
  })
  return done({ id })
}
