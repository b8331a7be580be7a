import type { Occurrence, Series } from '../../../contract/series.ts'

/** Where an occurrence stands in its month, in hundredths of the month's width. */
export interface Mark {
  readonly occurrence: Occurrence
  readonly at: number
  /** Where the slot would have been, for a moved one. */
  readonly from: number | null
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
}

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

/**
 * The series month by month, without gaps, from its first to its last occurrence. `localDate` gives the reader's date of
 * an instant. An occurrence with neither time nor slot has no place in the picture.
 */
export function monthsOf(series: Pick<Series, 'occurrences' | 'clockShifts'>, localDate: (instant: string) => string): Month[] {
  const dated = series.occurrences.flatMap((occurrence) => {
    const anchor = occurrence.slotStart ?? occurrence.start
    return anchor ? [{ occurrence, anchor: localDate(anchor) }] : []
  })
  const last = dated
    .map(({ anchor }) => monthOf(anchor))
    .sort()
    .at(-1)
  const first = dated
    .map(({ anchor }) => monthOf(anchor))
    .sort()
    .at(0)
  const months: Month[] = []
  for (let month = first; month && last && month <= last; month = following(month)) {
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
    })
  }
  return months
}

function markOf(occurrence: Occurrence, anchor: string, month: string, localDate: (instant: string) => string): Mark {
  const moved = occurrence.status === 'moved' && occurrence.start !== null
  return moved
    ? { occurrence, at: place(localDate(occurrence.start!), month), from: place(anchor, month) }
    : { occurrence, at: place(anchor, month), from: null }
}
