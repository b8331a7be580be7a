import type { ProgramHealth } from '../../../contract/health.ts'
import { type Share, ShareBars } from '../../components/share-bars.tsx'
import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import styles from './scheduling-success.module.css'

/** How many of the series that were to be booked are, and where the others are. */
export function SchedulingSuccess({ scheduling }: Pick<ProgramHealth, 'scheduling'>) {
  const text = useText()
  const number = useNumber()
  const { attempted, booked, underway, waiting, noTime, success } = scheduling
  const shares: Share[] = [
    { label: text('health.booked'), count: booked, tone: 'good' },
    { label: text('health.underway'), count: underway, tone: 'open' },
    ...waiting.map(({ for: why, count }): Share => ({ label: text(`health.waits.${why}`), count, tone: 'open' })),
    { label: text('health.noTime'), count: noTime, tone: 'bad' },
  ]
  return (
    <div className={styles.success}>
      <p className={styles.figure}>
        <span className={styles.percent}>{success === null ? '–' : number.share(success, 1)}</span>
        <span className={styles.words}>{text('health.successWords', { booked, attempted })}</span>
      </p>
      <ShareBars
        label={text('health.scheduling')}
        total={attempted}
        shares={shares.filter(({ count, tone }) => count > 0 || tone === 'good')}
      />
    </div>
  )
}
