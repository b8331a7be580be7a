import { canonicalize } from './canonicalize.ts'
import type { SkillCatalog } from './catalog.ts'
import { spellingOf } from './spelling.ts'

const longest = 80

/** Texts that mean nothing to the catalog and could be the name of a skill, those of one spelling together, in their order. */
export function unknownTexts(texts: readonly string[], catalog: SkillCatalog): ReadonlyMap<string, readonly string[]> {
  const unknown = texts.filter((text) => text.length <= longest && !/\p{Cc}/u.test(text) && canonicalize(text, catalog).kind === 'unknown')
  const bySpelling = Map.groupBy(unknown, spellingOf)
  bySpelling.delete('')
  return bySpelling
}
