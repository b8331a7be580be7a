import type { Series } from '../../../contract/series.ts'
import { useText } from '../../format/use-text.ts'
import styles from './legend.module.css'
import { Glyph, type MarkKind } from './mark.tsx'
import marks from './timeline.module.css'

/** What the marks mean: only of the kinds that occur. */
export function Legend({ series }: { series: Series }) {
  const text = useText()
  const occurs: Record<Exclude<MarkKind, 'past'>, boolean> = {
    planned: series.kept > 0,
    moved: series.moved > 0,
    skipped: series.skipped > 0,
    held: series.occurrences.some(({ held }) => held === 'held'),
  }
  return (
    <ul className={styles.legend} aria-label={text('series.legend')}>
      {(['planned', 'moved', 'skipped', 'held'] as const)
        .filter((kind) => occurs[kind])
        .map((kind) => (
          <li key={kind} className={`${styles.item} ${marks[kind] ?? ''}`}>
            <svg className={styles.key} width="14" height="14" viewBox="-9 -9 18 18" aria-hidden="true">
              <Glyph kind={kind} />
            </svg>
            {text(`series.legend.${kind}`)}
          </li>
        ))}
    </ul>
  )
}
