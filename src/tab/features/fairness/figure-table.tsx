import type { ReactNode } from 'react'
import { DataTable } from '../../components/data-table.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import type { LastTime } from './comparison.ts'
import { ShareWords } from './figure-words.tsx'

type AnyGroup = LastTime['groups'][number]

interface FigureTableProps<Group extends AnyGroup> {
  label: string
  groups: readonly Group[]
  lastTime: LastTime | null
  /** The name of a group, and its size. */
  words: (group: Group) => { name: string; people: string }
  /** Besides how many were matched; null: too few people to say. */
  figures: readonly { title: string; of: (group: Group) => ReactNode | null }[]
}

/** One row a group. A figure that no group has yet is left out. */
export function FigureTable<Group extends AnyGroup>({ label, groups, lastTime, words, figures }: FigureTableProps<Group>) {
  const text = useText()
  const { at } = useWhen()
  const before = (group: string | null) => lastTime?.groups.find((other) => other.group === group)?.matched
  const all: typeof figures = [
    { title: text('fairness.matched'), of: ({ matched }) => <ShareWords share={matched} /> },
    ...figures,
    {
      title: text('fairness.lastTime', { at: lastTime ? at(lastTime.at, 'day') : '' }),
      of: ({ group }) => {
        const share = before(group)
        return share ? <ShareWords share={{ ...share, difference: null }} /> : null
      },
    },
  ]
  const known = all.filter((figure) => groups.some((group) => figure.of(group) !== null))
  return (
    <DataTable
      label={label}
      columns={[text('fairness.group'), text('fairness.people'), ...known.map(({ title }) => title)]}
      rows={groups.map((group) => {
        const { name, people } = words(group)
        return { key: name, cells: [name, people, ...known.map((figure) => figure.of(group) ?? '–')] }
      })}
    />
  )
}
