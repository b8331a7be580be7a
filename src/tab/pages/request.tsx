import { useParams } from 'wouter'
import type { Me } from '../../contract/people.ts'
import type { Request } from '../../contract/requests.ts'
import { ActionRow } from '../components/action-row.tsx'
import { ButtonLink } from '../components/button-link.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { useRequest } from '../features/requests/api.ts'
import { ApprovalSteps } from '../features/requests/approval-steps.tsx'
import { NextMentor } from '../features/requests/next-mentor.tsx'
import { RequestCard } from '../features/requests/request-card.tsx'
import { useText } from '../format/use-text.ts'

const OVER: Request['status'][] = ['declined', 'notApproved', 'withdrawn', 'expired', 'passedOn', 'noPlace']

export function RequestPage({ me }: { me: Me }) {
  const text = useText()
  const { requestId = '' } = useParams<Record<string, string>>()
  const query = useRequest(requestId)
  const mine = query.data?.mentee.id === me.person.id
  const title = query.data
    ? text(titleOf(query.data, mine), { mentee: query.data.mentee.name, mentor: query.data.mentor.name })
    : text('request.title')
  return (
    <Page title={title} lead={query.data?.programName} back={{ to: '/', label: text('nav.home') }}>
      <Loaded query={query}>
        {(request) => (
          <>
            <Section title={text('request.section')}>
              <RequestCard request={request} me={me.person.id} />
              {request.approvals.length > 0 && <ApprovalSteps approvals={request.approvals} />}
              {request.mentorshipId && (
                <ActionRow>
                  <ButtonLink to={`/mentorship/${request.mentorshipId}`} appearance="primary">
                    {text('request.toMentorship')}
                  </ButtonLink>
                </ActionRow>
              )}
              {mine && OVER.includes(request.status) && (
                <ActionRow>
                  <ButtonLink to="/find">{text('request.findAnother')}</ButtonLink>
                </ActionRow>
              )}
              <WhoSees data="requestWords" />
            </Section>
            {mine && <NextMentor request={request} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function titleOf({ requestedBy }: Request, mine: boolean) {
  if (requestedBy === 'mentor') return mine ? 'offer.title.received' : 'offer.title.sent'
  return mine ? 'request.title.sent' : 'request.title.received'
}
