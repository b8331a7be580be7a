import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons'
import type { DateTime } from 'luxon'
import type { Profile } from '../../wire.ts'
import { BlockDialog } from './block-dialog.tsx'
import { zoneWords } from './words.ts'

const zones = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
]

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '10px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container (max-width: 639px)': { padding: '8px', borderBottom: 'none' },
  },
  today: { minWidth: 'auto' },
  title: {
    margin: '0 8px 0 4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    '@container (max-width: 639px)': { order: 1, flex: '1 1 60%', marginInlineStart: '8px' },
  },
  space: { flex: 1 },
  zone: { color: tokens.colorNeutralForeground2, '@container (max-width: 639px)': { order: 2, marginInlineEnd: '8px' } },
  second: { '@container (max-width: 799px)': { display: 'none' } },
})

interface Props {
  person: Profile
  /** As the mailbox settings name it; null until known. */
  zoneName: string | null
  first: DateTime
  narrow: boolean
  secondZone: string | null
  onSecondZone(zone: string | null): void
  onToday(): void
  onStep(step: 1 | -1): void
  onDone(): void
}

/** Where one is in the calendar, and the ways to elsewhere. */
export function CalendarBar({ person, zoneName, first, narrow, secondZone, onSecondZone, onToday, onStep, onDone }: Props) {
  const styles = useStyles()
  const what = narrow ? 'day' : 'week'
  const last = first.plus({ days: 6 })
  const title = narrow
    ? first.toFormat('cccc, LLLL d')
    : `${first.toFormat('LLLL d')} – ${last.toFormat(last.hasSame(first, 'month') ? 'd' : 'LLLL d')}, ${last.year}`
  return (
    <div className={styles.bar}>
      <Button appearance="subtle" className={styles.today} onClick={onToday}>
        Today
      </Button>
      <Button appearance="subtle" icon={<ChevronLeft20Regular />} aria-label={`Previous ${what}`} onClick={() => onStep(-1)} />
      <Button appearance="subtle" icon={<ChevronRight20Regular />} aria-label={`Next ${what}`} onClick={() => onStep(1)} />
      <h1 className={styles.title} aria-live="polite">
        {title}
      </h1>
      <div className={styles.space} />
      <Text size={200} className={styles.zone} title={zoneName ?? ''}>
        {zoneWords(person.timeZone)} ({first.plus({ hours: 12 }).toFormat("'UTC'ZZ")})
      </Text>
      <Select
        className={styles.second}
        size="small"
        aria-label="Second time zone"
        value={secondZone ?? ''}
        onChange={(_, { value }) => onSecondZone(value === '' ? null : value)}
      >
        <option value="">No second time zone</option>
        {zones
          .filter((zone) => zone !== person.timeZone)
          .map((zone) => (
            <option key={zone} value={zone}>
              {zoneWords(zone)}
            </option>
          ))}
      </Select>
      <BlockDialog person={person} day={first} brief={narrow} onDone={onDone} />
    </div>
  )
}
