import { type KeyboardEvent, useRef, useState } from 'react'
import type { Series } from '../../../contract/series.ts'
import { useLanguage } from '../../format/language.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { localDate } from '../../format/zones.ts'
import { kindOf } from './mark-kind.ts'
import { MonthView } from './month-view.tsx'
import { monthsOf } from './months.ts'
import type { Pair } from './occurrence-words.ts'
import styles from './timeline.module.css'

interface TimelineProps {
  series: Series
  pastIds: ReadonlySet<string>
  /** Changed since the reader last looked. */
  freshIds: ReadonlySet<string>
  nextId: string | null
  pair: Pair
  onOpen: (sessionId: string) => void
}

/** The whole series as a picture, one mark a check-in. One stop of the tab key; arrow keys go from mark to mark, Enter opens it. */
export function Timeline({ series, pastIds, freshIds, nextId, pair, onOpen }: TimelineProps) {
  const text = useText()
  const when = useWhen()
  const rightToLeft = useLanguage().direction === 'rtl'
  const picture = useRef<HTMLDivElement>(null)
  const months = monthsOf(series, (instant) => localDate(instant, when.zone))
  const order = months.flatMap(({ marks }, month) => marks.map(({ occurrence }) => ({ id: occurrence.sessionId, month })))
  const [chosen, choose] = useState<string | null>(null)
  const stop = [chosen, nextId].find((id) => order.some((mark) => mark.id === id)) ?? order[0]?.id ?? null

  const walk = (event: KeyboardEvent) => {
    const target = neighbor(order, stop, rightToLeft ? (mirrored[event.key] ?? event.key) : event.key)
    if (!target) return
    event.preventDefault()
    choose(target)
    picture.current?.querySelector<HTMLElement>(`[data-session="${target}"]`)?.focus()
  }
  return (
    <div
      ref={picture}
      role="toolbar"
      tabIndex={-1}
      className={styles.months}
      aria-label={text('series.picture', { name: pair.partner.name })}
      onKeyDown={walk}
    >
      {months.map((month) => (
        <MonthView
          key={month.start}
          month={month}
          pair={pair}
          look={({ occurrence }) => ({
            kind: kindOf(occurrence, pastIds.has(occurrence.sessionId)),
            next: occurrence.sessionId === nextId,
            fresh: freshIds.has(occurrence.sessionId),
            stop: occurrence.sessionId === stop,
          })}
          onReach={choose}
          onOpen={onOpen}
        />
      ))}
    </div>
  )
}

const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }

/** Where a key leads from a mark: to the one beside it, the first of the month before or after, or an end of the series. */
function neighbor(order: readonly { id: string; month: number }[], from: string | null, key: string): string | undefined {
  const here = order.findIndex(({ id }) => id === from)
  const month = order[here]?.month ?? 0
  switch (key) {
    case 'ArrowRight':
      return order[here + 1]?.id
    case 'ArrowLeft':
      return order[here - 1]?.id
    case 'ArrowDown':
      return order.find((mark) => mark.month > month)?.id
    case 'ArrowUp': {
      const before = order.findLast((mark) => mark.month < month)
      return order.find((mark) => mark.month === before?.month)?.id
    }
    case 'Home':
      return order[0]?.id
    case 'End':
      return order.at(-1)?.id
    default:
      return undefined
  }
}
