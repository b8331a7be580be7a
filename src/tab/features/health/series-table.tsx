import type { ProgramHealth } from '../../../contract/health.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Empty } from '../../components/empty.tsx'
import { Pill } from '../../components/pill.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'

type Row = ProgramHealth['mentorships'][number]

/** Series that need attention first, and the others for those who want to see them. */
export function SeriesTable({ mentorships }: Pick<ProgramHealth, 'mentorships'>) {
  const text = useText()
  const wanting = mentorships.filter(({ attention }) => attention !== null)
  const well = mentorships.filter(({ attention }) => attention === null)
  return (
    <>
      {wanting.length > 0 ? <Rows label={text('health.attention')} rows={wanting} /> : <Empty>{text('health.attention.none')}</Empty>}
      {well.length > 0 && (
        <Disclosure summary={text('health.others', { count: well.length })}>
          <Rows label={text('health.others', { count: well.length })} rows={well} />
        </Disclosure>
      )}
    </>
  )
}

function Rows({ label, rows }: { label: string; rows: readonly Row[] }) {
  const text = useText()
  const { at } = useWhen()
  return (
    <DataTable
      label={label}
      columns={[text('role.mentee'), text('role.mentor'), text('overview.status'), text('overview.series'), text('health.checked')]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.mentee.name,
          row.mentor.name,
          row.attention ? (
            <Pill key="state" tone="waiting">
              {text(`health.attention.${row.attention}`, { count: row.needsChoice })}
            </Pill>
          ) : (
            text(`health.state.${row.state}`)
          ),
          row.state === 'noTime' ? '–' : text('health.counts', { kept: row.kept, moved: row.moved, skipped: row.skipped, held: row.held }),
          row.provenAt ? at(row.provenAt) : '–',
        ],
      }))}
    />
  )
}
