import { type KeyboardEvent, useId, useState } from 'react'
import type { Mentorship } from '../../../contract/mentorships.ts'
import type { Series } from '../../../contract/series.ts'
import { useLanguage } from '../../format/language.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { localDate } from '../../format/zones.ts'
import { type MarkKind, MarkView, Rail } from './mark.tsx'
import { type ClockChange, type Mark, monthsOf } from './months.ts'
import { occurrenceWords, outcomeWords, type Pair } from './occurrence-words.ts'
import styles from './timeline.module.css'

interface TimelineProps {
  series: Series
  sessions: Mentorship['sessions']
  nextId: string | null
  pair: Pair
}

/** The whole series as a picture, one mark a check-in. Arrow keys and the pointer choose the one that is put in words below. */
export function Timeline({ series, sessions, nextId, pair }: TimelineProps) {
  const text = useText()
  const when = useWhen()
  const base = useId()
  const rightToLeft = useLanguage().direction === 'rtl'
  const x = (at: number) => `${rightToLeft ? 100 - at : at}%`
  const months = monthsOf(series, (instant) => localDate(instant, when.zone))
  const order = months.flatMap(({ marks }) => marks)
  const [chosen, choose] = useState<string | null>(null)
  const selected = chosen ?? nextId ?? order[0]?.occurrence.sessionId ?? null
  const past = new Set(sessions.filter((session) => session.past).map(({ id }) => id))

  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: rightToLeft ? -1 : 1, ArrowLeft: rightToLeft ? 1 : -1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    const now = order.findIndex(({ occurrence }) => occurrence.sessionId === selected)
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? order.length - 1 : by === undefined ? now : now + by
    const target = order[Math.min(order.length - 1, Math.max(0, to))]
    if (to === now || !target) return
    event.preventDefault()
    choose(target.occurrence.sessionId)
  }
  const shown = order.find(({ occurrence }) => occurrence.sessionId === selected)
  return (
    <figure className={styles.figure}>
      <div
        role="listbox"
        tabIndex={0}
        className={styles.months}
        aria-label={text('series.picture', { name: pair.partner.name })}
        aria-activedescendant={selected ? `${base}${selected}` : undefined}
        onKeyDown={step}
      >
        {months.map((month) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, and no fieldsets
          <div key={month.start} className={styles.month} role="group" aria-label={when.day(month.start, 'month')}>
            <svg className={styles.picture} role="presentation">
              <Rail x={x} />
              {month.clockChanges.map((change) => (
                <ClockLine key={`${change.date} ${change.person}`} change={change} pair={pair} x={x} />
              ))}
              {month.marks.map((mark) => (
                <MarkView
                  key={mark.occurrence.sessionId}
                  mark={mark}
                  kind={kindOf(mark, past)}
                  next={mark.occurrence.sessionId === nextId}
                  id={`${base}${mark.occurrence.sessionId}`}
                  label={occurrenceWords(mark.occurrence, pair, text, when)}
                  x={x}
                  selected={mark.occurrence.sessionId === selected}
                  onSelect={() => choose(mark.occurrence.sessionId)}
                />
              ))}
            </svg>
            <span className={styles.label} aria-hidden>
              {when.day(month.start, 'month')}
            </span>
          </div>
        ))}
      </div>
      {shown && <Caption mark={shown} next={selected === nextId} pair={pair} />}
    </figure>
  )
}

function kindOf({ occurrence }: Mark, past: ReadonlySet<string>): MarkKind {
  if (occurrence.held === 'held') return 'held'
  if (occurrence.status === 'skipped' || occurrence.held === 'notHeld') return 'skipped'
  return past.has(occurrence.sessionId) ? 'past' : occurrence.status
}

function ClockLine({ change, pair, x }: { change: ClockChange; pair: Pair; x: (at: number) => string }) {
  const text = useText()
  const { clock } = useWhen()
  const late = change.at > 50
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of shapes takes no focus
    <g aria-hidden="true">
      <line className={styles.clock} x1={x(change.at)} x2={x(change.at)} y1={14} y2={66} />
      <text className={styles.clockWords} x={x(change.at)} y={10} textAnchor={late ? 'end' : 'start'}>
        {text('series.clockMark', {
          time: clock(change.localTime),
          who: change.person === pair.me.id ? 'me' : 'partner',
          name: firstName(pair.partner.name),
        })}
      </text>
    </g>
  )
}

const firstName = (name: string) => name.split(' ')[0] ?? name

function Caption({ mark: { occurrence }, next, pair }: { mark: Mark; next: boolean; pair: Pair }) {
  const text = useText()
  const when = useWhen()
  const { partner } = pair
  const theirs = occurrence.start && when.partner(occurrence.start, partner.timeZone)
  const more = [
    occurrence.start &&
      (theirs ? text('mentorship.theirTime', { time: theirs, name: partner.name }) : text('mentorship.sameTime', { name: partner.name })),
    outcomeWords(occurrence, text) || (occurrence.status === 'planned' && text('series.legend.planned')),
  ].filter(Boolean)
  return (
    <figcaption className={styles.caption}>
      <span className={styles.captionTitle}>
        {next && `${text('series.next')} · `}
        {occurrenceWords(occurrence, pair, text, when)}
      </span>
      {more.length > 0 && <span className={styles.captionMore}>{more.join(' · ')}</span>}
    </figcaption>
  )
}
