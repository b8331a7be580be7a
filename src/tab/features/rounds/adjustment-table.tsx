import { Button } from '@fluentui/react-components'
import type { Round } from '../../../contract/rounds.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useListing, useText } from '../../format/use-text.ts'
import { useAdjusting } from './use-adjusting.ts'

/** What program managers changed in a round. Any of it can be taken back while the round is a draft. */
export function AdjustmentTable({ round }: { round: Round }) {
  const text = useText()
  const list = useListing()
  const { takeBack, busy } = useAdjusting(round)
  return (
    <DataTable
      label={text('adjustments.title')}
      columns={[text('adjustments.what'), text('adjustments.pairs'), text('adjustments.takeBack')]}
      rows={round.adjustments.map(({ id, kind, pairs }) => {
        const names = list(pairs.map(({ mentee, mentor }) => text('adjustments.pair', { mentee: mentee.name, mentor: mentor.name })))
        return {
          key: id,
          cells: [
            text(`adjustments.${kind}`),
            names,
            round.may.includes('adjust') ? (
              <Button
                key="take-back"
                size="small"
                aria-label={text('adjustments.takeBackLabel', { pairs: names })}
                disabledFocusable={busy}
                onClick={() => takeBack(id)}
              >
                {text('adjustments.takeBack')}
              </Button>
            ) : null,
          ],
        }
      })}
    />
  )
}
