import { Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { RoundFairness } from '../../../contract/fairness.ts'
import { Empty } from '../../components/empty.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { useFairness } from './api.ts'
import { BlurredTable } from './blurred-table.tsx'
import { type Comparison, comparisonsOf } from './comparison.ts'
import styles from './fairness-report.module.css'
import { GroupTable } from './group-table.tsx'

/** How a round treated each group of people, held against everybody else in it: one kind of group at a time. */
export function FairnessReport({ programId, roundId }: { programId: string; roundId: string }) {
  const text = useText()
  const query = useFairness(programId, roundId)
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Loaded query={query}>
      {(report) => {
        const comparisons = comparisonsOf(report, text)
        const shown = comparisons.find(({ name }) => name === chosen) ?? comparisons[0]
        if (!shown) return <Empty>{text('fairness.tooFew')}</Empty>
        return (
          <div className={styles.report}>
            <Select
              className={styles.choice ?? ''}
              aria-label={text('fairness.choose')}
              value={shown.name}
              onChange={(_, data) => setChosen(data.value)}
            >
              {comparisons.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
            <Compared {...shown} />
            <GivenLater given={report.given} />
          </div>
        )
      }}
    </Loaded>
  )
}

/** The table, below a plain statement of what it compares. */
function Compared(comparison: Comparison) {
  const text = useText()
  const { at } = useWhen()
  const { side, people, name, table, lastTime } = comparison
  return (
    <>
      <p className={styles.note}>
        {comparison.kind === 'given'
          ? text('fairness.comparedGiven', { side, people, at: at(comparison.drawnAt) })
          : text('fairness.compared', { side, people })}
      </p>
      {table.groups.length > 0 &&
        (comparison.kind === 'given' ? (
          <BlurredTable label={name} table={comparison.table} lastTime={lastTime} />
        ) : (
          <GroupTable label={name} groups={comparison.table.groups} lastTime={lastTime} />
        ))}
      {table.notShown > 0 && <p className={styles.note}>{text('fairness.notShown', { kind: comparison.kind, groups: table.notShown })}</p>}
    </>
  )
}

/** When there will be figures by what people say of themselves. */
function GivenLater({ given }: { given: RoundFairness['given'] }) {
  const text = useText()
  if (given.state === 'notPublished') return <p className={styles.note}>{text('fairness.given.notPublished')}</p>
  if (given.state === 'waiting') return <p className={styles.note}>{text('fairness.given.waiting', { answers: given.answers })}</p>
  return null
}
