import type { ReactNode } from 'react'
import { DataTable } from '../../components/data-table.tsx'
import { useText } from '../../format/use-text.ts'

interface FigureTableProps<Group> {
  label: string
  groups: readonly Group[]
  /** The name of a group, its size, and the figures of it; null: too few people to say. */
  words: (group: Group) => { name: string; people: string }
  figures: readonly { title: string; of: (group: Group) => ReactNode | null }[]
}

/** One row a group. A figure that no group has yet is left out. */
export function FigureTable<Group>({ label, groups, words, figures }: FigureTableProps<Group>) {
  const text = useText()
  const known = figures.filter((figure) => groups.some((group) => figure.of(group) !== null))
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
