import type { z } from 'zod'
import { roundAim } from '../../../contract/rounds.ts'
import { ChoiceCards } from '../../components/choice-cards.tsx'
import { useText } from '../../format/use-text.ts'

type Aim = z.infer<typeof roundAim>

/** What a round is after, in plain words, and what that costs. */
export function AimCards({ aim, onChange }: { aim: Aim; onChange: (aim: Aim) => void }) {
  const text = useText()
  return (
    <ChoiceCards
      legend={text('round.aim')}
      choices={roundAim.options.map((value) => ({ value, name: text(`aim.${value}`), words: text(`aim.${value}.words`) }))}
      value={aim}
      onChange={onChange}
    />
  )
}
