import type { RoundPreview } from '../../../contract/rounds.ts'
import { Callout } from '../../components/callout.tsx'
import { useText } from '../../format/use-text.ts'
import styles from './pool-counts.module.css'

/** How many take part, and what that alone decides already. */
export function PoolCounts({ pool }: Pick<RoundPreview, 'pool'>) {
  const text = useText()
  const { mentees, mentors, places } = pool
  const empty = mentees === 0 || places === 0
  return (
    <>
      <p className={styles.counts} aria-live="polite">
        {text('round.poolWords', { mentees, mentors, places })}
      </p>
      {empty && <Callout intent="warning">{text('round.poolEmpty')}</Callout>}
      {!empty && places < mentees && <Callout intent="info">{text('round.poolShort', { missing: mentees - places })}</Callout>}
    </>
  )
}
