import { Button } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { useState } from 'react'
import type { Mentorship } from '../../../contract/mentorships.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { useNotices } from '../../components/notices.tsx'
import { WhoSees } from '../../components/who-sees.tsx'
import { useText } from '../../format/use-text.ts'
import styles from './agreement-card.module.css'
import { AgreementPanel } from './agreement-panel.tsx'
import { useConfirmAgreement } from './api.ts'

/** The terms both work by, who has confirmed them, and a way to confirm or suggest others. */
export function AgreementCard({ mentorship }: { mentorship: Mentorship }) {
  const text = useText()
  const notices = useNotices()
  const [editing, setEditing] = useState(false)
  const confirm = useConfirmAgreement()
  const { id, agreement, mentee, mentor, myRole, status } = mentorship
  const mine = mentorship[myRole].id
  const confirmed = agreement.confirmedBy.includes(mine)
  const othersConfirmed = agreement.confirmedBy.length > 0
  return (
    <div className={styles.card}>
      <Terms agreement={agreement} />
      <ul className={styles.signatures} aria-label={text('agreement.signatures')}>
        {[mentee, mentor].map((person) => {
          const signed = agreement.confirmedBy.includes(person.id)
          const who = person.id === mine ? 'me' : 'partner'
          return (
            <li key={person.id} className={signed ? `${styles.signature} ${styles.signed}` : styles.signature}>
              {signed ? <CheckmarkCircleRegular aria-hidden fontSize={20} /> : <ClockRegular aria-hidden fontSize={20} />}
              {text(signed ? 'agreement.signed' : 'agreement.unsigned', { who, name: person.name })}
            </li>
          )
        })}
      </ul>
      {status !== 'ended' && (
        <ActionRow>
          {!confirmed && (
            <Button
              appearance="primary"
              disabledFocusable={confirm.isPending}
              onClick={() =>
                confirm.mutate(
                  { params: { mentorshipId: id }, body: { version: agreement.version } },
                  {
                    onSuccess: () => notices.done(text(othersConfirmed ? 'agreement.done.both' : 'agreement.done.confirmed')),
                    onError: notices.failed,
                  },
                )
              }
            >
              {text('agreement.confirm')}
            </Button>
          )}
          <Button onClick={() => setEditing(true)}>{text('agreement.edit')}</Button>
        </ActionRow>
      )}
      <WhoSees data="agreement" />
      {editing && <AgreementPanel mentorship={mentorship} onClose={() => setEditing(false)} />}
    </div>
  )
}

function Terms({ agreement }: Pick<Mentorship, 'agreement'>) {
  const text = useText()
  return (
    <dl className={styles.terms}>
      <div className={styles.term}>
        <dt>{text('agreement.rhythm')}</dt>
        <dd>{text('agreement.rhythmWords', { cadence: agreement.cadence, minutes: agreement.lengthMinutes })}</dd>
      </div>
      {agreement.goals.length > 0 && (
        <div className={styles.term}>
          <dt>{text('agreement.goals')}</dt>
          <dd>
            <ul className={styles.goals}>
              {agreement.goals.map((goal) => (
                <li key={goal}>{goal}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {agreement.boundaries && (
        <div className={styles.term}>
          <dt>{text('agreement.boundaries')}</dt>
          <dd>{agreement.boundaries}</dd>
        </div>
      )}
    </dl>
  )
}
