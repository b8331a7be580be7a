import type { RoundFairness } from '../../../contract/fairness.ts'
import { hasText } from '../../format/text.ts'
import { useText } from '../../format/use-text.ts'
import { FigureTable } from './figure-table.tsx'
import { ShareWords } from './figure-words.tsx'

type Table = Extract<RoundFairness['given'], { state: 'drawn' }>['mentees'][number]

/** Groups by what people say of themselves. Every count is off by a few people, so it is told as "about". */
export function BlurredTable({ label, table: { attribute, groups } }: { label: string; table: Table }) {
  const text = useText()
  const groupWords = (group: string) => {
    const keys: readonly string[] = [`fairness.given.${attribute}.${group}`, `attribute.${attribute}.${group}`]
    const key = keys.find(hasText)
    return key ? text(key) : group
  }
  return (
    <FigureTable
      label={label}
      groups={groups}
      words={({ group, people }) => ({ name: groupWords(group), people: text('fairness.about', { people }) })}
      figures={[
        { title: text('fairness.matched'), of: ({ matched }) => <ShareWords share={matched} /> },
        { title: text('fairness.acceptedOfMatched'), of: ({ accepted }) => accepted && <ShareWords share={accepted} /> },
        { title: text('fairness.upperHalf'), of: ({ upperHalf }) => upperHalf && <ShareWords share={upperHalf} /> },
      ]}
    />
  )
}
