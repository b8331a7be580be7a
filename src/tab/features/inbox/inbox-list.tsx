import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr'
import type { InboxItem } from '../../../contract/inbox.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { PersonAvatar } from '../../components/person-line.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import styles from './inbox-list.module.css'

/** Where each kind of waiting thing is dealt with. */
export function placeOf(item: InboxItem): string {
  switch (item.kind) {
    case 'invitation':
    case 'menteeInvitation':
      return `/invitation/${item.subject}`
    case 'request':
    case 'offer':
    case 'question':
    case 'next':
      return `/request/${item.subject}`
    case 'approval':
      return `/approval/${item.subject}`
    case 'agreement':
    case 'removed':
    case 'declined':
    case 'noTime':
    case 'fit':
      return `/mentorship/${item.subject}`
    case 'choice':
    case 'proposal':
      return item.mentorshipId ? `/mentorship/${item.mentorshipId}/checkin/${item.subject}` : `/checkin/${item.subject}`
    case 'agenda':
    case 'feedback':
      return item.mentorshipId ? `/mentorship/${item.mentorshipId}/session/${item.subject}` : `/session/${item.subject}`
  }
}

export function InboxList({ items }: { items: readonly InboxItem[] }) {
  return (
    <ul className={styles.list}>
      {items.map((item, place) => (
        <InboxLine first={place === 0} key={`${item.kind} ${item.subject}`} item={item} />
      ))}
    </ul>
  )
}

function InboxLine({ item, first }: { item: InboxItem; first: boolean }) {
  const text = useText()
  const { at } = useWhen()
  const name = item.from?.name ?? ''
  const due = item.dueAt && text('inbox.due', { day: at(item.dueAt, 'day') })
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        {item.from ? (
          <PersonAvatar person={item.from} size={36} />
        ) : (
          <span className={styles.icon}>
            <CalendarLtrRegular aria-hidden />
          </span>
        )}
        <div>
          <span className={styles.title}>{text(`inbox.${item.kind}.title`, { name })}</span>
          <span className={styles.detail}>{[item.programName, due].filter(Boolean).join(' · ')}</span>
        </div>
      </div>
      <ButtonLink to={placeOf(item)} appearance={first ? 'primary' : 'secondary'} aria-label={text(`inbox.${item.kind}.label`, { name })}>
        {text(`inbox.${item.kind}.action`)}
      </ButtonLink>
    </li>
  )
}
