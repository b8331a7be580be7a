import { matchWeights, type Round } from '../../../contract/rounds.ts'
import { BusyButton } from '../../components/busy-button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useNumber } from '../../format/use-number.ts'
import { useListing, useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { useReplayRound } from './api.ts'
import styles from './how-made.module.css'

/** Everything that decided the pairs, and a way to make sure that nothing else did. */
export function HowMade({ round }: { round: Round }) {
  const text = useText()
  const list = useListing()
  const number = useNumber()
  const { at } = useWhen()
  const notices = useNotices()
  const replay = useReplayRound()
  const solveAgain = () =>
    replay.mutate(
      { params: { programId: round.programId, roundId: round.id } },
      {
        onSuccess: ({ identical, pairs, different }) =>
          notices.done(text(identical ? 'made.identical' : 'made.different', { pairs, different })),
        onError: notices.failed,
      },
    )
  const facts = [
    { label: text('made.by'), words: text('made.byWords', { name: round.openedBy.name, at: at(round.openedAt) }) },
    { label: text('round.aim'), words: text(`aim.${round.aim}`) },
    {
      label: text('round.weights'),
      words: list(
        matchWeights.keyof().options.map((term) => text('made.weight', { name: text(`weight.${term}`), percent: round.weights[term] })),
      ),
    },
    { label: text('made.seed'), words: number.count(round.seed) },
  ]
  return (
    <div className={styles.made}>
      <dl className={styles.facts}>
        {facts.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {round.may.includes('replay') && (
        <div>
          <BusyButton busy={replay.isPending} onClick={solveAgain}>
            {text('made.replay')}
          </BusyButton>
        </div>
      )}
    </div>
  )
}
