import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { type Look, MarkButton } from './mark-button.tsx'
import type { ClockChange, Mark, Month } from './months.ts'
import { type Pair, whoIs } from './occurrence-words.ts'
import styles from './timeline.module.css'

interface MonthViewProps {
  month: Month
  pair: Pair
  look: (mark: Mark) => Look
  onReach: (sessionId: string) => void
  onOpen: (sessionId: string) => void
}

/** One month on its rail: marks at their days, lines from where they were, a band where the two pause, and the changes of a clock. */
export function MonthView({ month, pair, look, onReach, onOpen }: MonthViewProps) {
  const when = useWhen()
  const name = when.day(month.start, 'month')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar may hold groups, and no fieldsets
    <div className={styles.month} role="group" aria-label={name}>
      <div className={styles.picture}>
        <svg className={styles.lines} aria-hidden="true">
          <line className={styles.rail} x1="0" x2="100%" y1={RAIL} y2={RAIL} />
          <line className={styles.edge} x1="0.5" x2="0.5" y1={RAIL - 6} y2={RAIL + 24} />
          {month.pause && (
            <rect
              className={styles.pause}
              x={`${month.pause.from}%`}
              y={RAIL - 5}
              width={`${month.pause.to - month.pause.from}%`}
              height={10}
            />
          )}
          {month.marks.map((mark) => (
            <Ways key={mark.occurrence.sessionId} mark={mark} />
          ))}
        </svg>
        {month.clockChanges.map((change) => (
          <ClockLine key={`${change.date} ${change.person}`} change={change} pair={pair} />
        ))}
        {month.marks.map((mark) => (
          <MarkButton key={mark.occurrence.sessionId} mark={mark} look={look(mark)} pair={pair} onReach={onReach} onOpen={onOpen} />
        ))}
      </div>
      <span className={styles.label} aria-hidden>
        {name}
      </span>
    </div>
  )
}

/** Heights in the picture: moved ones are raised above the rail. */
const RAIL = 52
const RAISED = 26

/** From where a check-in was to where it is, and on to where somebody proposes to have it. */
function Ways({ mark: { at, from, proposed } }: { mark: Mark }) {
  const height = from === null ? RAIL : RAISED
  return (
    <>
      {from !== null && (
        <>
          <line className={styles.way} x1={`${from}%`} y1={RAIL} x2={`${at}%`} y2={RAISED} />
          <circle className={styles.origin} cx={`${from}%`} cy={RAIL} r={4} />
        </>
      )}
      {proposed !== null && (
        <>
          <line className={styles.proposedWay} x1={`${at}%`} y1={height} x2={`${proposed}%`} y2={RAISED} />
          <circle className={styles.proposed} cx={`${proposed}%`} cy={RAISED} r={5} />
        </>
      )}
    </>
  )
}

function ClockLine({ change, pair }: { change: ClockChange; pair: Pair }) {
  const text = useText()
  const { clock } = useWhen()
  const { who, name } = whoIs(change.person, pair)
  const late = change.at > 50
  return (
    <span aria-hidden className={late ? `${styles.clock} ${styles.late}` : styles.clock} style={{ insetInlineStart: `${change.at}%` }}>
      <span className={styles.clockWords}>
        {text('series.clockMark', { time: clock(change.localTime), who, name: name.split(' ')[0] ?? name })}
      </span>
    </span>
  )
}
