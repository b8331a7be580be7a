import { Checkbox, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { useNotices } from '../../components/notices.tsx'
import { Panel } from '../../components/panel.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { usePauseSeries } from './api.ts'
import type { SeriesPanelProps } from './series-panel.ts'

/** Until when nothing is booked; without a date until somebody resumes. */
export function PausePanel({ mentorshipId, series, onClose }: SeriesPanelProps) {
  const text = useText()
  const when = useWhen()
  const notices = useNotices()
  const pause = usePauseSeries()
  const [until, setUntil] = useState('')
  const [open, setOpen] = useState(false)
  const [tried, setTried] = useState(false)
  const missing = !open && until === ''
  const submit = () => {
    setTried(true)
    if (missing) return
    pause.mutate(
      { params: { mentorshipId }, body: { version: series.version, until: open ? null : until } },
      {
        onSuccess: () => {
          notices.done(open ? text('series.done.pausedOpen') : text('series.done.paused', { day: when.day(until) }))
          onClose()
        },
      },
    )
  }
  return (
    <Panel title={text('series.do.pause')} onClose={onClose} onSubmit={submit} submit={text('series.pause.submit')} busy={pause.isPending}>
      <p>{text('series.pause.intro')}</p>
      <Field
        label={text('series.pause.until')}
        hint={text('series.pause.hint')}
        required={!open}
        {...(tried && missing ? { validationMessage: text('form.chooseDate'), validationState: 'error' } : {})}
      >
        <Input type="date" value={until} disabled={open} onChange={(_, data) => setUntil(data.value)} />
      </Field>
      <Checkbox label={text('series.pause.open')} checked={open} onChange={(_, data) => setOpen(data.checked === true)} />
      {pause.isError && <ProblemNotice error={pause.error} />}
    </Panel>
  )
}
