import { useState } from 'react'
import type { Mentorship } from '../../../contract/mentorships.ts'
import type { Series } from '../../../contract/series.ts'
import { useText } from '../../format/use-text.ts'
import { useFreshChanges } from './fresh-changes.ts'
import { Legend } from './legend.tsx'
import { OccurrenceSheet } from './occurrence-sheet.tsx'
import { OccurrenceTable } from './occurrence-table.tsx'
import type { Pair } from './occurrence-words.ts'
import { Proof } from './proof.tsx'
import styles from './series-section.module.css'
import { SeriesState } from './series-state.tsx'
import { Timeline } from './timeline.tsx'

interface SeriesSectionProps {
  mentorship: Mentorship
  series: Series
  nextId: string | null
  pair: Pair
  /** The check-in a link leads to: opened at once. */
  wantedId: string | null
  onClosed: () => void
}

/** The series as sentence, picture and table; each check-in opens for what can be done with it. */
export function SeriesSection({ mentorship, series, nextId, pair, wantedId, onClosed }: SeriesSectionProps) {
  const text = useText()
  const [openId, setOpenId] = useState(wantedId)
  const freshIds = useFreshChanges(mentorship.id, series)
  const pastIds = new Set(mentorship.sessions.filter(({ past }) => past).map(({ id }) => id))
  const open = series.occurrences.find(({ sessionId }) => sessionId === openId)
  const close = () => {
    setOpenId(null)
    onClosed()
  }
  return (
    <>
      <SeriesState mentorship={mentorship} series={series} pair={pair} />
      {series.occurrences.length > 0 && (
        <>
          {stands.includes(series.state) && <Proof series={series} pair={pair} />}
          <Timeline series={series} pastIds={pastIds} freshIds={freshIds} nextId={nextId} pair={pair} onOpen={setOpenId} />
          <Legend series={series} pastIds={pastIds} />
          <p className={styles.hint}>{text('series.hint', { fresh: freshIds.size })}</p>
          <OccurrenceTable series={series} pastIds={pastIds} pair={pair} />
        </>
      )}
      {open && (
        <OccurrenceSheet
          key={open.sessionId}
          mentorship={mentorship}
          occurrence={open}
          past={pastIds.has(open.sessionId)}
          pair={pair}
          onClose={close}
        />
      )}
    </>
  )
}

/** States in which the slot is what the two keep to. */
const stands: readonly Series['state'][] = ['booked', 'booking', 'waiting']
