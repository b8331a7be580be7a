import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { DateTime } from 'luxon'

const useStyles = makeStyles({
  strip: { display: 'flex', padding: '0 6px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  day: {
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    padding: '4px 0',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  number: { width: '32px', height: '32px', lineHeight: '32px', borderRadius: '50%', textAlign: 'center' },
  today: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  chosen: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
})

/** The days of a week in one row, to choose one from. */
export function DayStrip({
  monday,
  chosen,
  today,
  onChoose,
}: {
  monday: DateTime
  chosen: DateTime
  today: DateTime
  onChoose(day: DateTime): void
}) {
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/useSemanticElements: days to choose from are no form
    <div className={styles.strip} role="group" aria-label="Days of the week">
      {Array.from({ length: 7 }, (_, index) => monday.plus({ days: index })).map((day) => (
        <button
          key={day.toISODate()}
          type="button"
          className={styles.day}
          aria-label={day.toFormat('cccc, LLLL d')}
          aria-pressed={day.hasSame(chosen, 'day')}
          onClick={() => onChoose(day)}
        >
          <Text size={200}>{day.toFormat('ccccc')}</Text>
          <span
            className={mergeClasses(styles.number, day.hasSame(today, 'day') && styles.today, day.hasSame(chosen, 'day') && styles.chosen)}
          >
            {day.day}
          </span>
        </button>
      ))}
    </div>
  )
}
