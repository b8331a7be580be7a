import { Spinner } from '@fluentui/react-components'
import type { Mentorship } from '../../../contract/mentorships.ts'
import type { Series } from '../../../contract/series.ts'
import { Callout } from '../../components/callout.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { NextVersion } from './next-version.tsx'
import { type Pair, whoIs } from './occurrence-words.ts'
import { SeriesButton } from './series-button.tsx'
import { WhyNot } from './why-not.tsx'

interface SeriesStateProps {
  mentorship: Mentorship
  series: Series
  pair: Pair
}

/** How far the booking is while it is not simply booked, and what is on its way. */
export function SeriesState({ mentorship, series, pair }: SeriesStateProps) {
  return (
    <>
      <Standing mentorship={mentorship} series={series} pair={pair} />
      {series.next && <NextVersion mentorship={mentorship} series={series} next={series.next} pair={pair} />}
    </>
  )
}

function Standing({ mentorship, series, pair }: SeriesStateProps) {
  const text = useText()
  const when = useWhen()
  const { state, may } = series
  switch (state) {
    case 'planning':
    case 'booking':
      return (
        <>
          <Spinner size="small" labelPosition="after" label={text(`series.state.${state}`)} style={{ justifyContent: 'flex-start' }} />
          {series.occurrences.length === 0 && <Waiting lines={2} />}
        </>
      )
    case 'waiting':
      return (
        <Callout intent="warning" title={text('series.state.waiting')}>
          {text(`series.waits.${series.waitingFor ?? 'outlook'}`)}
        </Callout>
      )
    case 'noTime':
      return <WhyNot mentorship={mentorship} series={series} rhythm={series} title={text('series.state.noTime')} pair={pair} />
    case 'paused':
      return (
        <Callout
          intent="info"
          title={text('series.state.paused')}
          action={may.includes('resume') && <SeriesButton deed="resume" mentorshipId={mentorship.id} version={series.version} />}
        >
          {series.pausedUntil ? text('series.pausedUntil', { day: when.day(series.pausedUntil, 'fullDay') }) : text('series.pausedOpen')}
        </Callout>
      )
    case 'removed':
      return (
        <Callout
          intent="warning"
          title={text('series.state.removed')}
          action={may.includes('bookAgain') && <SeriesButton deed="bookAgain" mentorshipId={mentorship.id} version={series.version} />}
        >
          {text('series.removed')}
        </Callout>
      )
    case 'cancelled':
      return (
        <Callout intent="info" title={text('series.state.cancelled')}>
          {text('series.cancelled')}
        </Callout>
      )
    case 'booked':
      if (!series.declinedBy || (series.next && series.next.state !== 'noTime')) return null
      return (
        <Callout
          intent="warning"
          title={text('series.declinedBy', whoIs(series.declinedBy, pair))}
          action={may.includes('anotherTime') && <SeriesButton deed="anotherTime" mentorshipId={mentorship.id} version={series.version} />}
        >
          {text('series.declined')}
        </Callout>
      )
  }
}
