import type { Round } from '../../../contract/rounds.ts'
import { type Share, ShareBars } from '../../components/share-bars.tsx'
import { useText } from '../../format/use-text.ts'

type State = NonNullable<Round['pairs'][number]['request']>

const steps: readonly { name: 'accepted' | 'approval' | 'mentor' | 'off'; tone: Share['tone']; states: readonly (State | null)[] }[] = [
  { name: 'accepted', tone: 'good', states: ['accepted'] },
  { name: 'approval', tone: 'changed', states: ['waitingForApproval'] },
  { name: 'mentor', tone: 'open', states: ['waitingForMentor'] },
  { name: 'off', tone: 'bad', states: ['declined', 'notApproved', 'withdrawn', 'expired', 'noPlace', null] },
]

/** How far the pairs of a published round have come. */
export function RoundProgress({ pairs }: Pick<Round, 'pairs'>) {
  const text = useText()
  return (
    <ShareBars
      label={text('progress.title')}
      total={pairs.length}
      shares={steps.map(({ name, tone, states }) => ({
        label: text(`progress.${name}`),
        tone,
        count: pairs.filter(({ request }) => states.includes(request)).length,
      }))}
    />
  )
}
