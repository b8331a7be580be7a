import { done, type Outcome, refused } from '../outcome.ts'
import type { SkillDecisionId } from '../people/ids.ts'
import { canonicalize } from './canonicalize.ts'
import type { SkillCatalog } from './catalog.ts'
import { spellingOf } from './spelling.ts'

/** What a program manager says a text is: a skill of its own, another word for a known one, or nothing to be offered. */
export type Verdict =
  | { readonly verdict: 'added' | 'ignored'; readonly aliasOf: null }
  | { readonly verdict: 'alias'; readonly aliasOf: string }

/** About one text that people here type and the catalog did not know. There is one for each spelling. */
export interface SkillDecision {
  readonly id: SkillDecisionId
  readonly text: string
  readonly verdict: Verdict['verdict']
  /** The name of a skill; null unless the text is another word for it. */
  readonly aliasOf: string | null
  readonly decidedAt: Date
}

export type SkillRefusal = 'skillKnown' | 'skillUnknown' | 'notASkill'

/** What to keep of a verdict: the text in plain spacing, and the name of the skill that it is another word for. */
export function decideSkill(
  text: string,
  said: Verdict,
  catalog: SkillCatalog,
): Outcome<Pick<SkillDecision, 'text' | 'verdict' | 'aliasOf'>, SkillRefusal> {
  const meant = canonicalize(text, catalog)
  if (meant.kind === 'known') return refused('skillKnown')
  if (spellingOf(meant.text) === '') return refused('notASkill')
  if (said.verdict !== 'alias') return done({ ...said, text: meant.text })
  const named = canonicalize(said.aliasOf, catalog)
  return named.kind === 'known' ? done({ ...said, text: meant.text, aliasOf: named.skill.name }) : refused('skillUnknown')
}
