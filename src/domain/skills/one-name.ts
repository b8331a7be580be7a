import type { SkillCatalog } from './catalog.ts'
import { chosenSkills } from './chosen.ts'
import { spellingOf } from './spelling.ts'

/** Calls skills the same for everybody, so that people can be counted by them: known ones as the catalog does, others as whoever came first. */
export function oneNameFor(catalog: SkillCatalog): (typed: readonly string[]) => string[] {
  const names = new Map<string, string>()
  return (typed) =>
    chosenSkills(typed, catalog).map((name) => {
      const key = spellingOf(name) || name
      const known = names.get(key)
      if (known === undefined) names.set(key, name)
      return known ?? name
    })
}
