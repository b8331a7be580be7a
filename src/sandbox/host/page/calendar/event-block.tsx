import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowRepeatAll16Regular, ArrowSyncOff16Regular, LockClosed16Regular, Video16Regular } from '@fluentui/react-icons'
import type { CalendarEntry, ShowAs } from '../../wire.ts'
import type { Segment } from './days.ts'
import { px } from './scale.ts'
import { localTime, spokenName } from './words.ts'

const useStyles = makeStyles({
  block: {
    display: 'flex',
    gap: '4px',
    justifyContent: 'space-between',
    padding: '2px 4px 2px 10px',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    cursor: 'pointer',
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlock: '2px',
      insetInlineStart: '2px',
      width: '4px',
      borderRadius: '2px',
      backgroundColor: tokens.colorBrandBackground,
    },
    ':hover': { boxShadow: tokens.shadow4 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px', zIndex: 2 },
  },
  short: { paddingBlock: 0, fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
  timed: { position: 'absolute', zIndex: 1 },
  allDay: { position: 'relative', width: '100%', minHeight: '22px' },
  free: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    '::before': { backgroundColor: 'transparent', border: `1px solid ${tokens.colorBrandStroke1}` },
  },
  tentative: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundImage: `repeating-linear-gradient(-45deg, ${tokens.colorBrandBackground2} 0 6px, transparent 6px 11px)`,
    '::before': { backgroundImage: `repeating-linear-gradient(-45deg, transparent 0 3px, ${tokens.colorNeutralBackground1} 3px 6px)` },
  },
  oof: {
    backgroundColor: tokens.colorPalettePurpleBackground2,
    color: tokens.colorPalettePurpleForeground2,
    '::before': { backgroundColor: tokens.colorPalettePurpleBorderActive },
  },
  workingElsewhere: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    '::before': { backgroundImage: `repeating-linear-gradient(0deg, transparent 0 3px, ${tokens.colorNeutralBackground1} 3px 6px)` },
  },
  words: { minWidth: 0, flex: 1, overflow: 'hidden' },
  subject: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', fontWeight: tokens.fontWeightSemibold },
  oneLine: { whiteSpace: 'nowrap' },
  time: { display: 'block', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  marks: { display: 'flex', flexShrink: 0, alignSelf: 'start', paddingTop: '1px' },
})

const looks: Record<ShowAs, 'free' | 'tentative' | 'oof' | 'workingElsewhere' | null> = {
  free: 'free',
  tentative: 'tentative',
  busy: null,
  oof: 'oof',
  workingElsewhere: 'workingElsewhere',
  unknown: null,
}

interface Props {
  entry: CalendarEntry
  /** Where it stands on its day; absent for an all-day entry. */
  segment?: Segment
  zone: string
  onChoose(id: string, target: HTMLElement): void
}

/** One entry in the grid: its looks tell how it shows, its icons whether it repeats, is online, is private. */
export function EventBlock({ entry, segment, zone, onChoose }: Props) {
  const styles = useStyles()
  const look = looks[entry.showAs]
  const minutes = segment ? segment.to - segment.from : 0
  const tall = minutes >= 45
  const short = segment !== undefined && minutes < 25
  const roomy = (segment?.lanes ?? 1) < 3
  const place = segment && {
    top: `calc(${px(segment.from)} + 1px)`,
    height: `calc(${px(minutes)} - 2px)`,
    left: `calc(${(100 * segment.lane) / segment.lanes}% + 1px)`,
    width: `calc(${100 / segment.lanes}% - 8px)`,
  }
  return (
    <button
      type="button"
      className={mergeClasses(styles.block, segment ? styles.timed : styles.allDay, short && styles.short, look !== null && styles[look])}
      style={place ?? {}}
      aria-label={spokenName(entry, zone)}
      title={entry.subject}
      onClick={(event) => onChoose(entry.id, event.currentTarget)}
    >
      <span className={styles.words}>
        <span className={mergeClasses(styles.subject, minutes < 75 && styles.oneLine)}>{entry.subject}</span>
        {tall && <span className={styles.time}>{localTime(entry.start, zone).toFormat('HH:mm')}</span>}
      </span>
      {roomy && (
        <span className={styles.marks}>
          {entry.private && <LockClosed16Regular />}
          {entry.joinUrl && <Video16Regular />}
          {entry.kind === 'occurrence' && <ArrowRepeatAll16Regular />}
          {entry.kind === 'exception' && <ArrowSyncOff16Regular />}
        </span>
      )}
    </button>
  )
}
