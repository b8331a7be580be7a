import { useState } from 'react'
import type { PersonBasics } from '../../../contract/people.ts'
import { useNotices } from '../../components/notices.tsx'
import { Panel } from '../../components/panel.tsx'
import { PersonField } from '../../components/person-field.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { useText } from '../../format/use-text.ts'
import { useDelegateApproval } from './api.ts'

interface DelegatePanelProps {
  approvalId: string
  searchPeople: (typed: string) => Promise<readonly PersonBasics[]>
  onClose: () => void
}

export function DelegatePanel({ approvalId, searchPeople, onClose }: DelegatePanelProps) {
  const text = useText()
  const notices = useNotices()
  const delegate = useDelegateApproval()
  const [person, setPerson] = useState<PersonBasics | null>(null)
  const submit = () => {
    if (!person) return
    delegate.mutate(
      { params: { approvalId }, body: { personId: person.id } },
      {
        onSuccess: () => {
          notices.done(text('approval.done.delegated', { name: person.name }))
          onClose()
        },
      },
    )
  }
  return (
    <Panel
      title={text('approval.delegate.title')}
      onClose={onClose}
      onSubmit={submit}
      submit={text('approval.delegate.submit')}
      busy={delegate.isPending}
      disabled={!person}
    >
      <p>{text('approval.delegate.intro')}</p>
      <PersonField label={text('approval.delegate.person')} value={person} onChange={setPerson} search={searchPeople} />
      {delegate.isError && <ProblemNotice error={delegate.error} />}
    </Panel>
  )
}
