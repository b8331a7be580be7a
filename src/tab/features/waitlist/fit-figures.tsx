import type { FitFigures as Figures } from '../../../contract/fit.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'

const answers = ['good', 'unsure', 'notFit'] as const

/** How members answered after their first check-in; small figures are not shown. */
export function FitFigures({ figures }: { figures: Figures }) {
  const text = useText()
  const number = useNumber()
  return (
    <DataTable
      label={text('fitFigures.title')}
      columns={answers.map((answer) => text(`fitFigures.${answer}`))}
      rows={[
        {
          key: figures.before,
          cells: answers.map((answer) => {
            const people = figures[answer]
            return people === null ? text('fitFigures.few') : number.count(people)
          }),
        },
      ]}
    />
  )
}
