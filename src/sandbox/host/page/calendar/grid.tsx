import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { DateTime } from 'luxon'
import { useLayoutEffect, useRef } from 'react'
import type { CalendarWindow } from '../../wire.ts'
import type { CalendarDay } from './days.ts'
import { EventBlock } from './event-block.tsx'
import { HOUR_PX, px } from './scale.ts'
import { zoneWords } from './words.ts'

const hours = Array.from({ length: 24 }, (_, hour) => hour)

const useStyles = makeStyles({
  scroll: { flex: 1, minHeight: 0, overflowY: 'auto', position: 'relative' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    display: 'flex',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  gutter: { display: 'flex', flexShrink: 0 },
  scale: { width: '48px', position: 'relative' },
  scaleHead: {
    width: '48px',
    alignSelf: 'end',
    padding: '4px 2px',
    textAlign: 'center',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground3,
  },
  hour: {
    position: 'absolute',
    right: '8px',
    transform: 'translateY(-50%)',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    fontVariantNumeric: 'tabular-nums',
  },
  dayHead: { flex: 1, minWidth: 0, padding: '6px 4px 4px', borderLeft: `1px solid ${tokens.colorNeutralStroke3}` },
  dayName: { display: 'flex', gap: '6px', alignItems: 'baseline', padding: '0 6px 4px', color: tokens.colorNeutralForeground2 },
  number: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontVariantNumeric: 'tabular-nums' },
  today: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  allDay: { display: 'flex', flexDirection: 'column', gap: '2px' },
  body: { display: 'flex', height: `${24 * HOUR_PX}px` },
  day: {
    flex: 1,
    minWidth: 0,
    position: 'relative',
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground3,
    backgroundImage: `linear-gradient(to bottom, ${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    backgroundSize: `100% ${HOUR_PX}px`,
  },
  working: {
    position: 'absolute',
    insetInline: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `linear-gradient(to bottom, ${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    backgroundSize: `100% ${HOUR_PX}px`,
  },
  now: {
    position: 'absolute',
    insetInline: 0,
    zIndex: 2,
    height: '2px',
    backgroundColor: tokens.colorPaletteRedForeground1,
    pointerEvents: 'none',
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-4px',
      top: '-4px',
      width: '10px',
      height: '10px',
      borderRadius: '50%',
      backgroundColor: tokens.colorPaletteRedForeground1,
    },
  },
})

interface Props {
  days: CalendarDay[]
  window: CalendarWindow
  now: DateTime
  secondZone: string | null
  /** Whether to name the days above their columns. */
  heads: boolean
  onChoose(id: string, target: HTMLElement): void
}

/** Days side by side over a scale of hours. */
export function Grid({ days, window, now, secondZone, heads, onChoose }: Props) {
  const styles = useStyles()
  const scroll = useRef<HTMLDivElement>(null)
  const [workFrom, workTo] = [minutesOf(window.workingHours.start), minutesOf(window.workingHours.end)]
  const first = days[0]?.date ?? now
  const anyAllDay = days.some(({ allDay }) => allDay.length > 0)

  useLayoutEffect(() => {
    if (scroll.current) scroll.current.scrollTop = ((Math.max(60, workFrom) - 60) / 60) * HOUR_PX - 12
  }, [workFrom])

  return (
    <section ref={scroll} className={styles.scroll} aria-label="Calendar">
      {(heads || anyAllDay) && (
        <div className={styles.head}>
          <div className={styles.gutter}>
            {secondZone && (
              <Text size={100} className={styles.scaleHead}>
                {zoneWords(secondZone)}
              </Text>
            )}
            <Text size={100} className={styles.scaleHead}>
              {secondZone ? zoneWords(window.timeZone) : ''}
            </Text>
          </div>
          {days.map(({ date, allDay }) => (
            <div key={date.toISODate()} className={styles.dayHead}>
              {heads && (
                <div className={mergeClasses(styles.dayName, date.hasSame(now, 'day') && styles.today)}>
                  <span className={styles.number}>{date.day}</span>
                  <Text size={200}>{date.toFormat('ccc')}</Text>
                </div>
              )}
              <div className={styles.allDay}>
                {allDay.map((entry) => (
                  <EventBlock key={entry.id} entry={entry} zone={window.timeZone} onChoose={onChoose} />
                ))}
              </div>
            </div>
          ))}
        </div>
      )}
      <div className={styles.body}>
        <div className={styles.gutter} aria-hidden>
          {secondZone && <Scale at={(hour) => first.set({ hour }).setZone(secondZone).toFormat('HH:mm')} />}
          <Scale at={(hour) => `${String(hour).padStart(2, '0')}:00`} />
        </div>
        {days.map(({ date, segments }) => (
          <div key={date.toISODate()} className={styles.day}>
            {window.workingHours.days.includes(date.setLocale('en-US').toFormat('cccc').toLowerCase()) && (
              <div
                className={styles.working}
                style={{ top: px(workFrom), height: px(workTo - workFrom), backgroundPositionY: px(-(workFrom % 60)) }}
              />
            )}
            {segments.map((segment) => (
              <EventBlock key={segment.entry.id} entry={segment.entry} segment={segment} zone={window.timeZone} onChoose={onChoose} />
            ))}
            {date.hasSame(now, 'day') && <div className={styles.now} style={{ top: px(now.hour * 60 + now.minute) }} />}
          </div>
        ))}
      </div>
    </section>
  )
}

function Scale({ at }: { at(hour: number): string }) {
  const styles = useStyles()
  return (
    <div className={styles.scale}>
      {hours.slice(1).map((hour) => (
        <span key={hour} className={styles.hour} style={{ top: px(hour * 60) }}>
          {at(hour)}
        </span>
      ))}
    </div>
  )
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
