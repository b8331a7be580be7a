import type { RoundFairness } from '../../../contract/fairness.ts'
import { hasText, type Texts } from '../../format/text.ts'

type Drawn = Extract<RoundFairness['given'], { state: 'drawn' }>
type Source =
  | { readonly kind: 'directory'; readonly table: RoundFairness['mentees']['tables'][number] }
  | { readonly kind: 'given'; readonly table: Drawn['mentees'][number]; readonly drawnAt: string }

/** People of one role, compared by one thing. */
export type Comparison = Source & { readonly name: string; readonly side: 'mentees' | 'mentors'; readonly people: number }

const sides = ['mentees', 'mentors'] as const

/** All that a report compares: first by what the directory says, then by what people say of themselves. */
export function comparisonsOf(report: RoundFairness, text: Texts): Comparison[] {
  const nameOf = (side: 'mentees' | 'mentors', attribute: string) =>
    text('fairness.by', { side, attribute: attributeWords(attribute, text) })
  const peopleOf = (side: 'mentees' | 'mentors') => report[side].total?.people ?? 0
  const directory = sides.flatMap((side) =>
    report[side].tables.map(
      (table): Comparison => ({ kind: 'directory', table, side, name: nameOf(side, table.attribute), people: peopleOf(side) }),
    ),
  )
  const { given } = report
  if (given.state !== 'drawn') return directory
  const said = sides.flatMap((side) =>
    given[side].map(
      (table): Comparison => ({
        ...{ kind: 'given', table, drawnAt: given.drawnAt },
        ...{ side, name: nameOf(side, table.attribute), people: peopleOf(side) },
      }),
    ),
  )
  return [...directory, ...said]
}

function attributeWords(attribute: string, text: Texts): string {
  const key = `fairness.attribute.${attribute}`
  return hasText(key) ? text(key) : attribute
}
