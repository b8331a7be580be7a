import type { Series } from '../../../contract/series.ts'
import { useText } from '../../format/use-text.ts'
import { Glyph } from './glyph.tsx'
import styles from './legend.module.css'
import { kindOf, markKinds } from './mark-kind.ts'

/** What the marks mean: only of the kinds that occur. */
export function Legend({ series, pastIds }: { series: Series; pastIds: ReadonlySet<string> }) {
  const text = useText()
  const occur = new Set(series.occurrences.map((occurrence) => kindOf(occurrence, pastIds.has(occurrence.sessionId))))
  return (
    <ul className={styles.legend} aria-label={text('series.legend')}>
      {markKinds
        .filter((kind) => occur.has(kind))
        .map((kind) => (
          <li key={kind} className={styles.item}>
            <Glyph kind={kind} />
            {text(`series.legend.${kind}`)}
          </li>
        ))}
    </ul>
  )
}
