import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { type ProgramView, viewPrograms } from './program-view.ts'

export async function listPrograms(world: World, actor: Actor): Promise<{ programs: ProgramView[] }> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const programs = (await unit.programs.list()).filter((program) => program.status === 'open')
    return { programs: await viewPrograms(unit, actor.personId, programs) }
  })
}
