import type { SkillCatalog } from './catalog.ts'

/** The area of work that a skill stands under, above all broader skills; null: the catalog does not know it. */
export function areaOf(skill: string, catalog: SkillCatalog): string | null {
  const parent = catalog.byName.get(skill)?.parent ?? null
  return parent !== null && catalog.byName.has(parent) ? areaOf(parent, catalog) : parent
}
