import { areaOf } from '../skills/area.ts'
import type { SkillCatalog } from '../skills/catalog.ts'
import type { Coverage, SkillCoverage } from './coverage.ts'
import type { Wish } from './wishes.ts'

/** As for all that is told of people without their names: what fewer want is theirs. */
export const fewestPeople = 5

export interface AreaCoverage {
  /** Null: skills that the catalog does not know. */
  readonly area: string | null
  readonly skills: readonly SkillCoverage[]
}

export interface ToldCoverage {
  /** Areas and skills with the most open wishes first. */
  readonly areas: readonly AreaCoverage[]
  /** People who want something that is not named; null: so few that their number is not told either. */
  readonly others: number | null
  /** Open wishes for the skills that are named. */
  readonly gaps: readonly Wish[]
}

/**
 * What a program manager may learn of it: a skill is named when five people or more want it, and nothing that is told, suggestions
 * included, is made from the wishes for any other.
 */
export function toldCoverage({ skills, gaps }: Coverage, wishes: readonly Wish[], catalog: SkillCatalog): ToldCoverage {
  const named = skills.filter(({ wanted }) => wanted >= fewestPeople)
  const names = new Set(named.map(({ skill }) => skill))
  const areas = [...Map.groupBy(named, ({ skill }) => areaOf(skill, catalog))]
  const others = wishes.filter((wish) => wish.skills.some((skill) => !names.has(skill))).length
  return {
    areas: areas
      .map(([area, members]) => ({ area, skills: members.toSorted((a, b) => gapOf(b) - gapOf(a) || b.wanted - a.wanted || byName(a, b)) }))
      .toSorted((a, b) => gapOfAll(b.skills) - gapOfAll(a.skills) || byName(a.skills[0]!, b.skills[0]!)),
    others: others >= fewestPeople ? others : null,
    gaps: gaps.flatMap(({ personId, skills: open }) => {
      const told = open.filter((skill) => names.has(skill))
      return told.length > 0 ? [{ personId, skills: told }] : []
    }),
  }
}

function gapOf({ wanted, covered }: SkillCoverage): number {
  return wanted - covered
}

function gapOfAll(skills: readonly SkillCoverage[]): number {
  return skills.reduce((sum, skill) => sum + gapOf(skill), 0)
}

/** By code unit: no locale decides, so that every server shows the same order. */
function byName(a: SkillCoverage, b: SkillCoverage): number {
  return a.skill < b.skill ? -1 : a.skill > b.skill ? 1 : 0
}
