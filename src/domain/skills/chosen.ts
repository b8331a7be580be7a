import { canonicalize } from './canonicalize.ts'
import type { SkillCatalog } from './catalog.ts'
import { spellingOf } from './spelling.ts'

/** What to keep of skills somebody typed: the name of each known one, their words for the others; each once, in their order. */
export function chosenSkills(typed: readonly string[], catalog: SkillCatalog): string[] {
  const chosen = new Map<string, string>()
  for (const text of typed) {
    const name = nameOf(text, catalog)
    const key = spellingOf(name) || name
    if (name && !chosen.has(key)) chosen.set(key, name)
  }
  return [...chosen.values()]
}

function nameOf(text: string, catalog: SkillCatalog): string {
  const meant = canonicalize(text, catalog)
  return meant.kind === 'known' ? meant.skill.name : meant.text
}
