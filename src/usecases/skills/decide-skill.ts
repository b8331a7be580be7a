import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { SkillDecisionId } from '../../domain/people/ids.ts'
import { decideSkill as decide, type SkillRefusal, type Verdict } from '../../domain/skills/decision.ts'
import { spellingOf } from '../../domain/skills/spelling.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { catalogOf } from './catalog-of.ts'

/** From here on the text is offered, saved and matched as decided; what people saved before is compared by it too. */
export async function decideSkill(
  world: World,
  actor: Actor,
  text: string,
  said: Verdict,
): Promise<Outcome<{ id: SkillDecisionId }, SkillRefusal | 'notAllowed'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  const id = world.chance.uuid() as SkillDecisionId
  return world.store.transaction(actor.tenantId, async (unit) => {
    const decision = decide(text, said, await catalogOf(unit))
    if (!decision.ok) return decision
    const now = world.clock.now()
    await unit.skills.saveDecision({ ...decision.value, id, decidedAt: now }, spellingOf(decision.value.text))
    await unit.journal.write({ at: now, actorId: actor.personId, what: `skill.${said.verdict}`, subjectId: id, facts: {} })
    return done({ id })
  })
}
