import type { SkillCatalog } from '../../domain/skills/catalog.ts'
import { ownCatalog } from '../../domain/skills/own-catalog.ts'
import type { Unit } from '../../ports/store.ts'

/** The skills that this organization knows: those that all start with, and its own. */
export async function catalogOf(unit: Unit): Promise<SkillCatalog> {
  return ownCatalog(await unit.skills.listDecisions())
}
