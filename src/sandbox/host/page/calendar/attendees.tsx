import { Avatar, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { CalendarEntry } from '../../wire.ts'
import { responseWords } from './words.ts'

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    maxHeight: '180px',
    overflowY: 'auto',
  },
  row: { display: 'flex', gap: '8px', alignItems: 'center' },
  name: { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
})

/** Who organizes, who is invited, and what they answered. */
export function Attendees({ entry }: { entry: CalendarEntry }) {
  const styles = useStyles()
  const others = entry.attendees.map(({ name, address, optional, response }) => ({
    name: name || address,
    state: `${responseWords[response]}${optional ? ', optional' : ''}`,
  }))
  return (
    <ul className={styles.list} aria-label="Attendees">
      {[{ name: entry.organizer, state: 'Organizer' }, ...others.filter(({ name }) => name !== entry.organizer)].map(({ name, state }) => (
        <li key={name} className={styles.row}>
          <Avatar name={name} color="colorful" size={24} aria-hidden />
          <Text className={styles.name}>{name}</Text>
          <Text size={200} className={styles.quiet}>
            {state}
          </Text>
        </li>
      ))}
    </ul>
  )
}
