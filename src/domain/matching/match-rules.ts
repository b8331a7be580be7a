import type { TemplateId } from '../programs/program.ts'

/** The soft terms, by the names under which programs weigh them. */
export const termKeys = ['skills', 'sharedHours', 'experience', 'otherDepartment', 'interests', 'sameSite', 'rotation'] as const
export type TermKey = (typeof termKeys)[number]
/** Whole percent of each term's points, 0 to 300. */
export type MatchWeights = Readonly<Record<TermKey, number>>

/** How one program matches: what counts how much, and which pairs it rules out on top of what no program allows. */
export interface MatchRules {
  readonly weights: MatchWeights
  /** Of the two people, where `any` rules nothing out. */
  readonly department: 'any' | 'same' | 'other'
  /** How many steps of a career the mentor is ahead, below 0 behind; null rules nothing out. */
  readonly stepsAhead: { readonly least: number; readonly most: number } | null
  /** Working hours a week in common; 0 rules nothing out. */
  readonly leastSharedHours: number
  /** For so long after their mentorship ended the same two are not matched in this program again. */
  readonly noRepeatMonths: number
}

const evenWeights = Object.fromEntries(termKeys.map((key) => [key, 100])) as Record<TermKey, number>

export const plainRules: MatchRules = {
  weights: evenWeights,
  department: 'any',
  stepsAhead: null,
  leastSharedHours: 0,
  noRepeatMonths: 24,
}

/** Where a program begins, by its template. */
export function matchRulesFor(template: TemplateId): MatchRules {
  return { ...plainRules, ...different[template] }
}

const different: { readonly [Id in TemplateId]?: Partial<MatchRules> } = {
  // A buddy is found in the same corridor.
  onboarding: { weights: { ...evenWeights, otherDepartment: 0, experience: 50, sameSite: 200 } },
  leadership: { stepsAhead: { least: 0, most: 5 } },
  // The mentor is the junior one, so that being ahead is no merit.
  reverse: { stepsAhead: { least: -5, most: -1 }, weights: { ...evenWeights, experience: 0 } },
  // One question today says nothing against another tomorrow.
  flash: { noRepeatMonths: 0 },
}
