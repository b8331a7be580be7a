import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { problemOf } from './api-client/problem.ts'
import { Page } from './components/page.tsx'
import { ProblemNotice } from './components/problem-notice.tsx'
import { WaitingPage } from './components/waiting.tsx'
import { useMe } from './features/me/api.ts'
import { ReaderZoneProvider } from './format/reader-zone.tsx'
import { useText } from './format/use-text.ts'
import { Frame } from './frame.tsx'
import { announceFailure, announceSuccess } from './host/connect.ts'
import { Places } from './places.tsx'

const linked = /^(request|approval|mentorship|session|checkin|invitation|program)\/[\w-]+$/

/** Everything behind the sign-in: the reader first, then the page they came for. */
export function SignedIn({ subPage }: { subPage: string | null }) {
  const text = useText()
  const me = useMe()
  const [, go] = useLocation()
  useEffect(() => {
    if (subPage && linked.test(subPage)) go(`/${subPage}`, { replace: true })
  }, [subPage, go])
  const failure = me.error && problemOf(me.error).kind
  useEffect(() => {
    if (me.isSuccess) announceSuccess()
    else if (failure) announceFailure(failure)
  }, [me.isSuccess, failure])

  if (me.data) {
    return (
      <ReaderZoneProvider timeZone={me.data.person.timeZone}>
        <Frame me={me.data}>
          <Places me={me.data} />
        </Frame>
      </ReaderZoneProvider>
    )
  }
  if (!me.isError) return <WaitingPage />
  return (
    <Page title={text('frame.title')}>
      <ProblemNotice error={me.error} retry={() => void me.refetch()} />
    </Page>
  )
}
