import { useParams } from 'wouter'
import { Disclosure } from '../components/disclosure.tsx'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { useApprovals } from '../features/approvals/api.ts'
import { ApprovalCard } from '../features/approvals/approval-card.tsx'
import { searchPeople } from '../features/people/api.ts'
import { useText } from '../format/use-text.ts'

/** What a manager is asked to approve; the one they came for stands first. */
export function ApprovalsPage() {
  const text = useText()
  const { approvalId } = useParams<Record<string, string>>()
  const query = useApprovals()
  return (
    <Page title={text('approvals.title')} lead={text('approvals.lead')}>
      <Loaded query={query}>
        {({ approvals }) => {
          const wantedFirst = approvals.toSorted((a, b) => Number(b.id === approvalId) - Number(a.id === approvalId))
          const waiting = wantedFirst.filter(({ status, id }) => status === 'waiting' || id === approvalId)
          const others = wantedFirst.filter((approval) => !waiting.includes(approval))
          return (
            <>
              <Section title={text('approvals.waiting')} count={waiting.length} accent={waiting.length > 0}>
                {waiting.length === 0 && <Empty>{text('approvals.none')}</Empty>}
                {waiting.map((approval) => (
                  <ApprovalCard key={approval.id} approval={approval} searchPeople={searchPeople} />
                ))}
                <WhoSees data="approval" />
              </Section>
              {others.length > 0 && (
                <Section title={text('approvals.earlier')}>
                  <Disclosure summary={text('approvals.earlierCount', { count: others.length })}>
                    {others.map((approval) => (
                      <ApprovalCard key={approval.id} approval={approval} searchPeople={searchPeople} />
                    ))}
                  </Disclosure>
                </Section>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
