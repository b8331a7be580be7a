import type { Occurrence } from '../../../contract/series.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { BusyButton } from '../../components/busy-button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { useAnswerProposal, useWithdrawProposal } from './api.ts'
import styles from './occurrence-sheet.module.css'
import { type Pair, theirTime, whoIs } from './occurrence-words.ts'

/** Another time that somebody proposes: accept or keep the old one; whoever proposed it may take it back. */
export function ProposalAnswer({ occurrence, pair, onDone }: { occurrence: Occurrence; pair: Pair; onDone: () => void }) {
  const text = useText()
  const when = useWhen()
  const notices = useNotices()
  const answer = useAnswerProposal()
  const withdraw = useWithdrawProposal()
  const { proposal, sessionId, may } = occurrence
  if (!proposal) return null
  const { start } = proposal
  const params = { sessionId }
  const finish = (words: string) => ({
    onSuccess: () => {
      notices.done(words)
      onDone()
    },
    onError: notices.failed,
  })
  const say = (accept: boolean) =>
    answer.mutate({ params, body: { start, accept } }, finish(text(accept ? 'proposal.done.accepted' : 'proposal.done.declined')))
  return (
    <div className={styles.proposal}>
      <p>
        {text('proposal.title', whoIs(proposal.by, pair))} <strong>{when.at(start)}</strong>, {theirTime({ start }, pair, text, when)}
      </p>
      <ActionRow>
        {may.includes('answer') && (
          <>
            <BusyButton appearance="primary" busy={answer.isPending} onClick={() => say(true)}>
              {text('proposal.accept')}
            </BusyButton>
            <BusyButton busy={answer.isPending} onClick={() => say(false)}>
              {text('proposal.decline')}
            </BusyButton>
          </>
        )}
        {may.includes('withdraw') && (
          <BusyButton busy={withdraw.isPending} onClick={() => withdraw.mutate({ params }, finish(text('proposal.done.withdrawn')))}>
            {text('proposal.withdraw')}
          </BusyButton>
        )}
      </ActionRow>
    </div>
  )
}
