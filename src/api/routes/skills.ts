import type { SkillDecisionId } from '../../domain/people/ids.ts'
import { decideSkill } from '../../usecases/skills/decide-skill.ts'
import { listTypedSkills } from '../../usecases/skills/list-typed-skills.ts'
import { takeBackDecision } from '../../usecases/skills/take-back-decision.ts'
import type { Handlers } from '../handler.ts'

export const skills: Handlers<'listTypedSkills' | 'decideSkill' | 'takeBackSkillDecision'> = {
  listTypedSkills: ({ world, actor }) => listTypedSkills(world, actor),
  decideSkill: ({ world, actor, body: { text, ...said } }) =>
    decideSkill(world, actor, text, said.verdict === 'alias' ? said : { ...said, aliasOf: null }),
  takeBackSkillDecision: ({ world, actor, params }) => takeBackDecision(world, actor, params.decisionId as SkillDecisionId),
}
