import type { Candidate } from '../../../contract/programs.ts'
import { Callout } from '../../components/callout.tsx'
import { useNotices } from '../../components/notices.tsx'
import { type TwoLines, TwoLinesPanel } from '../../components/two-lines-panel.tsx'
import { useText } from '../../format/use-text.ts'
import { useSendRequest } from './api.ts'

interface AskPanelProps {
  programId: string
  mentor: Candidate
  onClose: () => void
}

/** Asks a mentor; what they keep to stands before the lines. */
export function AskPanel({ programId, mentor: { person: mentor, boundaries, hoursPerMonth, usualReplyDays }, onClose }: AskPanelProps) {
  const text = useText()
  const sending = useSendRequest()
  const notices = useNotices()
  const { name } = mentor
  const send = (lines: TwoLines) =>
    sending.mutate(
      { body: { programId, mentorId: mentor.id, ...lines } },
      {
        onSuccess: () => {
          notices.done(text('request.sent', { name }))
          onClose()
        },
      },
    )
  return (
    <TwoLinesPanel
      title={text('ask.title', { name })}
      person={mentor}
      submit={text('ask.send')}
      whyYou={{ label: text('ask.whyYou', { name }), placeholder: text('ask.whyYouExample') }}
      howHelp={{ label: text('ask.howHelp', { name }), placeholder: text('ask.howHelpExample') }}
      sending={sending}
      onSend={send}
      onClose={onClose}
    >
      {boundaries && (
        <Callout intent="info" title={text('ask.keepsTo', { name })}>
          {boundaries}
        </Callout>
      )}
      <p>
        {text('ask.hours', { hours: hoursPerMonth })}
        {usualReplyDays !== null && ` ${text('ask.replies', { days: usualReplyDays })}`}
      </p>
      <p>{text('ask.intro', { name })}</p>
    </TwoLinesPanel>
  )
}
