import type { Waitlist } from '../../../contract/waitlist.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Empty } from '../../components/empty.tsx'
import { ShareBars } from '../../components/share-bars.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'

const SHOWN = 10

/** For a program manager: why people wait, and who has waited longest. */
export function WaitingPeople({ waitlist: { waiting, reasons, people } }: { waitlist: Waitlist }) {
  const text = useText()
  if (waiting === 0) return <Empty>{text('waiting.none')}</Empty>
  const explained = reasons.reduce((sum, { people }) => sum + people, 0)
  const rest = people.slice(SHOWN)
  return (
    <>
      <ShareBars
        label={text('waiting.reasons')}
        total={explained}
        shares={reasons.map(({ why, people }) => ({ label: text(`waiting.why.${why}`), count: people, tone: 'open' }))}
      />
      <WaitingTable people={people.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <Disclosure summary={text('waiting.rest', { count: rest.length })}>
          <WaitingTable people={rest} />
        </Disclosure>
      )}
    </>
  )
}

function WaitingTable({ people }: Pick<Waitlist, 'people'>) {
  const text = useText()
  const { at } = useWhen()
  return (
    <DataTable
      label={text('waiting.title')}
      columns={[text('waiting.person'), text('waiting.since'), text('waiting.why')]}
      rows={people.map(({ person, since, why }) => ({
        key: person.id,
        cells: [person.name, at(since, 'day'), text(`waiting.why.${why}`)],
      }))}
    />
  )
}
