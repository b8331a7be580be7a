import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { z } from 'zod'
import type { colleague } from '../../../contract/programs.ts'
import { useNotices } from '../../components/notices.tsx'
import { PersonLine } from '../../components/person-line.tsx'
import { useText } from '../../format/use-text.ts'
import { useInviteMentor } from './api.ts'
import styles from './colleague-list.module.css'

type Colleague = z.infer<typeof colleague>

const FEW = 6

/** Colleagues who have not joined: no matching, no ranking, only what the directory shows everyone. */
export function ColleagueList({ programId, colleagues }: { programId: string; colleagues: readonly Colleague[] }) {
  const text = useText()
  const notices = useNotices()
  const invite = useInviteMentor()
  const [all, setAll] = useState(false)
  const shown = all ? colleagues : colleagues.slice(0, FEW)
  return (
    <>
      <ul className={styles.list} aria-label={text('find.colleagues')}>
        {shown.map(({ person, invited }) => (
          <li key={person.id} className={styles.line}>
            <PersonLine person={person} />
            {invited ? (
              <span className={styles.invited}>{text('find.invited')}</span>
            ) : (
              <Button
                size="small"
                aria-label={text('find.inviteLabel', { name: person.name })}
                onClick={() =>
                  invite.mutate(
                    { params: { programId }, body: { personId: person.id } },
                    { onSuccess: () => notices.done(text('find.inviteSent', { name: person.name })), onError: notices.failed },
                  )
                }
              >
                {text('find.invite')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < colleagues.length && (
        <Button onClick={() => setAll(true)}>{text('find.colleagues.more', { more: colleagues.length - shown.length })}</Button>
      )}
    </>
  )
}
