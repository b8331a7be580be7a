import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { AgreementTerms, Mentorship } from '../../../contract/mentorships.ts'
import { fieldError } from '../../api-client/problem.ts'
import { useNotices } from '../../components/notices.tsx'
import { Panel } from '../../components/panel.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { WordsField } from '../../components/words-field.tsx'
import { useText } from '../../format/use-text.ts'
import { useProposeAgreement } from './api.ts'

const cadences: AgreementTerms['cadence'][] = ['weekly', 'biweekly', 'monthly']
const lengths: AgreementTerms['lengthMinutes'][] = [30, 45, 60, 90]
const GOALS = 5

/** Other terms. Whoever suggests them has confirmed them; the partner is asked. */
export function AgreementPanel({ mentorship, onClose }: { mentorship: Mentorship; onClose: () => void }) {
  const text = useText()
  const notices = useNotices()
  const propose = useProposeAgreement()
  const { version, ...before } = mentorship.agreement
  const [cadence, setCadence] = useState(before.cadence)
  const [lengthMinutes, setLength] = useState(before.lengthMinutes)
  const [boundaries, setBoundaries] = useState(before.boundaries)
  const [goals, setGoals] = useState(before.goals.join('\n'))
  const booked = mentorship.series?.state === 'booked'
  const otherRhythm = cadence !== before.cadence || lengthMinutes !== before.lengthMinutes
  const partner = mentorship.myRole === 'mentee' ? mentorship.mentor : mentorship.mentee
  const goalLines = goals
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, GOALS)
  const submit = () =>
    propose.mutate(
      { params: { mentorshipId: mentorship.id }, body: { cadence, lengthMinutes, boundaries, goals: goalLines, version } },
      {
        onSuccess: () => {
          notices.done(text('agreement.done.proposed', { name: partner.name }))
          onClose()
        },
      },
    )
  return (
    <Panel title={text('agreement.edit')} onClose={onClose} onSubmit={submit} submit={text('agreement.propose')} busy={propose.isPending}>
      <p>{text('agreement.proposeIntro', { name: partner.name })}</p>
      {before.cadence !== 'once' && (
        <>
          <Field label={text('agreement.cadence')}>
            <Select value={cadence} onChange={(_, data) => setCadence(cadences.find((each) => each === data.value) ?? cadence)}>
              {cadences.map((each) => (
                <option key={each} value={each}>
                  {text(`cadence.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={text('agreement.length')}>
            <Select
              value={String(lengthMinutes)}
              onChange={(_, data) => setLength(lengths.find((each) => String(each) === data.value) ?? lengthMinutes)}
            >
              {lengths.map((each) => (
                <option key={each} value={each}>
                  {text('length.minutes', { minutes: each })}
                </option>
              ))}
            </Select>
          </Field>
          {booked && otherRhythm && <p>{text('agreement.otherRhythm')}</p>}
        </>
      )}
      <WordsField
        label={text('agreement.goals')}
        hint={text('want.goalsHint')}
        max={1000}
        value={goals}
        onChange={setGoals}
        error={fieldError(propose.error, 'goals')}
      />
      <WordsField
        label={text('agreement.boundaries')}
        hint={text('agreement.boundariesHint')}
        max={1000}
        value={boundaries}
        onChange={setBoundaries}
        error={fieldError(propose.error, 'boundaries')}
      />
      {propose.isError && <ProblemNotice error={propose.error} />}
    </Panel>
  )
}
