import { Select } from '@fluentui/react-components'
import { useState } from 'react'
import { Empty } from '../../components/empty.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { hasText, type Texts } from '../../format/text.ts'
import { useText } from '../../format/use-text.ts'
import { useFairness } from './api.ts'
import styles from './fairness-report.module.css'
import { GroupTable } from './group-table.tsx'

const sides = ['mentees', 'mentors'] as const

/** How a round treated each group of people, held against everybody else in it: one kind of group at a time. */
export function FairnessReport({ programId, roundId }: { programId: string; roundId: string }) {
  const text = useText()
  const query = useFairness(programId, roundId)
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Loaded query={query}>
      {(report) => {
        const tables = sides.flatMap((side) =>
          report[side].tables.map(({ attribute, groups, notShown }) => ({
            name: text('fairness.by', { side, attribute: attributeWords(attribute, text) }),
            groups,
            notShown,
          })),
        )
        const shown = tables.find(({ name }) => name === chosen) ?? tables[0]
        if (!shown) return <Empty>{text('fairness.tooFew')}</Empty>
        return (
          <div className={styles.report}>
            <Select
              className={styles.choice ?? ''}
              aria-label={text('fairness.choose')}
              value={shown.name}
              onChange={(_, data) => setChosen(data.value)}
            >
              {tables.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
            {shown.groups.length > 0 && <GroupTable label={shown.name} groups={shown.groups} />}
            {shown.notShown > 0 && <p className={styles.note}>{text('fairness.notShown', { groups: shown.notShown })}</p>}
          </div>
        )
      }}
    </Loaded>
  )
}

function attributeWords(attribute: string, text: Texts): string {
  const key = `fairness.attribute.${attribute}`
  return hasText(key) ? text(key) : attribute
}
