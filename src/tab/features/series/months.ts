import type { Occurrence, Series } from '../../../contract/series.ts'

/** Where an occurrence stands in its month, in hundredths of the month's width. */
export interface Mark {
  readonly occurrence: Occurrence
  readonly at: number
  /** Where it was before it was moved. */
  readonly from: number | null
  /** Where somebody proposes to have it. */
  readonly proposed: number | null
}

export interface ClockChange {
  readonly at: number
  readonly date: string
  readonly person: string
  readonly localTime: string
}

export interface Month {
  /** Its first day, YYYY-MM-01. */
  readonly start: string
  readonly days: number
  readonly marks: readonly Mark[]
  readonly clockChanges: readonly ClockChange[]
  /** The part of it in which nothing is booked because the two pause. */
  readonly pause: { readonly from: number; readonly to: number } | null
}

type Drawn = Pick<Series, 'occurrences' | 'clockShifts' | 'state' | 'pausedUntil'>
type LocalDate = (instant: string) => string

const monthOf = (date: string) => date.slice(0, 7)

function daysIn(month: string): number {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year!, number!, 0)).getUTCDate()
}

function following(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year!, number!, 1)).toISOString().slice(0, 7)
}

/** The middle of a day, kept inside the month that is drawn: a move across its end stays at its edge. */
function place(date: string, month: string): number {
  const days = daysIn(month)
  const day = monthOf(date) < month ? 1 : monthOf(date) > month ? days : Number(date.slice(8))
  return Math.round(((day - 0.5) / days) * 1000) / 10
}

const OPEN_END_MONTHS = 1
const LONGEST_PAUSE_MONTHS = 12

/**
 * The series month by month, without gaps, from its first to its last occurrence, and on to the end of a pause. `localDate` gives the
 * reader's date of an instant. An occurrence with neither time nor slot has no place in the picture.
 */
export function monthsOf(series: Drawn, localDate: LocalDate): Month[] {
  const dated = series.occurrences.flatMap((occurrence) => {
    const anchor = occurrence.slotStart ?? occurrence.start
    return anchor ? [{ occurrence, anchor: localDate(anchor) }] : []
  })
  const anchors = dated.map(({ anchor }) => anchor).toSorted()
  const [first, last] = [anchors[0], anchors.at(-1)]
  if (!first || !last) return []
  const pause = series.state === 'paused' ? { from: last, to: pauseEnd(last, series.pausedUntil) } : null
  const end = monthOf(pause?.to ?? last)
  const months: Month[] = []
  for (let month = monthOf(first); month <= end; month = following(month)) {
    const here = month
    months.push({
      start: `${here}-01`,
      days: daysIn(here),
      marks: dated
        .filter(({ anchor }) => monthOf(anchor) === here)
        .map(({ occurrence, anchor }) => markOf(occurrence, anchor, here, localDate)),
      clockChanges: series.clockShifts
        .filter(({ from }) => monthOf(from) === here)
        .map(({ from, person, localTime }) => ({ at: place(from, here), date: from, person, localTime })),
      pause: pause && pauseWithin(pause, here),
    })
  }
  return months
}

/** Where the drawing of a pause ends: an open end, and one far off, only so far as to be seen as one. */
function pauseEnd(last: string, until: string | null): string {
  let month = monthOf(last)
  for (let count = until === null ? OPEN_END_MONTHS : LONGEST_PAUSE_MONTHS; count > 0; count -= 1) month = following(month)
  const limit = `${month}-${daysIn(month)}`
  return until !== null && until < limit ? until : limit
}

function pauseWithin(pause: { from: string; to: string }, month: string): Month['pause'] {
  if (month < monthOf(pause.from)) return null
  const from = month === monthOf(pause.from) ? place(pause.from, month) : 0
  return { from, to: month === monthOf(pause.to) ? place(pause.to, month) : 100 }
}

function markOf(occurrence: Occurrence, anchor: string, month: string, localDate: LocalDate): Mark {
  const { status, start, before, proposal } = occurrence
  const proposed = proposal && place(localDate(proposal.start), month)
  if (status !== 'moved' || start === null) return { occurrence, at: place(anchor, month), from: null, proposed }
  const old = before?.start ? localDate(before.start) : anchor
  return { occurrence, at: place(localDate(start), month), from: place(old, month), proposed }
}
