import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useNotices } from '../../components/notices.tsx'
import { Panel } from '../../components/panel.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { useExtendSeries, useShortenSeries } from './api.ts'
import type { SeriesPanelProps } from './series-panel.ts'

const choices = [2, 4, 8, 12, 26]

/** More weeks at the same time. Taken back by ending it where it ended before. */
export function ExtendPanel({ mentorshipId, series, onClose }: SeriesPanelProps) {
  const text = useText()
  const when = useWhen()
  const notices = useNotices()
  const extend = useExtendSeries()
  const shorten = useShortenSeries()
  const [weeks, setWeeks] = useState(8)
  const { version, lastDate } = series
  const params = { mentorshipId }
  const takeBack = (last: string) =>
    shorten
      .mutateAsync({ params, body: { version, lastDate: last } })
      .then(() => notices.done(text('series.done.shortened', { day: when.day(last) })), notices.failed)
  const submit = () =>
    extend.mutate(
      { params, body: { version, weeks } },
      {
        onSuccess: () => {
          notices.done(text('series.done.extended', { weeks }), lastDate === null ? undefined : () => void takeBack(lastDate))
          onClose()
        },
      },
    )
  return (
    <Panel
      title={text('series.do.extend')}
      onClose={onClose}
      onSubmit={submit}
      submit={text('series.extend.submit')}
      busy={extend.isPending}
    >
      <p>{text('series.extend.intro', { day: lastDate ? when.day(lastDate, 'fullDay') : '', dated: lastDate !== null })}</p>
      <Field label={text('series.extend.weeks')}>
        <Select value={String(weeks)} onChange={(_, data) => setWeeks(Number(data.value))}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {text('program.weeksWords', { weeks: choice })}
            </option>
          ))}
        </Select>
      </Field>
      {extend.isError && <ProblemNotice error={extend.error} />}
    </Panel>
  )
}
