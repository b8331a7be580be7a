import { Field, Select } from '@fluentui/react-components'
import type { PersonBasics } from '../../../contract/people.ts'
import type { Round } from '../../../contract/rounds.ts'
import { Empty } from '../../components/empty.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useText } from '../../format/use-text.ts'
import { useChoices } from './api.ts'

interface MentorChoiceProps {
  round: Round
  mentee: PersonBasics
  value: string | null
  onChange: (mentorId: string | null) => void
}

/** The mentors whom a mentee may have, the best first. One without a free place is taken from somebody else. */
export function MentorChoice({ round, mentee, value, onChange }: MentorChoiceProps) {
  const text = useText()
  const query = useChoices({ programId: round.programId, roundId: round.id }, mentee.id)
  const own = round.pairs.find((pair) => pair.mentee.id === mentee.id)?.mentor.id
  return (
    <Loaded query={query} waiting={<Waiting lines={1} />}>
      {({ mentors }) => {
        const others = mentors.filter(({ mentor }) => mentor.id !== own)
        if (others.length === 0) return <Empty>{text('adjust.noOther')}</Empty>
        return (
          <Field label={text('adjust.mentorFor', { mentee: mentee.name })}>
            <Select value={value ?? ''} onChange={(_, data) => onChange(data.value || null)}>
              <option value="">{text('adjust.choose')}</option>
              {others.map(({ mentor, score, placesLeft }) => (
                <option key={mentor.id} value={mentor.id}>
                  {text('adjust.mentorWords', { name: mentor.name, score, places: placesLeft })}
                </option>
              ))}
            </Select>
          </Field>
        )
      }}
    </Loaded>
  )
}
