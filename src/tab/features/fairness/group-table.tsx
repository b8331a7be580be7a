import type { RoundFairness } from '../../../contract/fairness.ts'
import { DataTable } from '../../components/data-table.tsx'
import { hasText, type Texts } from '../../format/text.ts'
import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import styles from './group-table.module.css'

type Groups = RoundFairness['mentees']['tables'][number]['groups']
type Share = Groups[number]['matched']
type Score = NonNullable<Groups[number]['score']>

/** One row a group, with its difference to all others; a difference that chance alone explains is said to be none. */
export function GroupTable({ label, groups }: { label: string; groups: Groups }) {
  const text = useText()
  const number = useNumber()
  return (
    <DataTable
      label={label}
      columns={[
        text('fairness.group'),
        text('fairness.people'),
        text('fairness.matched'),
        text('fairness.accepted'),
        text('round.average'),
      ]}
      rows={groups.map(({ group, people, matched, accepted, score }) => ({
        key: group ?? '',
        cells: [
          groupWords(group, text),
          number.count(people),
          <ShareWords key="matched" share={matched} />,
          accepted ? <ShareWords key="accepted" share={accepted} /> : '–',
          score ? <ScoreWords key="score" score={score} /> : '–',
        ],
      }))}
    />
  )
}

function ShareWords({ share: { count, of, difference } }: { share: Share }) {
  const text = useText()
  const number = useNumber()
XX, { share: number.share(count, of), count, of })}
      {difference && (
        <span className={clear ? styles.clear : styles.quiet}>
          {clear ? text('fairness.difference', { points: Math.round(difference.value * 100) }) : text('fairness.noDifference')}
        </span>
      )}
    </span>
  )
}

function ScoreWords({ score: { average, difference } }: { score: Score }) {
  const text = useText()
  const number = useNumber()
  const clear = difference !== null && beyondChance(difference)
  return (
    <span className={styles.figure}>
      {number.count(Math.round(average))}
      {difference && (
        <span className={clear ? styles.clear : styles.quiet}>
          {clear ? text('fairness.points', { difference: Math.round(difference.value) }) : text('fairness.noDifference')}
        </span>
      )}
    </span>
  )
}

const beyondChance = ({ low, high }: { low: number; high: number }) => low > 0 || high < 0

function groupWords(group: string | null, text: Texts): string {
  if (group === null) return text('fairness.unknown')
  const key = `fairness.group.${group}`
  return hasText(key) ? text(key) : group
}
