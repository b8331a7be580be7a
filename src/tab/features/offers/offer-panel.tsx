import type { PersonBasics } from '../../../contract/people.ts'
import { useNotices } from '../../components/notices.tsx'
import { type TwoLines, TwoLinesPanel } from '../../components/two-lines-panel.tsx'
import { useText } from '../../format/use-text.ts'
import { useOfferMentoring } from './api.ts'

interface OfferPanelProps {
  programId: string
  mentee: PersonBasics
  onClose: () => void
}

/** Offers mentoring to a mentee. */
export function OfferPanel({ programId, mentee, onClose }: OfferPanelProps) {
  const text = useText()
  const sending = useOfferMentoring()
  const notices = useNotices()
  const { name } = mentee
  const send = (lines: TwoLines) =>
    sending.mutate(
      { body: { programId, menteeId: mentee.id, ...lines } },
      {
        onSuccess: () => {
          notices.done(text('offer.sent', { name }))
          onClose()
        },
      },
    )
  return (
    <TwoLinesPanel
      title={text('offer.title', { name })}
      person={mentee}
      submit={text('offer.send')}
      whyYou={{ label: text('offer.whyYou', { name }), placeholder: text('offer.whyYouExample') }}
      howHelp={{ label: text('offer.howHelp', { name }), placeholder: text('offer.howHelpExample') }}
      sending={sending}
      onSend={send}
      onClose={onClose}
    >
      <p>{text('offer.intro', { name })}</p>
    </TwoLinesPanel>
  )
}
