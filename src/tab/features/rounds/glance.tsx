import type { RoundFigures } from '../../../contract/rounds.ts'
import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import styles from './glance.module.css'

/** The figures in one line that stays in sight on a narrow screen, where what would happen stands far below what is changed. */
export function Glance({ figures }: { figures: RoundFigures }) {
  const text = useText()
  const number = useNumber()
  return (
    <p className={styles.glance} aria-hidden>
      {text('round.glance', {
        coverage: number.share(figures.pairs, figures.mentees),
        average: number.count(figures.average ?? 0),
        worst: number.count(figures.worst ?? 0),
      })}
    </p>
  )
}
