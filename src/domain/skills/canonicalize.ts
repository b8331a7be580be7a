import type { SkillCatalog } from './catalog.ts'
import type { Skill } from './skill.ts'
import { singularOf, spellingOf } from './spelling.ts'
import { insideSuffixes, wordings } from './wording.ts'

export type Canonical = { readonly kind: 'known'; readonly skill: Skill } | { readonly kind: 'unknown'; readonly text: string }

/**
 * The skill that a text means, whatever its spelling and wording. Only what certainly means the same: a typo is unknown here, and
 * so are two skills in one text.
 */
export function canonicalize(text: string, catalog: SkillCatalog): Canonical {
  const skill = catalog.byName.get(text) ?? inParentheses(text, catalog) ?? skillOf(spellingOf(text), catalog)
  return skill ? { kind: 'known', skill } : { kind: 'unknown', text: text.normalize('NFKC').trim().replace(/\s+/g, ' ') }
}

function skillOf(spelling: string, catalog: SkillCatalog): Skill | null {
  for (const wording of wordings(spelling)) {
    const skill = lookUp(wording, catalog) ?? withoutSuffix(wording, catalog)
    if (skill) return skill
  }
  return null
}

function lookUp(spelling: string, catalog: SkillCatalog): Skill | null {
  return catalog.spellings.get(spelling)?.skill ?? catalog.singulars.get(singularOf(spelling)) ?? null
}

/** "Rust programming", "speaking Spanish": words that add nothing, but only to a skill of that kind. */
function withoutSuffix(wording: string, catalog: SkillCatalog): Skill | null {
  for (const { core, parents } of insideSuffixes(wording)) {
    const skill = lookUp(core, catalog)
    if (skill && parents.includes(skill.parent)) return skill
  }
  return null
}

/** "SQL (Structured Query Language)", "Excel (advanced)": what stands in parentheses must say the same, or how well. */
function inParentheses(text: string, catalog: SkillCatalog): Skill | null {
  const [, outside, inside] = /^([^()]+)\(([^()]+)\)\s*$/.exec(text) ?? []
  if (!outside || !inside) return null
  const skill = skillOf(spellingOf(outside), catalog)
  if (!skill) return null
  const said = spellingOf(inside)
  const same = skillOf(said, catalog) === skill || skillOf(spellingOf(`${outside} ${inside}`), catalog) === skill
  return same ? skill : null
}
