import { type FitAnswer, figuresAsOf, toldFit } from '../../domain/mentorships/fit.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { ProgramId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'

export type FitFigures = Readonly<Record<FitAnswer, number | null>> & { readonly before: Date }

/** How members of a program answered. Null: fewer than five people. */
export async function getFitFigures(world: World, actor: Actor, id: ProgramId): Promise<Outcome<FitFigures, 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    if (!(await unit.programs.find(id))) return refused('notFound')
    const before = figuresAsOf(world.clock.now())
    return done({ ...toldFit(await unit.fitChecks.count(id, before)), before })
  })
}
