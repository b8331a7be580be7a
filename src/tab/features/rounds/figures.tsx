import type { RoundFigures } from '../../../contract/rounds.ts'
import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import styles from './figures.module.css'

interface FiguresProps {
  figures: RoundFigures
  /** What they would be otherwise; shown where they differ. */
  before?: RoundFigures
}

/** How many get a mentor, how good the pairs are on the whole, and how good the weakest one is. */
export function Figures({ figures, before }: FiguresProps) {
  const text = useText()
  const number = useNumber()
  const score = (points: number | null) => (points === null ? '–' : number.count(points))
  const entries = [
    {
      label: text('round.coverage'),
      words: (of: RoundFigures) => text('round.coverageWords', { pairs: of.pairs, mentees: of.mentees }),
      strong: number.share(figures.pairs, figures.mentees),
    },
    { label: text('round.average'), words: (of: RoundFigures) => score(of.average), strong: null },
    { label: text('round.worst'), words: (of: RoundFigures) => score(of.worst), strong: null },
  ]
  return (
    <div className={styles.figures}>
      <dl className={styles.list}>
        {entries.map(({ label, words, strong }) => {
          const [now, otherwise] = [words(figures), before && words(before)]
          return (
            <div key={label} className={styles.figure}>
              <dt>{label}</dt>
              <dd>
                <span className={styles.value}>{strong ?? now}</span>
                {strong && <span className={styles.quiet}>{now}</span>}
                {otherwise !== undefined && otherwise !== now && (
                  <span className={styles.quiet}>{text('round.before', { value: otherwise })}</span>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      <span className={styles.rail} aria-hidden>
        <span className={styles.bar} style={{ inlineSize: `${figures.mentees > 0 ? (figures.pairs / figures.mentees) * 100 : 0}%` }} />
      </span>
    </div>
  )
}
