import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { DataTable } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import type { Exclusion } from './api.ts'
import styles from './exclusions.module.css'
import { useKeepingApart } from './use-keeping-apart.ts'

const PAGE = 10

/** Pairs that the office keeps apart, newest first. */
export function ExclusionTable({ exclusions }: { exclusions: readonly Exclusion[] }) {
  const text = useText()
  const { at } = useWhen()
  const { matchAgain } = useKeepingApart()
  const [most, setMost] = useState(PAGE)
  if (exclusions.length === 0) return <Empty>{text('exclusions.none')}</Empty>
  return (
    <>
      <DataTable
        label={text('exclusions.title')}
        columns={[text('exclusions.people'), text('exclusions.by'), text('exclusions.at'), text('exclusions.change')]}
        rows={exclusions.slice(0, most).map(({ people, saidBy, saidAt }) => {
          const two = { one: people[0].name, other: people[1].name }
          return {
            key: people.map(({ id }) => id).join(' '),
            cells: [
              text('exclusions.two', two),
              saidBy.name,
              at(saidAt, 'day'),
              <Button
                key="take-back"
                size="small"
                aria-label={text('exclusions.takeBackLabel', two)}
                onClick={() => void matchAgain(people)}
              >
                {text('exclusions.takeBack')}
              </Button>,
            ],
          }
        })}
      />
      {exclusions.length > most && (
        <Button className={styles.more ?? ''} onClick={() => setMost(most + PAGE)}>
          {text('exclusions.more', { more: Math.min(PAGE, exclusions.length - most), all: exclusions.length })}
        </Button>
      )}
    </>
  )
}
