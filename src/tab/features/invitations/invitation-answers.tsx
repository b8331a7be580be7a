import { Button } from '@fluentui/react-components'
import { ActionRow } from '../../components/action-row.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useAnswerInvitation } from './api.ts'

/** The two ways to say no to an invitation. Joining is saying yes. */
export function InvitationAnswers({ invitationId, onAnswered }: { invitationId: string; onAnswered: () => void }) {
  const text = useText()
  const notices = useNotices()
  const answer = useAnswerInvitation()
  const say = (word: 'later' | 'never') =>
    answer.mutate(
      { params: { invitationId }, body: { answer: word } },
      {
        onSuccess: () => {
          notices.done(text(`invitation.done.${word}`))
          onAnswered()
        },
        onError: notices.failed,
      },
    )
  return (
    <ActionRow>
      <Button disabledFocusable={answer.isPending} onClick={() => say('later')}>
        {text('invitation.later')}
      </Button>
      <Button appearance="subtle" disabledFocusable={answer.isPending} onClick={() => say('never')}>
        {text('invitation.never')}
      </Button>
    </ActionRow>
  )
}
