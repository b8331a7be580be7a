import type { AgreementTerms, Mentorship } from '../../../contract/mentorships.ts'
import type { Series, WhyNot as WhyNotFacts } from '../../../contract/series.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { BusyButton } from '../../components/busy-button.tsx'
import { Callout } from '../../components/callout.tsx'
import { useNotices } from '../../components/notices.tsx'
import type { Texts } from '../../format/text.ts'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { useSuggestLength } from './api.ts'
import { type Pair, type When, whoIs } from './occurrence-words.ts'
import { SeriesButton } from './series-button.tsx'

interface WhyNotProps {
  mentorship: Mentorship
  series: Series
  /** The rhythm no time was found for. */
  rhythm: Pick<Series, 'lengthMinutes' | 'whyNot'>
  title: string
  pair: Pair
}

/** Why no recurring time was found, and the smallest change that would help as one click: the partner is asked, nothing else changes. */
export function WhyNot({ mentorship, series, rhythm: { whyNot, lengthMinutes }, title, pair }: WhyNotProps) {
  const text = useText()
  const when = useWhen()
  const notices = useNotices()
  const suggest = useSuggestLength()
  const offer = termsOffered(whyNot)
  const { version, confirmedBy: _, proposedBy: __, ...terms } = mentorship.agreement
  const send = (changed: Offer) =>
    suggest.mutate(
      { params: { mentorshipId: mentorship.id }, body: { ...terms, ...changed, version } },
      { onSuccess: () => notices.done(text('agreement.done.proposed', { name: pair.partner.name })), onError: notices.failed },
    )
  const words = [bindingWords(whyNot, pair, text), changeWords(whyNot, lengthMinutes, pair, text, when)].filter(Boolean)
  return (
    <Callout
      intent="warning"
      title={title}
      action={
        <ActionRow>
          {offer && (
            <BusyButton appearance="primary" busy={suggest.isPending} onClick={() => send(offer)}>
              {offer.cadence ? text('why.suggestRhythm', offer) : text('why.suggest', { minutes: offer.lengthMinutes ?? lengthMinutes })}
            </BusyButton>
          )}
          {series.may.includes('bookAgain') && (
            <SeriesButton deed="bookAgain" mentorshipId={mentorship.id} version={series.version} quiet={offer !== undefined} />
          )}
        </ActionRow>
      }
    >
      {words.length > 0 ? words.join(' ') : text('series.noTime')}
    </Callout>
  )
}

type Offer = Partial<Pick<AgreementTerms, 'cadence' | 'lengthMinutes'>>
const lengths: readonly AgreementTerms['lengthMinutes'][] = [30, 45, 60, 90]

/** What of the agreement would have to change, where that is the smallest change. */
function termsOffered(whyNot: WhyNotFacts | null): Offer | undefined {
  const remedy = whyNot?.change?.remedy
  if (remedy?.kind === 'less-often') return { cadence: remedy.cadence }
  const lengthMinutes = remedy?.kind === 'shorter' && lengths.find((minutes) => minutes === remedy.durationMinutes)
  return lengthMinutes ? { lengthMinutes } : undefined
}

function bindingWords(whyNot: WhyNotFacts | null, pair: Pair, text: Texts): string {
  const binding = whyNot?.binding
  return binding ? text(`why.${binding.kind}`, { ...whoIs(binding.personId, pair), kept: binding.keptWithout }) : ''
}

function changeWords(whyNot: WhyNotFacts | null, now: number, pair: Pair, text: Texts, when: When): string {
  const change = whyNot?.change
  if (!change) return ''
  const { remedy, kept, of } = change
  switch (remedy.kind) {
    case 'shorter':
      return text('why.shorter', { minutes: remedy.durationMinutes, now, kept, of })
    case 'less-often':
      return text('why.less-often', { cadence: remedy.cadence, kept, of })
    case 'wider-hours':
      return text('why.widerHours', {
        ...whoIs(remedy.personId, pair),
        start: when.clock(remedy.start),
        end: when.clock(remedy.end),
        kept,
        of,
      })
    case 'book-over-tentative':
    case 'set-aside-protected-times':
    case 'set-aside-program-hours':
    case 'no-buffer':
      return text(`why.${remedy.kind}`, { kept, of })
    case 'more-a-day':
      return text('why.more-a-day', { maxPerDay: remedy.maxPerDay, kept, of })
  }
}
