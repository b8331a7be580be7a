import type { Me } from '../../contract/people.ts'
import { ButtonLink } from '../components/button-link.tsx'
import { Doors } from '../components/doors.tsx'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Columns, Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { Steps } from '../components/steps.tsx'
import { WaitingPage } from '../components/waiting.tsx'
import { AboutYou } from '../features/attributes/about-you.tsx'
import { useInbox } from '../features/inbox/api.ts'
import { InboxList } from '../features/inbox/inbox-list.tsx'
import { ProfileCard } from '../features/me/profile-card.tsx'
import { MentoringBrief } from '../features/mentors/mentoring-brief.tsx'
import { useMentorships } from '../features/mentorships/api.ts'
import { MentorshipList } from '../features/mentorships/mentorship-list.tsx'
import { usePrograms } from '../features/programs/api.ts'
import { useRequests } from '../features/requests/api.ts'
import { RequestList } from '../features/requests/request-list.tsx'
import { useText } from '../format/use-text.ts'

const SETTLED = ['withdrawn', 'expired', 'declined', 'notApproved', 'passedOn', 'noPlace', 'accepted']

/** What waits for the reader, whom they meet next, and the two doors for a newcomer. */
export function HomePage({ me }: { me: Me }) {
  const text = useText()
  const inbox = useInbox()
  const mentorships = useMentorships()
  const requests = useRequests()
  const programs = usePrograms()
  const mentoring = programs.data?.programs.filter(({ mine }) => mine.mentor && mine.mentor.status !== 'left') ?? []
  const asMentee = [...(requests.data?.received ?? []), ...(requests.data?.sent ?? [])].filter(({ mentee }) => mentee.id === me.person.id)
  const settledFirst = asMentee.toSorted((a, b) => Number(SETTLED.includes(a.status)) - Number(SETTLED.includes(b.status)))
  const ready = inbox.data && mentorships.data && requests.data && programs.data
  if (!ready && [inbox, mentorships, requests, programs].some(({ isPending }) => isPending)) return <WaitingPage />
  const newcomer =
    ready &&
    mentorships.data.mentorships.length === 0 &&
    asMentee.length === 0 &&
    mentoring.length === 0 &&
    requests.data.received.length === 0
  return (
    <Page title={text('home.hello', { name: me.givenName })} lead={text(newcomer ? 'home.lead.newcomer' : 'home.lead')}>
      <Columns
        aside={
          <>
            {!newcomer && (
              <Section title={text('home.requests')}>
                <Loaded query={requests}>
                  {() =>
                    asMentee.length > 0 ? (
                      <RequestList requests={settledFirst.slice(0, 5)} other="mentor" />
                    ) : (
                      <Empty action={<ButtonLink to="/find">{text('home.find')}</ButtonLink>}>{text('home.requests.none')}</Empty>
                    )
                  }
                </Loaded>
              </Section>
            )}
            {mentoring.length > 0 && (
              <Section title={text('home.mentoring')}>
                <MentoringBrief programs={mentoring} />
              </Section>
            )}
            <Section title={text('home.profile')}>
              <ProfileCard me={me} />
            </Section>
            <AboutYou />
          </>
        }
      >
        {(inbox.data?.items.length !== 0 || !newcomer) && (
          <Section title={text('home.inbox')} count={inbox.data?.items.length ?? 0} accent={Boolean(inbox.data?.items.length)}>
            <Loaded query={inbox}>
              {({ items }) => (items.length > 0 ? <InboxList items={items} /> : <Empty>{text('home.inbox.none')}</Empty>)}
            </Loaded>
          </Section>
        )}
        {newcomer ? (
          <>
            <Doors programs={programs.data?.programs.length ?? 0} />
            <Steps />
          </>
        ) : (
          <Section title={text('home.mentorships')}>
            <Loaded query={mentorships}>
              {({ mentorships: all }) =>
                all.length > 0 ? (
                  <MentorshipList mentorships={all} />
                ) : (
                  <Empty action={<ButtonLink to="/find">{text('home.find')}</ButtonLink>}>{text('home.mentorships.none')}</Empty>
                )
              }
            </Loaded>
          </Section>
        )}
      </Columns>
    </Page>
  )
}
