import type { Round } from '../../../contract/rounds.ts'
import { Panel } from '../../components/panel.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { useText } from '../../format/use-text.ts'
import { usePublishRound } from './api.ts'
import styles from './publish-panel.module.css'

interface PublishPanelProps {
  round: Round
  onPublished: (sent: number, notSent: NotSent) => void
  onClose: () => void
}
export type NotSent = NonNullable<ReturnType<typeof usePublishRound>['data']>['notSent']

/** What publishing does, before it is done: this is where people outside the office hear of the round. */
export function PublishPanel({ round, onPublished, onClose }: PublishPanelProps) {
  const text = useText()
  const publish = usePublishRound()
  const submit = () =>
    publish.mutate(
      { params: { programId: round.programId, roundId: round.id } },
      { onSuccess: ({ sent, notSent }) => onPublished(sent, notSent) },
    )
  return (
    <Panel title={text('publish.title')} onClose={onClose} onSubmit={submit} submit={text('publish.submit')} busy={publish.isPending}>
      <ol className={styles.steps}>
        <li>{text('publish.mentors', { mentors: round.toSend.mentors, pairs: round.pairs.length })}</li>
        <li>{text('publish.approvals', { approvals: round.toSend.approvals })}</li>
        <li>{text('publish.unmatched', { mentees: round.unmatched.length })}</li>
        <li>{text('publish.closed')}</li>
      </ol>
      {publish.isError && <ProblemNotice error={publish.error} />}
    </Panel>
  )
}
