import { canonicalize } from '../../domain/skills/canonicalize.ts'
import { knownSkills } from '../../domain/skills/known-skills.ts'
import { suggest } from '../../domain/skills/suggest.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'

const most = 20
/** So many known skills come before the words of this organization, which come before the other known ones. */
const first = 5

export interface SuggestedSkill {
  name: string
  alias: string | null
}

/** Known skills that fit what is typed, and words of this organization that the catalog does not know. Nothing typed: what is used here most. */
export async function suggestSkills(world: World, actor: Actor, text: string): Promise<{ skills: SuggestedSkill[] }> {
  const used = await world.store.transaction(actor.tenantId, (unit) => unit.people.suggestSkills(text, most))
  const own = used.map((skill) => ({ name: nameOf(skill), alias: null }))
  const known = suggest(text, knownSkills, most).map(({ skill, alias }) => ({ name: skill.name, alias }))
  const byName = new Map<string, SuggestedSkill>()
  for (const each of [...known.slice(0, first), ...own, ...known.slice(first)]) if (!byName.has(each.name)) byName.set(each.name, each)
  return { skills: [...byName.values()].slice(0, most) }
}

function nameOf(skill: string): string {
  const meant = canonicalize(skill, knownSkills)
  return meant.kind === 'known' ? meant.skill.name : skill
}
