import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Round } from '../../../contract/rounds.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { BusyButton } from '../../components/busy-button.tsx'
import { ButtonLink } from '../../components/button-link.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useDiscardRound } from './api.ts'
import { type NotSent, PublishPanel } from './publish-panel.tsx'

/** Publish, plan again from here, or put the draft away. */
export function RoundActions({ round, onNotSent }: { round: Round; onNotSent: (pairs: NotSent) => void }) {
  const text = useText()
  const notices = useNotices()
  const [, go] = useLocation()
  const [publishing, setPublishing] = useState(false)
  const discard = useDiscardRound()
  const params = { programId: round.programId, roundId: round.id }
  const putAway = () =>
    discard.mutate(
      { params },
      {
        onSuccess: () => {
          notices.done(text('round.discarded'))
          go(`/program/${round.programId}/rounds`)
        },
        onError: notices.failed,
      },
    )
  return (
    <ActionRow>
      {round.may.includes('publish') && (
        <Button appearance="primary" onClick={() => setPublishing(true)}>
          {text('publish.button')}
        </Button>
      )}
      <ButtonLink to={`/program/${round.programId}/round/${round.id}/again`}>{text('round.again')}</ButtonLink>
      {round.may.includes('discard') && (
        <BusyButton busy={discard.isPending} onClick={putAway}>
          {text('round.discard')}
        </BusyButton>
      )}
      {publishing && (
        <PublishPanel
          round={round}
          onClose={() => setPublishing(false)}
          onPublished={(sent, notSent) => {
            setPublishing(false)
            onNotSent(notSent)
            notices.done(text('publish.done', { sent }))
          }}
        />
      )}
    </ActionRow>
  )
}
