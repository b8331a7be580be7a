import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  Alert24Filled,
  Alert24Regular,
  CalendarLtr24Filled,
  CalendarLtr24Regular,
  Chat24Filled,
  Chat24Regular,
  PeopleCommunity24Filled,
  PeopleCommunity24Regular,
} from '@fluentui/react-icons'
import type { Person } from '../../wire.ts'
import { useAddress, type View } from '../state/address.tsx'
import { useSeen } from '../state/seen.ts'

const apps: Record<View, { name: string; icon: typeof Alert24Regular; chosen: typeof Alert24Filled }> = {
  activity: { name: 'Activity', icon: Alert24Regular, chosen: Alert24Filled },
  chat: { name: 'Chat', icon: Chat24Regular, chosen: Chat24Filled },
  mentoring: { name: 'Mentoring', icon: PeopleCommunity24Regular, chosen: PeopleCommunity24Filled },
  calendar: { name: 'Calendar', icon: CalendarLtr24Regular, chosen: CalendarLtr24Filled },
}

const useStyles = makeStyles({
  rail: {
    width: '68px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: '4px',
    '@container (max-width: 639px)': {
      width: '100%',
      flexDirection: 'row',
      justifyContent: 'space-around',
      paddingBlock: '2px',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  app: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    paddingBlock: '8px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    font: 'inherit',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    cursor: 'pointer',
    ':hover': { color: tokens.colorCompoundBrandForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px', borderRadius: tokens.borderRadiusLarge },
    '@container (max-width: 639px)': { flex: 1 },
  },
  chosen: {
    color: tokens.colorCompoundBrandForeground1,
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '12px',
      bottom: '12px',
      width: '3px',
      borderRadius: '0 2px 2px 0',
      backgroundColor: 'currentColor',
    },
    '@container (max-width: 639px)': { '::before': { display: 'none' } },
  },
  symbol: { position: 'relative', display: 'flex' },
  dot: {
    position: 'absolute',
    top: '-3px',
    right: '-6px',
    width: '10px',
    height: '10px',
    borderRadius: '50%',
    border: `2px solid ${tokens.colorNeutralBackground4}`,
    boxSizing: 'content-box',
    backgroundColor: tokens.colorPaletteRedBackground3,
  },
})

/** Teams' app bar: on the left, at the bottom of a narrow frame. */
export function Rail({ person }: { person: Person | null }) {
  const styles = useStyles()
  const { address, go } = useAddress()
  const { unread } = useSeen()
  return (
    <nav className={styles.rail} aria-label="Apps">
      {(Object.keys(apps) as View[]).map((view) => {
        const { name, icon: Icon, chosen: ChosenIcon } = apps[view]
        const here = address.view === view
        const news = person !== null && (view === 'chat' || view === 'activity') && unread(person, view)
        return (
          <button
            key={view}
            type="button"
            className={mergeClasses(styles.app, here && styles.chosen)}
            aria-current={here ? 'page' : undefined}
            aria-label={news ? `${name}, new` : name}
            onClick={() => go({ view, sub: null })}
          >
            <span className={styles.symbol}>
              {here ? <ChosenIcon /> : <Icon />}
              {news && <span className={styles.dot} />}
            </span>
            <span>{name}</span>
          </button>
        )
      })}
    </nav>
  )
}
