import type { RoundFairness } from '../../../contract/fairness.ts'
import { DataTable } from '../../components/data-table.tsx'
import { hasText } from '../../format/text.ts'
import { useText } from '../../format/use-text.ts'
import { ShareWords } from './figure-words.tsx'

type Table = Extract<RoundFairness['given'], { state: 'drawn' }>['mentees'][number]

/** One row a choice that people gave of themselves; every count is off by a few people, so it is told as "about". */
export function BlurredTable({ label, table: { attribute, groups } }: { label: string; table: Table }) {
  const text = useText()
  const words = (group: string) => {
    const keys: readonly string[] = [`fairness.given.${attribute}.${group}`, `attribute.${attribute}.${group}`]
    const key = keys.find(hasText)
    return key ? text(key) : group
  }
  return (
    <DataTable
      label={label}
      columns={[
        text('fairness.group'),
        text('fairness.people'),
        text('fairness.matched'),
        text('fairness.acceptedOfMatched'),
        text('fairness.upperHalf'),
      ]}
      rows={groups.map(({ group, people, matched, accepted, upperHalf }) => ({
        key: group,
        cells: [
          words(group),
          text('fairness.about', { people }),
          <ShareWords key="matched" share={matched} />,
          accepted ? <ShareWords key="accepted" share={accepted} /> : '–',
          upperHalf ? <ShareWords key="upperHalf" share={upperHalf} /> : '–',
        ],
      }))}
    />
  )
}
