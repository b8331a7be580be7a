import type { RoundFairness } from '../../../contract/fairness.ts'
import { hasText, type Texts } from '../../format/text.ts'

type Drawn = Extract<RoundFairness['given'], { state: 'drawn' }>
export type DirectoryTable = RoundFairness['mentees']['tables'][number]
export type GivenTable = Drawn['mentees'][number]

type Source =
  | { readonly kind: 'directory'; readonly table: DirectoryTable }
  | { readonly kind: 'given'; readonly table: GivenTable; readonly drawnAt: string }

/** How the same groups fared in the round before; those that were not shown then are missing. */
export interface LastTime {
  readonly at: string
  readonly groups: readonly Pick<DirectoryTable['groups'][number], 'group' | 'matched'>[]
}

/** People of one role, compared by one thing. */
export type Comparison = Source & {
  readonly name: string
  readonly side: 'mentees' | 'mentors'
  readonly people: number
  readonly lastTime: LastTime | null
}

const sides = ['mentees', 'mentors'] as const

/** All that a report compares: first by what the directory says, then by what people say of themselves. */
export function comparisonsOf({ given, before, ...report }: RoundFairness, text: Texts): Comparison[] {
  const about = (side: 'mentees' | 'mentors', attribute: string, earlier: readonly (DirectoryTable | GivenTable)[] = []) => {
    const groups = earlier.find((table) => table.attribute === attribute)?.groups
    return {
      side,
      name: text('fairness.by', { side, attribute: attributeWords(attribute, text) }),
      people: report[side].total?.people ?? 0,
      lastTime: before && groups ? { at: before.openedAt, groups } : null,
    }
  }
  const directory = sides.flatMap((side) =>
    report[side].tables.map((table): Comparison => ({ ...about(side, table.attribute, before?.[side].tables), kind: 'directory', table })),
  )
  if (given.state !== 'drawn') return directory
  const { drawnAt } = given
  const said = sides.flatMap((side) =>
    given[side].map((table): Comparison => ({ ...about(side, table.attribute, before?.given?.[side]), kind: 'given', table, drawnAt })),
  )
  return [...directory, ...said]
}

function attributeWords(attribute: string, text: Texts): string {
  const key = `fairness.attribute.${attribute}`
  return hasText(key) ? text(key) : attribute
}
