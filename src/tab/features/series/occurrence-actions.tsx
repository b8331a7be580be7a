import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Occurrence } from '../../../contract/series.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { BusyButton } from '../../components/busy-button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { revisionOf, useKeepSession, useMoveBackSession, useSkipSession, useUndoSession } from './api.ts'
import { FreeTimes } from './free-times.tsx'
import type { Pair } from './occurrence-words.ts'

interface OccurrenceActionsProps {
  occurrence: Occurrence
  pair: Pair
  onDone: () => void
}

/** What the reader may do with one check-in now. Nothing asks whether they are sure: it can be taken back. */
export function OccurrenceActions({ occurrence, pair, onDone }: OccurrenceActionsProps) {
  const text = useText()
  const notices = useNotices()
  const client = useQueryClient()
  const [choosing, setChoosing] = useState(false)
  const [skip, keep, moveBack, undo] = [useSkipSession(), useKeepSession(), useMoveBackSession(), useUndoSession()]
  const { sessionId, revision, may } = occurrence
  const input = { params: { sessionId }, body: { revision } }
  // From a toast, when this sheet is long closed: callbacks of `mutate` would not be called any more.
  const takeBack = () =>
    undo
      .mutateAsync({ params: { sessionId }, body: { revision: revisionOf(client, sessionId) ?? revision } })
      .then(() => notices.done(text('session.done.undone')), notices.failed)
  const finish = (words: string, back?: () => Promise<void>) => ({
    onSuccess: () => {
      notices.done(words, back && (() => void back()))
      onDone()
    },
    onError: notices.failed,
  })
  if (choosing) return <FreeTimes occurrence={occurrence} pair={pair} onDone={onDone} onBack={() => setChoosing(false)} />
  return (
    <ActionRow>
      {may.includes('keep') && (
        <BusyButton appearance="primary" busy={keep.isPending} onClick={() => keep.mutate(input, finish(text('session.done.kept')))}>
          {text('session.keep')}
        </BusyButton>
      )}
      {may.includes('undo') && (
        <BusyButton busy={undo.isPending} onClick={() => undo.mutate(input, finish(text('session.done.undone')))}>
          {text('session.undo')}
        </BusyButton>
      )}
      {may.includes('propose') && <Button onClick={() => setChoosing(true)}>{text('session.propose')}</Button>}
      {may.includes('moveBack') && (
        <BusyButton busy={moveBack.isPending} onClick={() => moveBack.mutate(input, finish(text('session.done.movedBack'), takeBack))}>
          {text('session.moveBack')}
        </BusyButton>
      )}
      {may.includes('skip') && (
        <BusyButton busy={skip.isPending} onClick={() => skip.mutate(input, finish(text('session.done.skipped'), takeBack))}>
          {text('session.skip')}
        </BusyButton>
      )}
    </ActionRow>
  )
}
