import { useState } from 'react'
import type { Coverage } from '../../../contract/coverage.ts'
import type { Reply } from '../../api-client/call.ts'
import { BusyButton } from '../../components/busy-button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useInviteColleagues } from './api.ts'
import styles from './invite-colleagues.module.css'
import { InviteResult } from './invite-result.tsx'
import { InviteeList } from './invitee-list.tsx'

type Invitee = Coverage['invitees'][number]

/** Colleagues to choose from, all that may still be asked today chosen already, and what became of those asked before. */
export function InviteColleagues({ programId, invitees, leftToday }: Pick<Coverage, 'programId' | 'invitees' | 'leftToday'>) {
  const text = useText()
  const notices = useNotices()
  const invite = useInviteColleagues()
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null)
  const [asked, setAsked] = useState<{ answer: Reply<'inviteColleagues'>; people: readonly Invitee[] } | null>(null)
  const chosen = invitees.filter(({ person }, place) => (picked ? picked.has(person.id) : place < leftToday))
  const send = () =>
    invite.mutate(
      { params: { programId }, body: { personIds: chosen.map(({ person }) => person.id) } },
      {
        onSuccess: (answer) => {
          setAsked({ answer, people: chosen })
          setPicked(null)
        },
        onError: notices.failed,
      },
    )
  return (
    <div className={styles.invite}>
      {asked && <InviteResult answer={asked.answer} people={asked.people.map(({ person }) => person)} />}
      {invitees.length > 0 && (
        <>
          <InviteeList invitees={invitees} chosen={new Set(chosen.map(({ person }) => person.id))} onChange={setPicked} />
          <div className={styles.send}>
            <BusyButton
              appearance="primary"
              busy={invite.isPending}
              disabledFocusable={chosen.length === 0 || chosen.length > leftToday}
              onClick={send}
            >
              {invite.isPending ? text('form.sending') : text('coverage.submit', { people: chosen.length })}
            </BusyButton>
            <p className={styles.left}>{text('coverage.left', { left: leftToday })}</p>
          </div>
        </>
      )}
    </div>
  )
}
