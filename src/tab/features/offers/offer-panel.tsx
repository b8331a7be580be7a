import { useState } from 'react'
import type { PersonBasics } from '../../../contract/people.ts'
import { fieldError } from '../../api-client/problem.ts'
import { useNotices } from '../../components/notices.tsx'
import { Panel } from '../../components/panel.tsx'
import { PersonLine } from '../../components/person-line.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { WhoSees } from '../../components/who-sees.tsx'
import { WordsField } from '../../components/words-field.tsx'
import { useText } from '../../format/use-text.ts'
import { useOfferMentoring } from './api.ts'

const LONGEST = 500

interface OfferPanelProps {
  programId: string
  mentee: PersonBasics
  onClose: () => void
}

/** The two lines of an offer: why this mentee, and how the mentor could help. */
export function OfferPanel({ programId, mentee, onClose }: OfferPanelProps) {
  const text = useText()
  const send = useOfferMentoring()
  const notices = useNotices()
  const [whyYou, setWhyYou] = useState('')
  const [howHelp, setHowHelp] = useState('')
  const [tried, setTried] = useState(false)
  const { name } = mentee
  const missing = (words: string) => (tried && !words.trim() ? text('form.required') : undefined)
  const submit = () => {
    setTried(true)
    if (!whyYou.trim() || !howHelp.trim()) return
    send.mutate(
      { body: { programId, menteeId: mentee.id, whyYou, howHelp } },
      {
        onSuccess: () => {
          notices.done(text('offer.sent', { name }))
          onClose()
        },
      },
    )
  }
  return (
    <Panel title={text('offer.title', { name })} onClose={onClose} onSubmit={submit} submit={text('offer.send')} busy={send.isPending}>
      <PersonLine person={mentee} size="large" />
      <p>{text('offer.intro', { name })}</p>
      <WordsField
        label={text('offer.whyYou', { name })}
        placeholder={text('offer.whyYouExample')}
        required
        max={LONGEST}
        value={whyYou}
        onChange={setWhyYou}
        error={missing(whyYou) ?? fieldError(send.error, 'whyYou')}
      />
      <WordsField
        label={text('offer.howHelp', { name })}
        placeholder={text('offer.howHelpExample')}
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
