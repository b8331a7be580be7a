import { useState } from 'react'
import type { MatchRules } from '../../../contract/match-rules.ts'
import { problemOf } from '../../api-client/problem.ts'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useChangeMatchRules } from './api.ts'

interface Draft {
  /** As they stand. */
  readonly saved: MatchRules
  /** As they are on screen. */
  readonly rules: MatchRules
}

/** Rules that are being changed. `reread` answers those that stand, for when somebody else has changed them meanwhile. */
export function useDraft(programId: string, start: MatchRules, reread: () => Promise<MatchRules | undefined>) {
  const text = useText()
  const notices = useNotices()
  const change = useChangeMatchRules()
  const [{ saved, rules }, setDraft] = useState<Draft>({ saved: start, rules: start })
  const stand = (standing: MatchRules) => setDraft({ saved: standing, rules: standing })
  const onRefusal = async (error: unknown) => {
    notices.failed(error)
    const problem = problemOf(error)
    const latest = problem.kind === 'refused' && problem.reason === 'changedMeanwhile' ? await reread() : undefined
    if (latest) stand(latest)
  }
  // Awaited, and not the callbacks of `mutate`: from a toast it may be said when this page is closed.
  const write = async (next: MatchRules, replaces: MatchRules, words: string, undo?: () => void) => {
    try {
      await change.mutateAsync({ params: { programId }, body: { ...next, replaces } })
    } catch (error) {
      return onRefusal(error)
    }
    stand(next)
    notices.done(words, undo)
  }
  return {
    rules,
    changed: JSON.stringify(rules) !== JSON.stringify(saved),
    busy: change.isPending,
    set: (part: Partial<MatchRules>) => setDraft((before) => ({ ...before, rules: { ...before.rules, ...part } })),
    discard: () => stand(saved),
    save: () => void write(rules, saved, text('possible.saved'), () => void write(saved, rules, text('possible.putBack'))),
  }
}
