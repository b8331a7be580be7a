import { Button, Field, SpinButton } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Program } from '../../../contract/programs.ts'
import { fieldError } from '../../api-client/problem.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { useNotices } from '../../components/notices.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { type Suggestion, TagField } from '../../components/tag-field.tsx'
import { WhoSees } from '../../components/who-sees.tsx'
import { WordsField } from '../../components/words-field.tsx'
import { useText } from '../../format/use-text.ts'
import { useJoinAsMentor } from './api.ts'
import styles from './offer-form.module.css'

const MOST_MENTEES = 8
const MOST_HOURS = 20
const USUAL_HOURS = 2

interface OfferFormProps {
  program: Program
  /** From the directory, to start with. */
  ownSkills: readonly string[]
  suggest: (typed: string) => Promise<readonly Suggestion[]>
  onDone: () => void
  onCancel?: () => void
}

/** What a mentor offers, and how much of it. */
export function OfferForm({ program, ownSkills, suggest, onDone, onCancel }: OfferFormProps) {
  const text = useText()
  const notices = useNotices()
  const before = program.mine.mentor
  const [offers, setOffers] = useState<string[]>(before?.offers ?? [...ownSkills])
  const [boundaries, setBoundaries] = useState(before?.boundaries ?? '')
  const [capacity, setCapacity] = useState(before?.capacity ?? program.capacity)
  const [hours, setHours] = useState(before?.hoursPerMonth ?? USUAL_HOURS)
  const [tried, setTried] = useState(false)
  const join = useJoinAsMentor()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (offers.length === 0) return
    join.mutate(
      { params: { programId: program.id }, body: { offers, boundaries, capacity, hoursPerMonth: hours } },
      {
        onSuccess: () => {
          notices.done(text(before ? 'mentoring.done.changed' : 'mentoring.done.joined', { program: program.name }))
          onDone()
        },
      },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TagField
        label={text('mentoring.offers')}
        hint={ownSkills.length > 0 && !before ? text('mentoring.offersPrefilled') : text('mentoring.offersHint')}
        required
        value={offers}
        onChange={setOffers}
        suggest={suggest}
        error={tried && offers.length === 0 ? text('mentoring.offersMissing') : fieldError(join.error, 'offers')}
      />
      <WordsField
        label={text('mentoring.boundaries')}
        placeholder={text('mentoring.boundariesExample')}
        max={500}
        rows={2}
        value={boundaries}
        onChange={setBoundaries}
        error={fieldError(join.error, 'boundaries')}
      />
      <div className={styles.numbers}>
        <Whole label={text('mentoring.capacity')} max={MOST_MENTEES} value={capacity} onChange={setCapacity} />
        <Whole label={text('mentoring.hours')} max={MOST_HOURS} value={hours} onChange={setHours} />
      </div>
      <WhoSees data="mentorProfile" />
      {join.isError && <ProblemNotice error={join.error} />}
      <ActionRow>
        <Button type="submit" appearance="primary" disabledFocusable={join.isPending}>
          {join.isPending ? text('form.sending') : text(before ? 'mentoring.save' : 'mentoring.join')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{text('form.cancel')}</Button>}
      </ActionRow>
    </form>
  )
}

interface WholeProps {
  label: string
  max: number
  value: number
  onChange: (value: number) => void
}

function Whole({ label, max, value, onChange }: WholeProps) {
  const text = useText()
  return (
    <Field label={label}>
      <SpinButton
        min={1}
        incrementButton={{ 'aria-label': text('form.more', { label }) }}
        decrementButton={{ 'aria-label': text('form.less', { label }) }}
        max={max}
        value={value}
        onChange={(_, data) => {
          const next = data.value ?? Number.parseInt(data.displayValue ?? '', 10)
          if (Number.isInteger(next)) onChange(Math.min(max, Math.max(1, next)))
        }}
      />
    </Field>
  )
}
