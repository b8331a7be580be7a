import type { Problem } from '../api-client/problem.ts'
import { hasText, type Texts } from '../format/text.ts'

/** What went wrong and what to do now. The server's own words where it refuses for a reason. */
export function problemText(problem: Problem, text: Texts): { title: string; body: string } {
  if (problem.kind === 'offline') return { title: text('problem.offline.title'), body: text('problem.offline.body') }
  if (problem.kind === 'signIn') return { title: text('problem.signIn.title'), body: text('problem.signIn.body') }
  if (problem.kind === 'unreadable') return { title: text('problem.unreadable.title'), body: text('problem.unreadable.body') }
  const reason = `refusal.${problem.reason}`
  switch (problem.code) {
    case 'consent_needed':
      return { title: text('problem.consent.title'), body: text('problem.consent.body') }
    case 'not_found':
      return { title: text('problem.notFound.title'), body: text('problem.notFound.body') }
    case 'unavailable':
      return { title: text('problem.busy.title'), body: text('problem.busy.body') }
    case 'internal':
      return { title: text('problem.internal.title'), body: text('problem.internal.body', { reference: problem.reference }) }
    default:
      return { title: text('problem.refused.title'), body: hasText(reason) ? text(reason) : problem.message }
  }
}
