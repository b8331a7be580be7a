import type { Series } from '../../../contract/mentorships.ts'
import { useText } from '../../format/use-text.ts'
import styles from './legend.module.css'
import type { MarkKind } from './mark.tsx'
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
            <svg className={styles.key} width="12" height="12" viewBox="-8 -8 16 16" aria-hidden="true">
              <circle className={marks.dot} r={7} />
            </svg>
            {text(`series.legend.${kind}`)}
          </li>
        ))}
    </ul>
  )
}
