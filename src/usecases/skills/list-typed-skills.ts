import { done, type Outcome, refused } from '../../domain/outcome.ts'
import { canonicalize } from '../../domain/skills/canonicalize.ts'
import type { SkillCatalog } from '../../domain/skills/catalog.ts'
import type { SkillDecision } from '../../domain/skills/decision.ts'
import { ownCatalog } from '../../domain/skills/own-catalog.ts'
import { spellingOf } from '../../domain/skills/spelling.ts'
import { unknownTexts } from '../../domain/skills/unknown.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'

const mostTexts = 5000
const mostListed = 100
/** As for all that is told of people without their names: what fewer type is theirs. */
const fewestPeople = 5

export type DecidedSkill = Omit<SkillDecision, 'decidedAt'>
export interface TypedSkill {
  text: string
  people: number
}

/** What people type and the catalog does not know, most used first, and what was decided before, newest first. Never who types it. */
export async function listTypedSkills(
  world: World,
  actor: Actor,
): Promise<Outcome<{ typed: TypedSkill[]; decided: DecidedSkill[] }, 'notAllowed'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const decisions = await unit.skills.listDecisions()
    const catalog = ownCatalog(decisions)
    const decided = decisions.filter(({ text, verdict }) => verdict === 'ignored' || canonicalize(text, catalog).kind === 'known')
    const newestFirst = decided.toReversed().map(({ decidedAt: _, ...decision }) => decision)
    return done({ typed: await undecided(unit, catalog, decided), decided: newestFirst })
  })
}

async function undecided(unit: Unit, catalog: SkillCatalog, decided: readonly SkillDecision[]): Promise<TypedSkill[]> {
  const settled = new Set(decided.map(({ text }) => spellingOf(text)))
  const unknown = unknownTexts(await unit.skills.listUsed(mostTexts), catalog)
  const groups = [...unknown].flatMap(([spelling, texts]) => (settled.has(spelling) ? [] : [texts]))
  const people = await unit.skills.countPeople(groups)
  return groups
    .map(([text], i) => ({ text: text!, people: people[i]! }))
    .filter((typed) => typed.people >= fewestPeople)
    .toSorted((a, b) => b.people - a.people)
    .slice(0, mostListed)
}
