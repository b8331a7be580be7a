import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Round } from '../../../contract/rounds.ts'
import { Pill } from '../../components/pill.tsx'
import { useText } from '../../format/use-text.ts'
import { AdjustPanel } from './adjust-panel.tsx'
import styles from './pair-actions.module.css'
import type { Pair } from './pair-table.tsx'
import { useAdjusting } from './use-adjusting.ts'

/** Keeps a pair as it stands, at no cost, or opens what else can be done about it. */
export function PairActions({ round, pair }: { round: Round; pair: Pair }) {
  const text = useText()
  const [changing, setChanging] = useState(false)
  const { adjust, busy } = useAdjusting(round)
  const names = { mentee: pair.mentee.name, mentor: pair.mentor.name }
  return (
    <div className={styles.actions}>
      {pair.pinned ? (
        <Pill tone="good">{text('pair.kept')}</Pill>
      ) : (
        <Button
          size="small"
          aria-label={text('pair.keepLabel', names)}
          disabledFocusable={busy}
          onClick={() => adjust({ kind: 'pin', menteeId: pair.mentee.id, mentorId: pair.mentor.id })}
        >
          {text('pair.keep')}
        </Button>
      )}
      <Button size="small" appearance="subtle" aria-label={text('pair.changeLabel', names)} onClick={() => setChanging(true)}>
        {text('pair.change')}
      </Button>
      {changing && <AdjustPanel round={round} mentee={pair.mentee} mentor={pair.mentor} onClose={() => setChanging(false)} />}
    </div>
  )
}
