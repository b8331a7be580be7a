import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PersonBasics } from '../../../contract/people.ts'
import type { Request } from '../../../contract/requests.ts'
import { fieldError } from '../../api-client/problem.ts'
import { useNotices } from '../../components/notices.tsx'
import { Panel } from '../../components/panel.tsx'
import { PersonLine } from '../../components/person-line.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { WhoSees } from '../../components/who-sees.tsx'
import { WordsField } from '../../components/words-field.tsx'
import { useText } from '../../format/use-text.ts'
import { useAskNext } from './api.ts'

const LONGEST = 500

/** The words of the first request, to be changed where they were meant for its mentor alone. */
export function AskNextPanel({ request, mentor, onClose }: { request: Request; mentor: PersonBasics; onClose: () => void }) {
  const text = useText()
  const send = useAskNext()
  const notices = useNotices()
  const [, navigate] = useLocation()
  const [whyYou, setWhyYou] = useState(request.whyYou)
  const [howHelp, setHowHelp] = useState(request.howHelp)
  const { id: mentorId, name } = mentor
  const missing = (words: string) => (words.trim() ? undefined : text('form.required'))
  const submit = () => {
    if (!whyYou.trim() || !howHelp.trim()) return
    send.mutate(
      { params: { requestId: request.id }, body: { mentorId, whyYou, howHelp } },
      {
        onSuccess: ({ id }) => {
          notices.done(text('next.asked', { name }))
          onClose()
          navigate(`/request/${id}`)
        },
      },
    )
  }
  return (
    <Panel
      title={text('next.panel', { name })}
      onClose={onClose}
      onSubmit={submit}
      submit={text('next.ask', { name })}
      busy={send.isPending}
    >
      <PersonLine person={mentor} size="large" />
      <p>{text('next.panel.lead', { former: request.mentor.name })}</p>
      <WordsField
        label={text('request.whyYou', { name })}
        required
        max={LONGEST}
        value={whyYou}
        onChange={setWhyYou}
        error={missing(whyYou) ?? fieldError(send.error, 'whyYou')}
      />
      <WordsField
        label={text('request.howHelp', { name })}
        required
        max={LONGEST}
        value={howHelp}
        onChange={setHowHelp}
        error={missing(howHelp) ?? fieldError(send.error, 'howHelp')}
      />
      <WhoSees data="requestWords" />
      {send.isError && <ProblemNotice error={send.error} />}
    </Panel>
  )
}
