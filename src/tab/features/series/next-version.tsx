import { Spinner } from '@fluentui/react-components'
import type { Mentorship } from '../../../contract/mentorships.ts'
import type { Series } from '../../../contract/series.ts'
import { Callout } from '../../components/callout.tsx'
import { useText } from '../../format/use-text.ts'
import type { Pair } from './occurrence-words.ts'
import { WhyNot } from './why-not.tsx'

interface NextVersionProps {
  mentorship: Mentorship
  series: Series
  next: NonNullable<Series['next']>
  pair: Pair
}

/** The change that is on its way while everything still stands as it was. */
export function NextVersion({ mentorship, series, next, pair }: NextVersionProps) {
  const text = useText()
  switch (next.state) {
    case 'planning':
    case 'booking':
      return (
        <Callout intent="info">
          <Spinner
            size="tiny"
            labelPosition="after"
            label={text('series.next.underway', { cause: next.cause })}
            style={{ justifyContent: 'flex-start' }}
          />
        </Callout>
      )
    case 'waiting':
      return (
        <Callout intent="warning" title={text('series.next.waits')}>
          {text(`series.waits.${next.waitingFor ?? 'outlook'}`)}
        </Callout>
      )
    case 'noTime':
      return (
        <WhyNot
          mentorship={mentorship}
          series={series}
          rhythm={next}
          title={text('series.next.noTime', { cause: next.cause })}
          pair={pair}
        />
      )
  }
}
