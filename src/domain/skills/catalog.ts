import type { Skill } from './skill.ts'
import { singularOf, spellingOf } from './spelling.ts'

export interface Spelling {
  readonly key: string
  readonly skill: Skill
  /** The alias as it is written; null: the name itself. */
  readonly alias: string | null
}

export interface SkillCatalog {
  readonly skills: readonly Skill[]
  readonly byName: ReadonlyMap<string, Skill>
  readonly spellings: ReadonlyMap<string, Spelling>
  /** By the singular of a spelling. Product names are not in it. */
  readonly singulars: ReadonlyMap<string, Skill>
}

/**
 * A catalog to look skills up in. Skills of the same name and parent are one, with the aliases of both.
 * @throws Error when two skills claim one spelling: matching must never depend on their order.
 */
export function catalogOf(listed: readonly Skill[]): SkillCatalog {
  const byName = new Map<string, Skill>()
  for (const skill of listed) byName.set(skill.name, joined(byName.get(skill.name), skill))
  const spellings = new Map<string, Spelling>()
  const singulars = new Map<string, Skill>()
  for (const skill of byName.values()) {
    for (const alias of [null, ...skill.aliases]) {
      const key = spellingOf(alias ?? skill.name)
      const taken = spellings.get(key)
      claim(key, taken?.skill, skill)
      if (!taken) spellings.set(key, { key, skill, alias })
      if (alias !== null && isProductName(alias)) continue
      const singular = singularOf(key)
      claim(singular, singulars.get(singular), skill)
      singulars.set(singular, skill)
    }
  }
  return { skills: [...byName.values()], byName, spellings, singulars }
}

function joined(before: Skill | undefined, skill: Skill): Skill {
  if (!before) return skill
  if (before.parent !== skill.parent) throw new Error(`"${skill.name}" stands under "${before.parent}" and under "${skill.parent}".`)
  return { ...before, aliases: [...before.aliases, ...skill.aliases] }
}

function claim(key: string, owner: Skill | undefined, skill: Skill): void {
  if (owner && owner !== skill) throw new Error(`"${key}" is claimed by "${owner.name}" and by "${skill.name}".`)
}

function isProductName(alias: string): boolean {
  return /^\p{Lu}/u.test(alias)
}
