import type { PersonBasics } from '../../../contract/people.ts'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useAllowPairAgain, useExcludePair } from './api.ts'

type Two = readonly [PersonBasics, PersonBasics]

/** Keeps two people apart or lets them be matched again, says so, and offers to take it back. */
export function useKeepingApart() {
  const text = useText()
  const notices = useNotices()
  const exclude = useExcludePair()
  const allow = useAllowPairAgain()
  // Promises and not the callbacks of `mutate`: a toast may be answered when this page is closed.
  const keepApart = ([one, other]: Two, undo?: () => void): Promise<boolean> =>
    exclude.mutateAsync({ body: { personId: one.id, otherId: other.id } }).then(
      () => {
        notices.done(text('exclusions.done'), undo)
        return true
      },
      (error: unknown) => {
        notices.failed(error)
        return false
      },
    )
  const matchAgain = ([one, other]: Two, undo?: () => void): Promise<void> =>
    allow
      .mutateAsync({ params: { personId: one.id, otherId: other.id } })
      .then(() => notices.done(text('exclusions.takenBack'), undo), notices.failed)
  return {
    /** False where it failed. */
    keepApart: (two: Two) => keepApart(two, () => void matchAgain(two)),
    matchAgain: (two: Two) => matchAgain(two, () => void keepApart(two)),
    busy: exclude.isPending,
  }
}
