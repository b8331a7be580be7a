import { Redirect, useLocation, useParams } from 'wouter'
import type { Mentorship } from '../../contract/mentorships.ts'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Columns, Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { WaitingPage } from '../components/waiting.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { AgreementCard } from '../features/mentorships/agreement-card.tsx'
import { useMentorship, useMentorshipOfSession } from '../features/mentorships/api.ts'
import { EndMentorship } from '../features/mentorships/end-mentorship.tsx'
import { FitCheck } from '../features/mentorships/fit-check.tsx'
import { NeverAgain } from '../features/mentorships/never-again.tsx'
import { PairHeader } from '../features/mentorships/pair-header.tsx'
import { NextCheckin } from '../features/series/next-checkin.tsx'
import { SeriesChanges } from '../features/series/series-changes.tsx'
import { SeriesSection } from '../features/series/series-section.tsx'
import { SessionList } from '../features/sessions/session-list.tsx'
import { useText } from '../format/use-text.ts'

export function MentorshipPage() {
  const text = useText()
  const { mentorshipId = '', sessionId = null, checkinId = null } = useParams<Record<string, string>>()
  const query = useMentorship(mentorshipId)
  const partner = query.data?.[query.data.myRole === 'mentee' ? 'mentor' : 'mentee']
  return (
    <Page
      title={partner ? text('mentorship.title', { name: partner.name }) : text('mentorship.titleUnnamed')}
      lead={query.data && <PairHeader mentorship={query.data} />}
      back={{ to: '/', label: text('nav.home') }}
    >
      <Loaded query={query}>{(mentorship) => <Together mentorship={mentorship} wantedId={sessionId} checkinId={checkinId} />}</Loaded>
    </Page>
  )
}

interface TogetherProps {
  mentorship: Mentorship
  /** The check-in whose agenda a link leads to. */
  wantedId: string | null
  /** The check-in in the picture that a link leads to. */
  checkinId: string | null
}

function Together({ mentorship, wantedId, checkinId }: TogetherProps) {
  const text = useText()
  const [, go] = useLocation()
  const { id, myRole, series, sessions, status } = mentorship
  const pair = { me: mentorship[myRole], partner: mentorship[myRole === 'mentee' ? 'mentor' : 'mentee'] }
  const next = sessions.find((session) => !session.past)
  const agreement = (
    <Section title={text('agreement.title')} accent={status === 'agreeing'}>
      <AgreementCard mentorship={mentorship} />
    </Section>
  )
  return (
    <Columns
      aside={
        <>
          {status !== 'agreeing' && agreement}
          {status === 'active' && series?.state === 'booked' && series.may.length > 0 && (
            <Section title={text('series.change.title')}>
              <SeriesChanges mentorshipId={id} series={series} />
            </Section>
          )}
          {status !== 'ended' && (
            <Section title={text('end.section')} note={text('end.note')}>
              <EndMentorship mentorshipId={id} partner={pair.partner.name} />
            </Section>
          )}
          {status === 'ended' && (
            <Section title={text('neverAgain.title')} note={text('neverAgain.note', { name: pair.partner.name })}>
              <NeverAgain mentorshipId={id} said={mentorship.neverAgain} />
            </Section>
          )}
        </>
      }
    >
      {status === 'agreeing' && agreement}
      {mentorship.fit && (
        <Section title={text('fit.title')} accent={mentorship.fit.answer === null}>
          <FitCheck mentorship={mentorship} fit={mentorship.fit} partner={pair.partner.name} />
        </Section>
      )}
      {status === 'active' && next && (
        <Section title={text('series.next')} accent>
          <NextCheckin mentorshipId={id} session={next} joinUrl={next.joinUrl ?? series?.joinUrl ?? null} pair={pair} />
        </Section>
      )}
      <Section title={text('series.title')}>
        {series ? (
          <SeriesSection
            key={checkinId}
            mentorship={mentorship}
            series={series}
            nextId={next?.id ?? null}
            pair={pair}
            wantedId={checkinId}
            onClosed={() => checkinId && go(`/mentorship/${id}`, { replace: true })}
          />
        ) : (
          <Empty>{text(status === 'agreeing' ? 'series.none.agreeing' : 'series.none')}</Empty>
        )}
        <WhoSees data="meetingTimes" />
      </Section>
      {sessions.length > 0 && (
        <Section title={text('session.title')}>
          <SessionList mentorship={mentorship} nextId={next?.id ?? null} wantedId={wantedId} />
        </Section>
      )}
    </Columns>
  )
}

/** A link that knows a session alone leads to it inside its mentorship: to its agenda, or to its place in the picture. */
export function SessionPage({ part }: { part: 'session' | 'checkin' }) {
  const text = useText()
  const { sessionId = '' } = useParams<Record<string, string>>()
  const { found, searching } = useMentorshipOfSession(sessionId)
  if (found) return <Redirect to={`/mentorship/${found}/${part}/${sessionId}`} replace />
  if (searching) return <WaitingPage />
  return (
    <Page title={text('session.title')} back={{ to: '/', label: text('nav.home') }}>
      <Empty>{text('session.gone')}</Empty>
    </Page>
  )
}
