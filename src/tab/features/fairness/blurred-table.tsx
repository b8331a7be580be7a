import { hasText } from '../../format/text.ts'
import { useText } from '../../format/use-text.ts'
import type { GivenTable, LastTime } from './comparison.ts'
import { FigureTable } from './figure-table.tsx'
import { ShareWords } from './figure-words.tsx'

interface BlurredTableProps {
  label: string
  table: GivenTable
  lastTime: LastTime | null
}

/** Groups by what people say of themselves. Every count is off by a few people, so it is told as "about". */
export function BlurredTable({ label, table: { attribute, groups }, lastTime }: BlurredTableProps) {
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
      lastTime={lastTime}
      words={({ group, people }) => ({ name: groupWords(group), people: text('fairness.about', { people }) })}
      figures={[
        { title: text('fairness.acceptedOfMatched'), of: ({ accepted }) => accepted && <ShareWords share={accepted} /> },
        { title: text('fairness.upperHalf'), of: ({ upperHalf }) => upperHalf && <ShareWords share={upperHalf} /> },
      ]}
    />
  )
}
