import { useState } from 'react'
import type { PersonBasics } from '../../../contract/people.ts'
import type { Round } from '../../../contract/rounds.ts'
import { ChoiceCards } from '../../components/choice-cards.tsx'
import { Panel } from '../../components/panel.tsx'
import { PersonField } from '../../components/person-field.tsx'
import { useText } from '../../format/use-text.ts'
import { AdjustmentCost } from './adjustment-cost.tsx'
import { type Change, useCostOf } from './api.ts'
import { MentorChoice } from './mentor-choice.tsx'
import { useAdjusting } from './use-adjusting.ts'

const kinds = ['pin', 'swap', 'forbid'] as const
const MOST_FOUND = 20

interface AdjustPanelProps {
  round: Round
  mentee: PersonBasics
  /** Null for a mentee who has nobody: another mentor is all that can be chosen then. */
  mentor: PersonBasics | null
  onClose: () => void
}

/** Another mentor, a swap, or never these two in this round: what it costs is said before it is done. */
export function AdjustPanel({ round, mentee, mentor, onClose }: AdjustPanelProps) {
  const text = useText()
  const [kind, setKind] = useState<Change['kind']>('pin')
  const [mentorId, setMentorId] = useState<string | null>(null)
  const [other, setOther] = useState<PersonBasics | null>(null)
  const { adjust, busy } = useAdjusting(round)
  const change = changeOf(kind, mentee.id, { own: mentor?.id ?? null, chosen: mentorId, other: other?.id ?? null })
  const cost = useCostOf({ programId: round.programId, roundId: round.id }, change)
  const others = round.pairs.filter((pair) => pair.mentee.id !== mentee.id).map((pair) => pair.mentee)
  const named = async (typed: string) => others.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())).slice(0, MOST_FOUND)
  return (
    <Panel
      title={
        mentor ? text('adjust.title', { mentee: mentee.name, mentor: mentor.name }) : text('adjust.titleAlone', { mentee: mentee.name })
      }
      onClose={onClose}
      onSubmit={() => change && adjust(change, onClose)}
      submit={text(`adjust.submit.${kind}`)}
      busy={busy}
      disabled={change === null || !cost.isSuccess}
    >
      {mentor && (
        <ChoiceCards
          legend={text('adjust.what')}
          choices={kinds.map((value) => ({ value, name: text(`adjust.${value}`), words: text(`adjust.${value}.words`) }))}
          value={kind}
          onChange={setKind}
        />
      )}
      {kind === 'pin' && <MentorChoice round={round} mentee={mentee} value={mentorId} onChange={setMentorId} />}
      {kind === 'swap' && (
        <PersonField label={text('adjust.swapWith')} among={`round ${round.id}`} value={other} onChange={setOther} search={named} />
      )}
      {change && <AdjustmentCost cost={cost} />}
    </Panel>
  )
}

function changeOf(
  kind: Change['kind'],
  menteeId: string,
  { own, chosen, other }: { own: string | null; chosen: string | null; other: string | null },
): Change | null {
  if (kind === 'swap') return other ? { kind, menteeId, otherMenteeId: other } : null
  const mentorId = kind === 'forbid' ? own : chosen
  return mentorId ? { kind, menteeId, mentorId } : null
}
