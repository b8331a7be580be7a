import { Button } from '@fluentui/react-components'
import type { Candidate } from '../../../contract/programs.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { Chips } from '../../components/chips.tsx'
import { PersonLine } from '../../components/person-line.tsx'
import { ReasonList } from '../../components/reason-list.tsx'
import { reasonWords } from '../../components/reason-words.ts'
import { useListing, useText } from '../../format/use-text.ts'
import styles from './candidate-card.module.css'

interface CandidateListProps {
  candidates: readonly Candidate[]
  wanted: readonly string[]
  onAsk: (candidate: Candidate) => void
}

export function CandidateList({ candidates, wanted, onAsk }: CandidateListProps) {
  const text = useText()
  return (
    <ul className={styles.list} aria-label={text('find.candidates')}>
      {candidates.map((candidate) => (
        <CandidateCard key={candidate.person.id} candidate={candidate} wanted={wanted} onAsk={() => onAsk(candidate)} />
      ))}
    </ul>
  )
}

function CandidateCard({ candidate, wanted, onAsk }: { candidate: Candidate; wanted: readonly string[]; onAsk: () => void }) {
  const text = useText()
  const list = useListing()
  const { person, reasons, missingSkills, offers, boundaries, placesLeft, usualReplyDays, requestId } = candidate
  return (
    <li className={styles.card}>
      <PersonLine person={person} size="large" />
      <ReasonList
        label={text('find.reasons', { name: person.name })}
        reasons={reasons.map((reason) => reasonWords(reason, text, list))}
        missing={missingSkills.length > 0 ? text('find.missing', { skills: list(missingSkills) }) : null}
      />
      <div className={styles.about}>
        <Chips words={offers} strong={wanted} label={text('find.offers', { name: person.name })} />
        {boundaries && <p className={styles.boundaries}>{text('find.boundaries', { words: boundaries })}</p>}
      </div>
      <div className={styles.foot}>
        <div className={styles.places}>
          <p>{text('find.places', { places: placesLeft, hours: candidate.hoursPerMonth })}</p>
          {usualReplyDays !== null && <p>{text('find.replies', { days: usualReplyDays })}</p>}
        </div>
        {requestId ? (
          <ButtonLink to={`/request/${requestId}`}>{text('find.asked')}</ButtonLink>
        ) : (
          <Button appearance="primary" onClick={onAsk}>
            {text('find.ask', { name: person.name })}
          </Button>
        )}
      </div>
    </li>
  )
}
