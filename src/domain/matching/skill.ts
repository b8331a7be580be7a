import { canonicalize } from '../skills/canonicalize.ts'
import { knownSkills } from '../skills/known-skills.ts'
import { spellingOf } from '../skills/spelling.ts'

const mostRemembered = 20_000
/** Every pair of a pool asks about the same few texts, and an unknown one takes 12 microseconds: too long for millions of pairs. */
const remembered = new Map<string, string>()

/** The form in which two texts of a skill are compared: the name of a known skill, else its spelling. */
export function canonicalSkill(skill: string): string {
  const before = remembered.get(skill)
  if (before !== undefined) return before
  const meant = canonicalize(skill, knownSkills)
  const canonical = meant.kind === 'known' ? spellingOf(meant.skill.name) : spellingOf(skill) || meant.text
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(skill, canonical)
  return canonical
}

export function sharedSkills(wanted: readonly string[], offered: readonly string[]): readonly string[] {
  const canonical = new Set(offered.map(canonicalSkill))
  return wanted.filter((skill) => canonical.has(canonicalSkill(skill)))
}
