import type { Round } from '../../../contract/rounds.ts'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { type Adjustment, type Change, useAdjustRound, useUndoAdjustment } from './api.ts'

/** Does an adjustment, says so, and offers to take it back. */
export function useAdjusting({ id: roundId, programId }: Round) {
  const text = useText()
  const notices = useNotices()
  const adjusting = useAdjustRound()
  const undoing = useUndoAdjustment()
  const takeBack = (adjustmentId: string) =>
    undoing.mutate(
      { params: { programId, roundId, adjustmentId } },
      { onSuccess: () => notices.done(text('adjust.takenBack')), onError: notices.failed },
    )
  const adjust = (change: Change, onDone?: () => void) =>
    adjusting.mutate(
      { params: { programId, roundId }, body: { ...change, dryRun: false } as Adjustment },
      {
        onSuccess: ({ id }) => {
          notices.done(text(`adjust.done.${change.kind}`), id === null ? undefined : () => takeBack(id))
          onDone?.()
        },
        onError: notices.failed,
      },
    )
  return { adjust, takeBack, busy: adjusting.isPending || undoing.isPending }
}
