import type { Series } from '../../../contract/series.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { kindOf } from './mark-kind.ts'
import { occurrenceTime, type Pair, stateWords } from './occurrence-words.ts'

/** The picture's facts as a table, for whoever reads better in rows. */
export function OccurrenceTable({ series, pastIds, pair }: { series: Series; pastIds: ReadonlySet<string>; pair: Pair }) {
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
            occurrenceTime(occurrence, text, when),
            occurrence.start ? (when.partner(occurrence.start, pair.partner.timeZone) ?? text('series.sameTime')) : '–',
            stateWords(occurrence, kindOf(occurrence, pastIds.has(occurrence.sessionId)), pair, text, when),
          ],
        }))}
      />
    </Disclosure>
  )
}
