import type { RoundFairness } from '../../../contract/fairness.ts'
import { DataTable } from '../../components/data-table.tsx'
import { hasText, type Texts } from '../../format/text.ts'
import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import { ScoreWords, ShareWords } from './figure-words.tsx'

type Groups = RoundFairness['mentees']['tables'][number]['groups']

/** One row a group, with its difference to all others; a difference that chance alone explains is said to be none. */
export function GroupTable({ label, groups }: { label: string; groups: Groups }) {
  const text = useText()
  const number = useNumber()
  return (
    <DataTable
      label={label}
      columns={[
        text('fairness.group'),
        text('fairness.people'),
        text('fairness.matched'),
        text('fairness.accepted'),
        text('round.average'),
      ]}
      rows={groups.map(({ group, people, matched, accepted, score }) => ({
        key: group ?? '',
        cells: [
          groupWords(group, text),
          number.count(people),
          <ShareWords key="matched" share={matched} />,
          accepted ? <ShareWords key="accepted" share={accepted} /> : '–',
          score ? <ScoreWords key="score" score={score} /> : '–',
        ],
      }))}
    />
  )
}

function groupWords(group: string | null, text: Texts): string {
  if (group === null) return text('fairness.unknown')
  const key = `fairness.group.${group}`
  return hasText(key) ? text(key) : group
}
