import type { RoundFigures } from '../../../contract/rounds.ts'
import { useText } from '../../format/use-text.ts'
import { HoursBars } from './hours-bars.tsx'
import styles from './pictures.module.css'
import { ScoreColumns } from './score-columns.tsx'

/** How the scores are spread, and how far apart the clocks are. */
export function Pictures({ figures }: { figures: RoundFigures }) {
  const text = useText()
  if (figures.pairs === 0) return null
  return (
    <div className={styles.pictures}>
      <div className={styles.part}>
        <h3 className={styles.title}>{text('round.scores')}</h3>
        <ScoreColumns columns={figures.scores} />
      </div>
      <div className={styles.part}>
        <h3 className={styles.title}>{text('round.hours')}</h3>
        <HoursBars load={figures.hoursApart} />
      </div>
    </div>
  )
}
