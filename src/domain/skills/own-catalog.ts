import { canonicalize } from './canonicalize.ts'
import { catalogOf, type SkillCatalog } from './catalog.ts'
import type { SkillDecision } from './decision.ts'
import { knownSkills } from './known-skills.ts'
import type { Skill } from './skill.ts'
import { singularOf, spellingOf } from './spelling.ts'

/** Stands above the skills that an organization added. */
const ownArea = 'Skills of our own'

const mostKept = 16
/** By what was decided: making one takes 20 milliseconds, and most calls find that nothing has changed. */
const kept = new Map<string, SkillCatalog>()

/** The known skills with what an organization decided, oldest first. Without decisions these are the known skills themselves. */
export function ownCatalog(decisions: readonly SkillDecision[]): SkillCatalog {
  const key = JSON.stringify(decisions.flatMap(({ verdict, text, aliasOf }) => (verdict === 'ignored' ? [] : [[text, aliasOf]])))
  const before = kept.get(key)
  if (before) return before
  const own = ownSkills(decisions)
  const catalog = own.length > 0 ? catalogOf([...knownSkills.skills, ...own]) : knownSkills
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, catalog)
  return catalog
}

/**
 * A later catalog may know what was decided before, or know a skill no more: then it is as if nothing had been decided. Of two decisions
 * that say the same word the older one holds.
 */
function ownSkills(decisions: readonly SkillDecision[]): Skill[] {
  const claimed = new Set<string>()
  const inForce = decisions.filter(({ verdict, text }) => {
    const word = singularOf(spellingOf(text))
    if (verdict === 'ignored' || claimed.has(word) || canonicalize(text, knownSkills).kind === 'known') return false
    claimed.add(word)
    return true
  })
  const added = inForce.flatMap(({ verdict, text }) => (verdict === 'added' ? [{ name: text, parent: ownArea, aliases: [] }] : []))
  const byName = new Map<string, Skill>(added.map((skill) => [skill.name, skill]))
  const aliases = inForce.flatMap(({ text, aliasOf }) => {
    const skill = aliasOf === null ? undefined : (byName.get(aliasOf) ?? knownSkills.byName.get(aliasOf))
    // In small letters: people begin any word with a capital, which would make it the name of a product.
    return skill ? [{ name: skill.name, parent: skill.parent, aliases: [text.toLowerCase()] }] : []
  })
  return [...added, ...aliases]
}
