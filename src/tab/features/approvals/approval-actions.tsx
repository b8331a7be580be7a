import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { PersonBasics } from '../../../contract/people.ts'
import type { ApprovalTask } from '../../../contract/requests.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { useNotices } from '../../components/notices.tsx'
import { WordsPanel } from '../../components/words-panel.tsx'
import { useText } from '../../format/use-text.ts'
import { useApprove, useDeclineApproval } from './api.ts'
import { DelegatePanel } from './delegate-panel.tsx'

interface ApprovalActionsProps {
  approval: ApprovalTask
  searchPeople: (typed: string) => Promise<readonly PersonBasics[]>
}

export function ApprovalActions({ approval, searchPeople }: ApprovalActionsProps) {
  const text = useText()
  const notices = useNotices()
  const [open, setOpen] = useState<'decline' | 'delegate' | null>(null)
  const approve = useApprove()
  const decline = useDeclineApproval()
  const names = { mentee: approval.mentee.name, mentor: approval.mentor.name }
  const params = { approvalId: approval.id }
  const close = () => setOpen(null)
  return (
    <ActionRow>
      <Button
        appearance="primary"
        disabledFocusable={approve.isPending}
        aria-label={text('approval.approveLabel', names)}
        onClick={() =>
          approve.mutate({ params }, { onSuccess: () => notices.done(text('approval.done.approved', names)), onError: notices.failed })
        }
      >
        {text('approval.approve')}
      </Button>
      <Button aria-label={text('approval.declineLabel', names)} onClick={() => setOpen('decline')}>
        {text('approval.decline')}
      </Button>
      <Button appearance="subtle" aria-label={text('approval.delegateLabel', names)} onClick={() => setOpen('delegate')}>
        {text('approval.delegate')}
      </Button>
      {open === 'decline' && (
        <WordsPanel
          title={text('approval.decline.title')}
          intro={text('approval.decline.intro', names)}
          label={text('approval.decline.reason')}
          submit={text('approval.decline')}
          max={500}
          busy={decline.isPending}
          error={decline.error}
          onClose={close}
          onSubmit={(reason) =>
            decline.mutate(
              { params, body: { reason } },
              {
                onSuccess: () => {
                  notices.done(text('approval.done.declined'))
                  close()
                },
              },
            )
          }
        />
      )}
      {open === 'delegate' && <DelegatePanel approvalId={approval.id} searchPeople={searchPeople} onClose={close} />}
    </ActionRow>
  )
}
