import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RoundPreview } from '../../../contract/rounds.ts'
import { Loaded } from '../../components/loaded.tsx'
import { Section } from '../../components/section.tsx'
import { SlowSign } from '../../components/slow-sign.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useText } from '../../format/use-text.ts'
import { ChangeList } from './change-list.tsx'
import { Figures } from './figures.tsx'
import { Pictures } from './pictures.tsx'
import styles from './what-if.module.css'

interface WhatIfProps {
  query: UseQueryResult<RoundPreview>
  /** Whether what is shown answers an older plan. */
  behind: boolean
  compared: 'program' | 'draft'
  /** What can be done with it, right below the figures. */
  children: ReactNode
}

/** What the plan beside would give, before anything is saved. The last answer stays until the next one is here. */
export function WhatIf({ query, behind, compared, children }: WhatIfProps) {
  const text = useText()
  return (
    <Section title={text('round.whatIf')} action={<SlowSign show={behind && !query.isError}>{text('round.working')}</SlowSign>}>
      <Loaded query={query} waiting={<Waiting lines={6} />}>
        {({ figures, before, changes }) => (
          <div className={styles.parts} aria-busy={behind}>
            <Figures figures={figures} before={before} />
            <p className={styles.quiet}>{text('aim.costs', { points: figures.cost })}</p>
            {children}
            <div className={styles.part}>
              <h3 className={styles.title}>{text('round.changes', { count: changes.count })}</h3>
              {changes.count === 0 ? (
                <p className={styles.quiet}>{text('round.changesNone', { compared })}</p>
              ) : (
                <ChangeList label={text('round.changes', { count: changes.count })} changes={changes} />
              )}
            </div>
            <Pictures figures={figures} />
          </div>
        )}
      </Loaded>
    </Section>
  )
}
