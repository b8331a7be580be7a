import { done, type Outcome, refused } from '../outcome.ts'
import type { AskedAttribute, AttributeName } from './asked.ts'

/** What a person said of themselves, to no more than what was asked. */
export type Answers = { readonly [Name in AttributeName]?: string }

export interface Given {
  readonly answers: Answers
  /** When the person agreed to what is done with it. */
  readonly agreedAt: Date
}

/** Null: nothing is answered, so nothing is kept. */
export function give(answers: Answers, asked: readonly AskedAttribute[], agreedAt: Date): Outcome<Given | null, 'notAsked'> {
  const kept = keepAsked({ answers, agreedAt }, asked)
  const given = kept === null ? 0 : Object.keys(kept.answers).length
  return given === Object.keys(answers).length ? done(kept) : refused('notAsked')
}

/** Without answers to what is not asked, or not offered as an answer; null: none is left. */
export function keepAsked({ answers, agreedAt }: Given, asked: readonly AskedAttribute[]): Given | null {
  const kept = asked.flatMap(({ attribute, choices }) => {
    const answer = answers[attribute]
    return answer !== undefined && choices.includes(answer) ? [[attribute, answer] as const] : []
  })
  return kept.length === 0 ? null : { answers: Object.fromEntries(kept), agreedAt }
}
