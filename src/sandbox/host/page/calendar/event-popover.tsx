import { Button, Link, makeStyles, Popover, PopoverSurface, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { ArrowRepeatAll20Regular, Dismiss20Regular, LocationRegular, LockClosed20Regular, Video20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { CalendarEntry, Profile } from '../../wire.ts'
import { AttendeeForm } from './attendee-form.tsx'
import { Attendees } from './attendees.tsx'
import { OrganizerForm } from './organizer-form.tsx'
import { responseWords, showAsWords, whenWords, zoneWords } from './words.ts'

const useStyles = makeStyles({
  surface: {
    width: '380px',
    maxWidth: 'calc(100vw - 24px)',
    maxHeight: 'min(80vh, 640px)',
    overflowY: 'auto',
    padding: '16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  head: { display: 'flex', alignItems: 'start', gap: '8px' },
  subject: { flex: 1, minWidth: 0, margin: 0, overflowWrap: 'anywhere' },
  facts: { display: 'flex', flexDirection: 'column', gap: '6px' },
  fact: { display: 'flex', gap: '8px', alignItems: 'center', color: tokens.colorNeutralForeground2 },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '120px', overflowY: 'auto' },
})

interface Props {
  person: Profile
  entry: CalendarEntry
  target: HTMLElement
  onClose(): void
  /** Something was done to the entry. */
  onDone(): void
}

/** All about one entry, and what this person may do with it. */
export function EventPopover({ person, entry, target, onClose, onDone }: Props) {
  const styles = useStyles()
  const zone = person.timeZone
  const invited = !entry.isOrganizer && entry.response !== 'organizer'
  return (
    <Popover
      open
      trapFocus
      withArrow
      positioning={{ target, position: 'after', align: 'start', fallbackPositions: ['before', 'below', 'above'] }}
      onOpenChange={(_, { open }) => !open && onClose()}
    >
      <PopoverSurface className={styles.surface} aria-label={entry.subject}>
        <div className={styles.head}>
          <Subtitle2 as="h2" className={styles.subject}>
            {entry.subject}
          </Subtitle2>
          <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label="Close" onClick={onClose} />
        </div>
        <div className={styles.facts}>
          <Text>
            {whenWords(entry, zone)} ({zoneWords(zone)})
          </Text>
          {entry.kind === 'occurrence' && <Fact icon={<ArrowRepeatAll20Regular />}>Part of a series</Fact>}
          {entry.kind === 'exception' && <Fact icon={<ArrowRepeatAll20Regular />}>Part of a series, changed from its usual place</Fact>}
          {entry.private && <Fact icon={<LockClosed20Regular />}>Private</Fact>}
          {entry.location && <Fact icon={<LocationRegular fontSize={20} />}>{entry.location}</Fact>}
          {entry.joinUrl && (
            <Fact icon={<Video20Regular />}>
              <Link href={entry.joinUrl} target="_blank" rel="noopener noreferrer">
                Join Microsoft Teams meeting
              </Link>
            </Fact>
          )}
          <Text className={styles.fact}>
            {showAsWords[entry.showAs]}
            {invited && ` · Your answer: ${responseWords[entry.response]}`}
          </Text>
        </div>
        {entry.note && <Text className={styles.note}>{entry.note}</Text>}
        {(entry.attendees.length > 0 || invited) && <Attendees entry={entry} />}
        {invited ? (
          <AttendeeForm person={person} entry={entry} onDone={onDone} />
        ) : (
          <OrganizerForm person={person} entry={entry} onDone={onDone} />
        )}
      </PopoverSurface>
    </Popover>
  )
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  const styles = useStyles()
  return (
    <span className={styles.fact}>
      {icon}
      <Text>{children}</Text>
    </span>
  )
}
