import { DAY, dayOf, weekdayIndex } from '../scheduling/calendar-date.ts'
import { localDayAt, zoneBetween } from '../scheduling/time-zone.ts'
import type { Series } from './series.ts'

/** May stand in Outlook, or its request may be on the way: it has to be taken out before a newer version is sent. */
export function isLive({ state, transactionId }: Pick<Series, 'state' | 'transactionId'>): boolean {
  switch (state) {
    case 'booking':
    case 'booked':
    case 'cancelling':
      return true
    case 'waiting':
      return transactionId !== null
    case 'planning':
    case 'noTime':
    case 'paused':
    case 'removed':
    case 'cancelled':
      return false
  }
}

/** People meet by it or soon will, or have it that they do not meet: a newer version without a time does not take its place. */
export function stands(series: Pick<Series, 'state' | 'transactionId'>): boolean {
  return (isLive(series) && series.state !== 'cancelling') || series.state === 'paused' || series.state === 'removed'
}

/** Was to take the place of one that stands, and was withdrawn because nobody is ever free. It keeps why. */
export function foundNoTime({ state, transactionId, whyNot }: Pick<Series, 'state' | 'transactionId' | 'whyNot'>): boolean {
  return state === 'cancelled' && transactionId === null && whyNot !== null
}

/** No plan of it was ever kept, so that a newer order makes it pointless at once. */
export function isUnplanned({ state, transactionId }: Pick<Series, 'state' | 'transactionId'>): boolean {
  return state === 'planning' || state === 'noTime' || (state === 'waiting' && transactionId === null)
}

/** Of the whole that was agreed, the weeks from the coming Monday of the organizer on: what a version that takes over now is to fill. */
export function weeksLeft({ from, weeks }: Pick<Series, 'from' | 'weeks'>, organizerZone: string, now: Date): number {
  if (from === null) return weeks
  const end = dayOf(from) + 7 * weeks
  return Math.max(0, Math.min(weeks, (end - comingMonday(organizerZone, now)) / 7))
}

/** The first Monday after today, as a day number. */
export function comingMonday(timeZone: string, now: Date): number {
  const zone = zoneBetween(timeZone, now.getTime() - DAY, now.getTime() + DAY)
  const today = localDayAt(zone, now.getTime())
  return today + 7 - weekdayIndex(today)
}
