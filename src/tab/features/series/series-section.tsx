import type { Mentorship } from '../../../contract/mentorships.ts'
import type { Series } from '../../../contract/series.ts'
import { Legend } from './legend.tsx'
import { OccurrenceTable } from './occurrence-table.tsx'
import type { Pair } from './occurrence-words.ts'
import { Proof } from './proof.tsx'
import { SeriesState } from './series-state.tsx'
import { Timeline } from './timeline.tsx'

interface SeriesSectionProps {
  series: Series
  sessions: Mentorship['sessions']
  nextId: string | null
  pair: Pair
}

/** The series as sentence, picture and table. */
export function SeriesSection({ series, sessions, nextId, pair }: SeriesSectionProps) {
  return (
    <>
      <SeriesState series={series} />
      {series.occurrences.length > 0 && (
        <>
          <Proof series={series} pair={pair} />
          <Timeline series={series} sessions={sessions} nextId={nextId} pair={pair} />
          <Legend series={series} />
          <OccurrenceTable series={series} pair={pair} />
        </>
      )}
    </>
  )
}
