import type { ErrorReply } from '../../contract/errors.ts'

/** Everything that can come instead of an answer. */
export type Problem =
  | ({ readonly kind: 'refused'; readonly status: number } & ErrorReply['error'])
  | { readonly kind: 'offline' }
  | { readonly kind: 'signIn'; readonly hostReason: string }
  | { readonly kind: 'unreadable'; readonly route: string }

/** Carries a problem through the query library, which takes failures as exceptions only. */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.kind === 'refused' ? `${problem.code}: ${problem.message}` : problem.kind)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

export function problemOf(error: unknown): Problem {
  return error instanceof ApiProblem ? error.problem : { kind: 'unreadable', route: '' }
}

/** What the server found wrong with a field of the body, or with a part of it. */
export function fieldError(error: unknown, field: string): string | undefined {
  const problem = error ? problemOf(error) : undefined
  return problem?.kind === 'refused' ? problem.details?.find(({ path }) => `${path}.`.startsWith(`body.${field}.`))?.message : undefined
}
