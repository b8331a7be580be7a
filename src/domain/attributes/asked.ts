import { done, type Outcome, refused } from '../outcome.ts'

/**
 * What may be asked about people at all, each with its answers; "rather not say" is no answer. Closed lists, because free words single people
 * out. Empty: an organization that asks uses words of its own, as no list of these is right everywhere.
 */
export const attributes = {
  gender: ['woman', 'man', 'nonBinary'],
  age: ['under30', 'from30', 'from40', 'from50'],
  disability: ['yes', 'no'],
  firstDegree: ['yes', 'no'],
  caring: ['yes', 'no'],
  ethnicity: [],
} as const satisfies Record<string, readonly string[]>

export type AttributeName = keyof typeof attributes

/** A question that the office has chosen to ask; answering it is free. */
export interface AskedAttribute {
  readonly attribute: AttributeName
  readonly choices: readonly string[]
}

export type AskRefusal = 'ownWordsNeeded' | 'ownWordsTwice'

/** The questions in their fixed order, whatever order they were chosen in. `ownWords`: the answers to what has no list of ours. */
export function askFor(chosen: ReadonlySet<AttributeName>, ownWords: readonly string[]): Outcome<readonly AskedAttribute[], AskRefusal> {
  const names = (Object.keys(attributes) as AttributeName[]).filter((name) => chosen.has(name))
  const usesOwn = names.some((name) => attributes[name].length === 0)
  if (usesOwn && ownWords.length < 2) return refused('ownWordsNeeded')
  if (usesOwn && new Set(ownWords.map((word) => word.toLowerCase())).size < ownWords.length) return refused('ownWordsTwice')
  return done(names.map((attribute) => ({ attribute, choices: attributes[attribute].length > 0 ? attributes[attribute] : ownWords })))
}
