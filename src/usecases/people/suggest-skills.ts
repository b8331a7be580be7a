import { canonicalize } from '../../domain/skills/canonicalize.ts'
import type { SkillCatalog } from '../../domain/skills/catalog.ts'
import { suggest } from '../../domain/skills/suggest.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { catalogOf } from '../skills/catalog-of.ts'

const most = 20
/** So many known skills come before the words of this organization, which come before the other known ones. */
const first = 5

export interface SuggestedSkill {
  name: string
  alias: string | null
}

/**
 * Known skills that fit what is typed, and words of this organization that the catalog does not know. Nothing typed: what is used here most.
 * `onlyKnown`: without those words.
 */
export async function suggestSkills(world: World, actor: Actor, text: string, onlyKnown = false): Promise<{ skills: SuggestedSkill[] }> {
  const { used, catalog } = await world.store.transaction(actor.tenantId, async (unit) => ({
    used: onlyKnown ? [] : await unit.people.suggestSkills(text, most),
    catalog: await catalogOf(unit),
  }))
  const own = used.map((skill) => ({ name: nameOf(skill, catalog), alias: null }))
  const known = suggest(text, catalog, most).map(({ skill, alias }) => ({ name: skill.name, alias }))
  const byName = new Map<string, SuggestedSkill>()
  for (const each of [...known.slice(0, first), ...own, ...known.slice(first)]) if (!byName.has(each.name)) byName.set(each.name, each)
  return { skills: [...byName.values()].slice(0, most) }
}

function nameOf(skill: string, catalog: SkillCatalog): string {
  const meant = canonicalize(skill, catalog)
  return meant.kind === 'known' ? meant.skill.name : skill
}
