import type { Mentorship } from '../../../contract/mentorships.ts'
import type { Occurrence } from '../../../contract/series.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { HeldWords } from '../../components/held-words.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { Glyph } from './glyph.tsx'
import { kindOf } from './mark-kind.ts'
import { OccurrenceActions } from './occurrence-actions.tsx'
import styles from './occurrence-sheet.module.css'
import { occurrenceTime, type Pair, stateWords, theirTime } from './occurrence-words.ts'
import { ProposalAnswer } from './proposal-answer.tsx'

interface OccurrenceSheetProps {
  mentorship: Mentorship
  occurrence: Occurrence
  past: boolean
  pair: Pair
  onClose: () => void
}

/** One check-in in full: when for both, how it stands and why, who said it was held, and what can be done. */
export function OccurrenceSheet({ mentorship, occurrence, past, pair, onClose }: OccurrenceSheetProps) {
  const text = useText()
  const when = useWhen()
  const { sessionId, start, end, status, inOutlook } = occurrence
  const kind = kindOf(occurrence, past)
  const session = mentorship.sessions.find(({ id }) => id === sessionId)
  return (
    <Sheet title={start ? when.at(start, 'fullDay') : occurrenceTime(occurrence, text, when)} focus="heading" onClose={onClose}>
      <div className={styles.body}>
        {start && end && (
          <p className={styles.times}>
            <span className={styles.mine}>{when.range(start, end)}</span>
            <span className={styles.theirs}>{theirTime(occurrence, pair, text, when)}</span>
          </p>
        )}
        <p className={styles.state}>
          <Glyph kind={kind} />
          <span>{stateWords(occurrence, kind, pair, text, when)}</span>
        </p>
        {!inOutlook && !past && <p className={styles.quiet}>{text('series.toWrite', { status })}</p>}
        {session && past && <HeldWords session={session} {...pair} />}
        {occurrence.proposal && <ProposalAnswer occurrence={occurrence} pair={pair} onDone={onClose} />}
        <OccurrenceActions occurrence={occurrence} pair={pair} onDone={onClose} />
        {session && (
          <ButtonLink to={`/mentorship/${mentorship.id}/session/${sessionId}`} appearance="secondary">
            {text(past ? 'series.review' : 'series.prepare')}
          </ButtonLink>
        )}
      </div>
    </Sheet>
  )
}
