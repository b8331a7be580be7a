import { Tooltip } from '@fluentui/react-components'
import { useState } from 'react'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { Glyph } from './glyph.tsx'
import type { MarkKind } from './mark-kind.ts'
import type { Mark } from './months.ts'
import { occurrenceTime, occurrenceWords, type Pair, stateWords, theirTime } from './occurrence-words.ts'
import styles from './timeline.module.css'

export interface Look {
  readonly kind: MarkKind
  /** The next one to take place. */
  readonly next: boolean
  readonly fresh: boolean
  /** Where the tab key arrives in the picture. */
  readonly stop: boolean
}

interface MarkButtonProps {
  mark: Mark
  look: Look
  pair: Pair
  onReach: (sessionId: string) => void
  onOpen: (sessionId: string) => void
}

/** One check-in in the picture. What it is and why shows when it is pointed at or reached by keyboard; Escape hides that. */
export function MarkButton({ mark: { occurrence, at, from }, look: { kind, next, fresh, stop }, pair, onReach, onOpen }: MarkButtonProps) {
  const text = useText()
  const when = useWhen()
  const [pointed, setPointed] = useState(false)
  const { sessionId } = occurrence
  const words = occurrenceWords(occurrence, kind, pair, text, when)
  const more = [next && text('series.next'), fresh && text('series.fresh')].filter(Boolean)
  const classes = [styles.mark, from !== null && styles.raised, next && styles.next, fresh && styles.fresh]
  return (
    <Tooltip
      relationship="inaccessible"
      withArrow
      onVisibleChange={(event) => setPointed(event?.type === 'pointerenter')}
      content={{
        // What is shown for the keyboard's sake must not lie in the way of the pointer.
        style: pointed ? {} : { pointerEvents: 'none' },
        children: (
          <span className={styles.tip}>
            {more.length > 0 && <span className={styles.tipMore}>{more.join(' · ')}</span>}
            <strong>{occurrenceTime(occurrence, text, when)}</strong>
            {occurrence.start && <span>{theirTime(occurrence, pair, text, when)}</span>}
            <span>{stateWords(occurrence, kind, pair, text, when)}</span>
          </span>
        ),
      }}
    >
      <button
        type="button"
        className={classes.filter(Boolean).join(' ')}
        style={{ insetInlineStart: `${at}%` }}
        data-session={sessionId}
        data-kind={kind}
        tabIndex={stop ? 0 : -1}
        aria-label={[...more, words].join('. ')}
        onFocus={() => onReach(sessionId)}
        onClick={() => onOpen(sessionId)}
      >
        <Glyph kind={kind} />
      </button>
    </Tooltip>
  )
}
