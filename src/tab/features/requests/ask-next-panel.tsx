import { useLocation } from 'wouter'
import type { PersonBasics } from '../../../contract/people.ts'
import type { Request } from '../../../contract/requests.ts'
import { useNotices } from '../../components/notices.tsx'
import { type TwoLines, TwoLinesPanel } from '../../components/two-lines-panel.tsx'
import { useText } from '../../format/use-text.ts'
import { useAskNext } from './api.ts'

/** The words of the first request, to be changed where they were meant for its mentor alone. */
export function AskNextPanel({ request, mentor, onClose }: { request: Request; mentor: PersonBasics; onClose: () => void }) {
  const text = useText()
  const sending = useAskNext()
  const notices = useNotices()
  const [, navigate] = useLocation()
  const { id: mentorId, name } = mentor
  const send = (lines: TwoLines) =>
    sending.mutate(
      { params: { requestId: request.id }, body: { mentorId, ...lines } },
      {
        onSuccess: ({ id }) => {
          notices.done(text('next.asked', { name }))
          onClose()
          navigate(`/request/${id}`)
        },
      },
    )
  return (
    <TwoLinesPanel
      title={text('next.panel', { name })}
      person={mentor}
      submit={text('next.ask', { name })}
      whyYou={{ label: text('request.whyYou', { name }) }}
      howHelp={{ label: text('request.howHelp', { name }) }}
      before={{ whyYou: request.whyYou, howHelp: request.howHelp }}
      sending={sending}
      onSend={send}
      onClose={onClose}
    >
      <p>{text('next.panel.lead', { former: request.mentor.name })}</p>
    </TwoLinesPanel>
  )
}
