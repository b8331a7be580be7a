import type { Series } from '../../../contract/series.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { occurrenceWords, outcomeWords, type Pair, reasonWords } from './occurrence-words.ts'

/** The picture's facts as a table, for whoever reads better in rows. */
export function OccurrenceTable({ series, pair }: { series: Series; pair: Pair }) {
  const text = useText()
  const when = useWhen()
  return (
    <Disclosure summary={text('series.table', { count: series.occurrences.length })}>
      <DataTable
        label={text('series.table', { count: series.occurrences.length })}
        columns={[text('series.column.mine'), text('series.column.theirs', { name: pair.partner.name }), text('series.column.state')]}
        rows={series.occurrences.map((occurrence) => ({
          key: occurrence.sessionId,
          cells: [
            occurrence.start
              ? when.at(occurrence.start)
              : occurrence.slotStart
                ? when.at(occurrence.slotStart, 'day')
                : text('series.undated'),
            occurrence.start ? (when.partner(occurrence.start, pair.partner.timeZone) ?? text('series.sameTime')) : '–',
            occurrence.status === 'planned'
              ? outcomeWords(occurrence, text) || text('series.legend.planned')
              : occurrence.status === 'moved'
                ? occurrenceWords(occurrence, pair, text, when)
                : text('series.words.skippedShort', { because: reasonWords(occurrence, pair, text) }),
          ],
        }))}
      />
    </Disclosure>
  )
}
