import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { DateTime } from 'luxon'
import { useEffect } from 'react'
import type { FeedEntry, Profile } from '../../wire.ts'
import { useLinks } from '../chat/use-links.ts'
import { AppFace } from '../people/app-face.tsx'
import { Blank } from '../shell/blank.tsx'
import { useAddress } from '../state/address.tsx'
import { api } from '../state/api.ts'
import { useSeen } from '../state/seen.ts'
import { useLive } from '../state/use-live.ts'

const useStyles = makeStyles({
  page: { flex: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column' },
  heading: { margin: 0, padding: '14px 24px 10px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  list: { listStyle: 'none', margin: 0, padding: '0 12px 24px', maxWidth: '760px' },
  entry: {
    width: '100%',
    display: 'flex',
    gap: '12px',
    alignItems: 'flex-start',
    padding: '12px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  words: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
})

/** The person's activity feed, newest first; an entry opens what it tells of. */
export function Activity({ person }: { person: Profile }) {
  const styles = useStyles()
  const { go } = useAddress()
  const { follow } = useLinks()
  const { see } = useSeen()
  const { data, problem } = useLive(
    `feed ${person.id}`,
    () => api.feed(person.id),
    (change) => change.topic === 'feed' && change.userId === person.id,
  )
  useEffect(() => see(person, 'activity'), [person, see])

  const open = (entry: FeedEntry) => (entry.webUrl ? follow(entry.webUrl) : go({ view: 'mentoring', sub: null }))
  return (
    <div className={styles.page}>
      <h1 className={styles.heading}>Activity</h1>
      {data === null && !problem && <Spinner label="Loading the activity" />}
      {problem && <Blank title="The activity could not be loaded" text={problem} />}
      {data?.length === 0 && (
        <Blank title="Nothing new" text="When something in Mentoring changes, it shows here.">
          <Button appearance="primary" onClick={() => go({ view: 'mentoring', sub: null })}>
            Open Mentoring
          </Button>
        </Blank>
      )}
      <ul className={styles.list} aria-label="Activity">
        {data?.map((entry) => (
          <li key={`${entry.at} ${entry.text}`}>
            <button type="button" className={styles.entry} onClick={() => open(entry)}>
              <AppFace size={36} />
              <span className={styles.words}>
                <Text weight="semibold">{entry.text}</Text>
                <Text size={200} className={styles.quiet}>
                  Mentoring
                </Text>
              </span>
              <Text size={200} className={styles.quiet}>
                {DateTime.fromISO(entry.at, { zone: person.timeZone, locale: 'en-US' }).toFormat('d LLL, HH:mm')}
              </Text>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
