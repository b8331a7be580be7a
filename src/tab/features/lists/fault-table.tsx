import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { RowFaultReply } from '../../../contract/matching-files.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useText } from '../../format/use-text.ts'
import styles from './list-import.module.css'

const PAGE = 20

/** The rows that are left out, each with its line and what to do about it. */
export function FaultTable({ faults }: { faults: readonly RowFaultReply[] }) {
  const text = useText()
  const [most, setMost] = useState(PAGE)
  if (faults.length === 0) return null
  const title = text('lists.faults', { faults: faults.length })
  return (
    <div className={styles.faults}>
      <h3 className={styles.heading}>{title}</h3>
      <p className={styles.quiet}>{text('lists.faults.note')}</p>
      <DataTable
        label={title}
        columns={[text('lists.faults.line'), text('lists.faults.where'), text('lists.faults.help')]}
        rows={faults.slice(0, most).map(({ line, column, value, message }, place) => ({
          key: `${place} ${line}`,
          cells: [
            text('lists.faults.lineWords', { line }),
            text('lists.faults.cell', { column: column ?? 'none', value: value ?? 'none' }),
            <span key="help" className={styles.help}>
              {message}
            </span>,
          ],
        }))}
      />
      {faults.length > most && (
        <Button className={styles.start ?? ''} onClick={() => setMost(most + PAGE)}>
          {text('lists.faults.more', { more: Math.min(PAGE, faults.length - most), all: faults.length })}
        </Button>
      )}
    </div>
  )
}
