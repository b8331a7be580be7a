import type { MatchRules } from '../../../contract/match-rules.ts'
import { whoAsks } from '../../../contract/programs.ts'
import { ChoiceCards } from '../../components/choice-cards.tsx'
import { useText } from '../../format/use-text.ts'

type WhoAsks = MatchRules['whoAsks']

export function WhoAsksCards({ value, onChange }: { value: WhoAsks; onChange: (value: WhoAsks) => void }) {
  const text = useText()
  return (
    <ChoiceCards
      legend={text('whoAsks.legend')}
      choices={whoAsks.options.map((each) => ({ value: each, name: text(`whoAsks.${each}`), words: text(`whoAsks.${each}.words`) }))}
      value={value}
      onChange={onChange}
    />
  )
}
