import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { BarredPairs } from '../../../contract/match-rules.ts'
import { Empty } from '../../components/empty.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Section } from '../../components/section.tsx'
import { SlowSign } from '../../components/slow-sign.tsx'
import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import styles from './possible-pairs.module.css'

interface PossiblePairsProps {
  query: UseQueryResult<BarredPairs>
  /** Whether what is shown answers older rules. */
  behind: boolean
  /** What can be done with them. */
  children: ReactNode
}

/** What the rules on screen leave of all pairs. The last answer stays until the next one is here. */
export function PossiblePairs({ query, behind, children }: PossiblePairsProps) {
  const text = useText()
  const number = useNumber()
  return (
    <Section title={text('possible.title')} action={<SlowSign show={behind && !query.isError}>{text('possible.working')}</SlowSign>}>
      <Loaded query={query}>
        {({ pairs, allowed, mentees, mentors, menteesWithout }) =>
          pairs === 0 ? (
            <Empty>{text('possible.nobody')}</Empty>
          ) : (
            <div className={styles.figures} aria-busy={behind} aria-live="polite">
              <p className={styles.pairs}>
                <span className={styles.share}>{number.share(allowed, pairs)}</span>
                <span className={styles.quiet}>
                  {text('possible.pairs')}: {text('possible.pairsWords', { allowed, all: pairs })}
                </span>
              </p>
              <span className={styles.rail} aria-hidden>
                <span className={styles.bar} style={{ inlineSize: `${(allowed / pairs) * 100}%` }} />
              </span>
              <p className={menteesWithout > 0 ? styles.without : undefined}>{text('possible.without', { mentees: menteesWithout })}</p>
              <p className={styles.quiet}>{text('possible.pool', { mentees, mentors })}</p>
            </div>
          )
        }
      </Loaded>
      {children}
    </Section>
  )
}
