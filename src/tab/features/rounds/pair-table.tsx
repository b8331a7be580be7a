import { Button, SearchBox, Select } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { Round } from '../../../contract/rounds.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import { PairReasons } from './pair-reasons.tsx'
import styles from './pair-table.module.css'

export type Pair = Round['pairs'][number]

const PAGE = 25
const orders = { weakest: (a, b) => a.score - b.score, strongest: (a, b) => b.score - a.score, name: () => 0 } satisfies Record<
  string,
  (a: Pair, b: Pair) => number
>
type Order = keyof typeof orders

interface PairTableProps {
  pairs: readonly Pair[]
  last: { column: string; cell: (pair: Pair) => ReactNode }
}

/** The proposed pairs, those that need a look first. `last` is what can be done about a pair, or what came of it. */
export function PairTable({ pairs, last }: PairTableProps) {
  const text = useText()
  const number = useNumber()
  const [typed, setTyped] = useState('')
  const [order, setOrder] = useState<Order>('weakest')
  const [most, setMost] = useState(PAGE)
  const found = pairs.filter((pair) => isAbout(pair, typed.trim().toLowerCase())).toSorted(orders[order])
  return (
    <>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search ?? ''}
          aria-label={text('round.searchPairs')}
          placeholder={text('round.searchPairsExample')}
          dismiss={{ 'aria-label': text('form.clear') }}
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
        />
        <Select aria-label={text('round.order')} value={order} onChange={(_, data) => setOrder(data.value as Order)}>
          {(Object.keys(orders) as Order[]).map((each) => (
            <option key={each} value={each}>
              {text(`round.order.${each}`)}
            </option>
          ))}
        </Select>
      </div>
      {found.length === 0 ? (
        <Empty>{text('round.noPairFound', { words: typed })}</Empty>
      ) : (
        <DataTable
          label={text('round.pairs')}
          columns={[text('role.mentee'), text('role.mentor'), text('round.score'), text('round.reasons'), last.column]}
          rows={found.slice(0, most).map((pair) => ({
            key: pair.mentee.id,
            cells: [
              <Named key="mentee" person={pair.mentee} />,
              <Named key="mentor" person={pair.mentor} />,
              <span key="score" className={styles.score}>
                {number.count(pair.score)}
              </span>,
              <PairReasons
                key="reasons"
                label={text('round.reasonsOf', { mentee: pair.mentee.name, mentor: pair.mentor.name })}
                reasons={pair.reasons}
              />,
              last.cell(pair),
            ],
          }))}
        />
      )}
      {found.length > most && (
        <Button className={styles.more ?? ''} onClick={() => setMost(most + PAGE)}>
          {text('round.morePairs', { more: Math.min(PAGE, found.length - most), all: found.length })}
        </Button>
      )}
    </>
  )
}

function Named({ person }: { person: Pair['mentee'] }) {
  return (
    <span className={styles.person}>
      {person.name}
      <span className={styles.quiet}>{[person.department, person.site].filter(Boolean).join(' · ')}</span>
    </span>
  )
}

const isAbout = ({ mentee, mentor }: Pair, typed: string): boolean =>
  [mentee, mentor].some(({ name, department, site }) => [name, department, site].some((word) => word?.toLowerCase().includes(typed)))
