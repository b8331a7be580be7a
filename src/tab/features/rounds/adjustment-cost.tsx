import type { UseQueryResult } from '@tanstack/react-query'
import type { Reply } from '../../api-client/call.ts'
import { Loaded } from '../../components/loaded.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useText } from '../../format/use-text.ts'
import styles from './adjustment-cost.module.css'
import { ChangeList } from './change-list.tsx'

/** What an adjustment would cost the whole round, and whom it touches. */
export function AdjustmentCost({ cost }: { cost: UseQueryResult<Reply<'adjustRound'>> }) {
  const text = useText()
  return (
    <div className={styles.cost} role="status">
      <Loaded query={cost} waiting={<Waiting lines={2} />}>
        {({ cost: points, changes }) => (
          <>
            <p className={styles.points}>{text(points < 0 ? 'adjust.gains' : 'adjust.costs', { points: Math.abs(points) })}</p>
            {changes.count > 0 && <ChangeList label={text('round.changes', { count: changes.count })} changes={changes} />}
          </>
        )}
      </Loaded>
    </div>
  )
}
