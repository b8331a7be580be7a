import { Button, Field, Input, Select } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { CheckInRules } from '../../../contract/programs.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import styles from './program-form.module.css'

type Protected = NonNullable<CheckInRules['protectedTimes']>[number]

const workdays: Protected['days'] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
const MOST = 10

/** Hours of every member that stay free of check-ins: on all workdays, or on one of them. */
export function ProtectedTimes({ times, onChange }: { times: readonly Protected[]; onChange: (times: Protected[]) => void }) {
  const text = useText()
  const { weekday } = useWhen()
  const change = (place: number, part: Partial<Protected>) =>
    onChange(times.map((time, index) => (index === place ? { ...time, ...part } : time)))
  return (
    <fieldset className={styles.protected}>
      <legend>{text('rules.protected')}</legend>
      {times.map((time, place) => (
        <div key={String(place)} className={styles.protectedTime}>
          <Field label={text('rules.protected.days')}>
            <Select
              value={time.days.length === 1 ? time.days[0]! : ''}
              onChange={(_, data) =>
                change(place, {
                  days: workdays.includes(data.value as Protected['days'][number]) ? [data.value as Protected['days'][number]] : workdays,
                })
              }
            >
              <option value="">{text('rules.protected.workdays')}</option>
              {workdays.map((day) => (
                <option key={day} value={day}>
                  {weekday(day)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={text('rules.protected.from')}>
            <Input type="time" step={900} value={time.start} onChange={(_, data) => change(place, { start: data.value })} />
          </Field>
          <Field label={text('rules.protected.to')}>
            <Input type="time" step={900} value={time.end} onChange={(_, data) => change(place, { end: data.value })} />
          </Field>
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={text('form.remove', { word: `${time.start} – ${time.end}` })}
            onClick={() => onChange(times.filter((_, index) => index !== place))}
          />
        </div>
      ))}
      {times.length < MOST && (
        <ActionRow>
          <Button onClick={() => onChange([...times, { days: workdays, start: '12:00', end: '13:00' }])}>
            {text('rules.protected.add')}
          </Button>
        </ActionRow>
      )}
    </fieldset>
  )
}
