import type { TemplateId } from '../programs/program.ts'

/** The soft terms, by the names under which programs weigh them. */
export const termKeys = ['skills', 'sharedHours', 'experience', 'otherDepartment', 'interests', 'sameSite', 'rotation'] as const
export type TermKey = (typeof termKeys)[number]
/** Whole percent of each term's points, 0 to 300. */
export type MatchWeights = Readonly<Record<TermKey, number>>

/** Who asks for a mentorship: the office by rounds, mentees, mentors who offer theirs, or any of them. */
export type WhoAsks = 'office' | 'mentees' | 'mentors' | 'mixed'

/** How one program matches: who asks, what counts how much, and which pairs it rules out on top of what no program allows. */
export interface MatchRules {
  readonly whoAsks: WhoAsks
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
  whoAsks: 'mixed',
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
  // Whoever has the question asks it, and one today says nothing against another tomorrow.
  flash: { whoAsks: 'mentees', noRepeatMonths: 0 },
}

/** Whether both say the same, in whatever order it is written down. */
export function sameRules(one: MatchRules, other: MatchRules): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(rules: MatchRules): string {
  return JSON.stringify(rules, (_, value: unknown) =>
    typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  )
}
