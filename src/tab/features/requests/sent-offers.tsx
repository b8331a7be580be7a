import type { Request } from '../../../contract/requests.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Section } from '../../components/section.tsx'
import { useText } from '../../format/use-text.ts'
import { RequestList } from './request-list.tsx'

/** What the reader offered as a mentor: those that wait are open, the others folded away. */
export function SentOffers({ offers }: { offers: readonly Request[] }) {
  const text = useText()
  const waiting = offers.filter(({ expiresAt }) => expiresAt !== null)
  const earlier = offers.filter(({ expiresAt }) => expiresAt === null)
  return (
    <Section title={text('mentoring.offered')} count={waiting.length}>
      {waiting.length > 0 && <RequestList requests={waiting} other="mentee" />}
      {earlier.length > 0 && (
        <Disclosure summary={text('mentoring.offered.earlier', { count: earlier.length })}>
          <RequestList requests={earlier} other="mentee" />
        </Disclosure>
      )}
    </Section>
  )
}
