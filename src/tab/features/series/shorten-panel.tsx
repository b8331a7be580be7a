import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { useNotices } from '../../components/notices.tsx'
import { Panel } from '../../components/panel.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { localDate } from '../../format/zones.ts'
import { useShortenSeries } from './api.ts'
import type { SeriesPanelProps } from './series-panel.ts'

/** An earlier last day. What lies after it is canceled; the mentorship goes on. */
export function ShortenPanel({ mentorshipId, series, onClose }: SeriesPanelProps) {
  const text = useText()
  const when = useWhen()
  const notices = useNotices()
  const shorten = useShortenSeries()
  const [last, setLast] = useState('')
  const [tried, setTried] = useState(false)
  const canceled = last === '' ? 0 : series.occurrences.filter(({ start }) => start && localDate(start, when.zone) > last).length
  const submit = () => {
    setTried(true)
    if (last === '') return
    shorten.mutate(
      { params: { mentorshipId }, body: { version: series.version, lastDate: last } },
      {
        onSuccess: () => {
          notices.done(text('series.done.shortened', { day: when.day(last) }))
          onClose()
        },
      },
    )
  }
  return (
    <Panel
      title={text('series.do.shorten')}
      onClose={onClose}
      onSubmit={submit}
      submit={text('series.shorten.submit')}
      busy={shorten.isPending}
    >
      <p>{text('series.shorten.intro')}</p>
      <Field
        label={text('series.shorten.last')}
        required
        {...(last ? { hint: text('series.shorten.canceled', { count: canceled }) } : {})}
        {...(tried && last === '' ? { validationMessage: text('form.chooseDate'), validationState: 'error' } : {})}
      >
        <Input
          type="date"
          value={last}
          {...(series.lastDate ? { max: series.lastDate } : {})}
          onChange={(_, data) => setLast(data.value)}
        />
      </Field>
      {shorten.isError && <ProblemNotice error={shorten.error} />}
    </Panel>
  )
}
