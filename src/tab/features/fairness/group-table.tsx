import type { RoundFairness } from '../../../contract/fairness.ts'
import { hasText, type Texts } from '../../format/text.ts'
import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import type { LastTime } from './comparison.ts'
import { FigureTable } from './figure-table.tsx'
import { ScoreWords, ShareWords } from './figure-words.tsx'

interface GroupTableProps {
  label: string
  groups: Groups
  lastTime: LastTime | null
}
type Groups = RoundFairness['mentees']['tables'][number]['groups']

/** Groups by what the directory says, each with its difference to all others. */
export function GroupTable({ label, groups, lastTime }: GroupTableProps) {
  const text = useText()
  const number = useNumber()
  return (
    <FigureTable
      label={label}
      groups={groups}
      lastTime={lastTime}
      words={({ group, people }) => ({ name: groupWords(group, text), people: number.count(people) })}
      figures={[
        { title: text('fairness.accepted'), of: ({ accepted }) => accepted && <ShareWords share={accepted} /> },
        { title: text('round.average'), of: ({ score }) => score && <ScoreWords score={score} /> },
      ]}
    />
  )
}

function groupWords(group: string | null, text: Texts): string {
  if (group === null) return text('fairness.unknown')
  const key = `fairness.group.${group}`
  return hasText(key) ? text(key) : group
}
