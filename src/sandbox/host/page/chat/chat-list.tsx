import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { DateTime } from 'luxon'
import type { ChatMessage, Person } from '../../wire.ts'
import { AppFace } from '../people/app-face.tsx'

const useStyles = makeStyles({
  list: {
    width: '280px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@container (max-width: 999px)': { display: 'none' },
  },
  heading: { margin: 0, padding: '14px 20px 10px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  chat: {
    display: 'flex',
    gap: '12px',
    alignItems: 'center',
    margin: '4px 8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  words: { flex: 1, minWidth: 0 },
  top: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

/** The list of chats beside the conversation. The sandbox has one: the app's. */
export function ChatList({ person, last }: { person: Person; last: ChatMessage | null }) {
  const styles = useStyles()
  const at = last && DateTime.fromISO(last.at, { zone: person.timeZone, locale: 'en-US' }).toFormat('d LLL')
  return (
    <aside className={styles.list} aria-label="Chats">
      <h2 className={styles.heading}>Chat</h2>
      <div className={styles.chat}>
        <AppFace size={36} />
        <div className={styles.words}>
          <div className={styles.top}>
            <Text weight="semibold">Mentoring</Text>
            <Text size={200} className={styles.quiet}>
              {at}
            </Text>
          </div>
          <Text size={200} block className={styles.quiet}>
            {last ? previewOf(last) : 'No messages yet'}
          </Text>
        </div>
      </div>
    </aside>
  )
}

function previewOf({ deleted, text, cards }: ChatMessage): string {
  if (deleted) return 'Message deleted'
  return text.replace(/[*_#>]/g, '') || (cards.length > 0 ? 'Sent a card' : '')
}
