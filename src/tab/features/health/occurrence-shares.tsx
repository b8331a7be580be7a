import type { ProgramHealth } from '../../../contract/health.ts'
import { ShareBars } from '../../components/share-bars.tsx'
import { useText } from '../../format/use-text.ts'
import styles from './occurrence-shares.module.css'

/** What becomes of booked check-ins, and whether those behind took place. */
export function OccurrenceShares({ occurrences }: Pick<ProgramHealth, 'occurrences'>) {
  const text = useText()
  const { total, kept, moved, skipped, unproven, held, unanswered } = occurrences
  return (
    <div className={styles.two}>
      <ShareBars
        label={text('health.occurrences')}
        total={total}
        shares={[
          { label: text('health.kept'), count: kept, tone: 'good' },
          { label: text('health.moved'), count: moved, tone: 'changed' },
          { label: text('health.skipped'), count: skipped, tone: 'bad' },
          { label: text('health.unproven'), count: unproven, tone: 'open' },
        ]}
      />
      <ShareBars
        label={text('health.behind')}
        total={held + unanswered}
        shares={[
          { label: text('health.held'), count: held, tone: 'good' },
          { label: text('health.unanswered'), count: unanswered, tone: 'open' },
        ]}
      />
    </div>
  )
}
