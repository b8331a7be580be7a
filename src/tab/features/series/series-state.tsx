import { Spinner } from '@fluentui/react-components'
import type { Series } from '../../../contract/series.ts'
import { Callout } from '../../components/callout.tsx'
import { useText } from '../../format/use-text.ts'

/** How far the booking is, while it is not simply booked. */
export function SeriesState({ series }: { series: Series }) {
  const text = useText()
  switch (series.state) {
    case 'planning':
    case 'booking':
      return (
        <Spinner size="small" labelPosition="after" label={text(`series.state.${series.state}`)} style={{ justifyContent: 'flex-start' }} />
      )
    case 'waiting':
      return (
        <Callout intent="warning" title={text('series.state.waiting')}>
          {text(`series.waits.${series.waitingFor ?? 'outlook'}`)}
        </Callout>
      )
    case 'noTime':
      return (
        <Callout intent="warning" title={text('series.state.noTime')}>
          {text('series.noTime')}
        </Callout>
      )
    case 'cancelled':
      return (
        <Callout intent="info" title={text('series.state.cancelled')}>
          {text('series.cancelled')}
        </Callout>
      )
    case 'booked':
      return null
  }
}
