import { useState } from 'react'
import type { Candidate } from '../../../contract/programs.ts'
import { fieldError } from '../../api-client/problem.ts'
import { Callout } from '../../components/callout.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Panel } from '../../components/panel.tsx'
import { PersonLine } from '../../components/person-line.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { WhoSees } from '../../components/who-sees.tsx'
import { WordsField } from '../../components/words-field.tsx'
import { useText } from '../../format/use-text.ts'
import { useSendRequest } from './api.ts'

const LONGEST = 500

interface AskPanelProps {
  programId: string
  mentor: Candidate
  onClose: () => void
}

/** The two lines that a request carries: why this mentor, and how the mentor could help; before them what the mentor keeps to. */
export function AskPanel({ programId, mentor: { person: mentor, boundaries, hoursPerMonth, usualReplyDays }, onClose }: AskPanelProps) {
  const text = useText()
  const send = useSendRequest()
  const notices = useNotices()
  const [whyYou, setWhyYou] = useState('')
  const [howHelp, setHowHelp] = useState('')
  const [tried, setTried] = useState(false)
  const name = mentor.name
  const missing = (words: string) => (tried && !words.trim() ? text('form.required') : undefined)
  const submit = () => {
    setTried(true)
    if (!whyYou.trim() || !howHelp.trim()) return
    send.mutate(
      { body: { programId, mentorId: mentor.id, whyYou, howHelp } },
      {
        onSuccess: () => {
          notices.done(text('request.sent', { name }))
          onClose()
        },
      },
    )
  }
  return (
    <Panel title={text('ask.title', { name })} onClose={onClose} onSubmit={submit} submit={text('ask.send')} busy={send.isPending}>
      <PersonLine person={mentor} size="large" />
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
      <WordsField
        label={text('ask.whyYou', { name })}
        placeholder={text('ask.whyYouExample')}
        required
        max={LONGEST}
        value={whyYou}
        onChange={setWhyYou}
        error={missing(whyYou) ?? fieldError(send.error, 'whyYou')}
      />
      <WordsField
        label={text('ask.howHelp', { name })}
        placeholder={text('ask.howHelpExample')}
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
