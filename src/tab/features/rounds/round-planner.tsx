import { type FormEvent, useState } from 'react'
import type { MatchWeights } from '../../../contract/rounds.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { BusyButton } from '../../components/busy-button.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { Section } from '../../components/section.tsx'
import { useSettled } from '../../components/use-settled.ts'
import { WeightSliders } from '../../components/weight-sliders.tsx'
import { useText } from '../../format/use-text.ts'
import { AimCards } from './aim-cards.tsx'
import { type Plan, useOpenRound, useWhatIf } from './api.ts'
import { Glance } from './glance.tsx'
import { PoolCounts } from './pool-counts.tsx'
import { PoolFields } from './pool-fields.tsx'
import styles from './round-planner.module.css'
import { WhatIf } from './what-if.tsx'

interface RoundPlannerProps {
  programId: string
  start: Plan & { weights: MatchWeights }
  /** The weights of the program. */
  standard: MatchWeights
  onOpened: (roundId: string) => void
}

/** Who takes part, what the round is after and what counts in a pair; beside it, what that would give. */
export function RoundPlanner({ programId, start, standard, onOpened }: RoundPlannerProps) {
  const text = useText()
  const [plan, setPlan] = useState(start)
  const asked = useSettled(plan)
  const whatIf = useWhatIf(programId, asked)
  const open = useOpenRound()
  const set = (part: Partial<typeof plan>) => setPlan((before) => ({ ...before, ...part }))
  const nobody = whatIf.data?.figures.pairs === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (nobody || open.isPending) return
    const { roundId: _, ...body } = plan
    open.mutate({ params: { programId }, body }, { onSuccess: ({ id }) => onOpened(id) })
  }
  return (
    <form className={styles.planner} onSubmit={submit} noValidate>
      <div className={styles.plan}>
        <Section title={text('round.pool')} note={text('round.poolNote')}>
          <Loaded query={whatIf}>
            {({ pool, filters }) => (
              <>
                <PoolCounts pool={pool} />
                <PoolFields pool={plan.pool} choices={filters} onChange={(chosen) => set({ pool: chosen })} />
              </>
            )}
          </Loaded>
        </Section>
        <Section title={text('round.wish')}>
          <AimCards aim={plan.aim} onChange={(aim) => set({ aim })} />
          <div className={styles.part}>
            <h3 className={styles.title}>{text('round.weights')}</h3>
            <WeightSliders
              weights={plan.weights}
              standard={standard}
              reset={text('round.weightsReset')}
              onChange={(weights) => set({ weights })}
            />
          </div>
        </Section>
      </div>
      <div className={styles.whatIf}>
        <WhatIf query={whatIf} behind={asked !== plan || whatIf.isPlaceholderData} compared={plan.roundId ? 'draft' : 'program'}>
          <ActionRow>
            <BusyButton type="submit" appearance="primary" busy={open.isPending} disabledFocusable={nobody}>
              {text('round.open')}
            </BusyButton>
            <span className={styles.note}>{text('round.openNote')}</span>
          </ActionRow>
          {open.isError && <ProblemNotice error={open.error} />}
        </WhatIf>
      </div>
      {whatIf.data && <Glance figures={whatIf.data.figures} />}
    </form>
  )
}
