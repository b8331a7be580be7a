import type { Recurrence, Weekday } from '../../tenant/state.ts'

const day = 86_400_000
export const weekdays: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const indexes = ['first', 'second', 'third', 'fourth'] as const

/** Days since 1970-01-01. */
export type DayNumber = number

export function dayNumber(date: string): DayNumber {
  return Date.parse(`${date}T00:00:00Z`) / day
}

export function weekdayOf(date: DayNumber): number {
  return (((date + 4) % 7) + 7) % 7
}

/** The dates of a pattern from a date on, without end. The first match anchors the interval, as Outlook does; no match at all ends the walk. */
export function* datesOf(pattern: Recurrence['pattern'], from: DayNumber): Generator<DayNumber> {
  if (pattern.type === 'daily') {
    for (let date = from; ; date += pattern.interval) yield date
  } else if (pattern.type === 'weekly') {
    yield* weeklyDates(pattern, from)
  } else {
    yield* monthlyDates(pattern, from)
  }
}

function* weeklyDates(pattern: Recurrence['pattern'], from: DayNumber): Generator<DayNumber> {
  const firstDay = weekdays.indexOf(pattern.firstDayOfWeek)
  const offsets = pattern.daysOfWeek.map((name) => (weekdays.indexOf(name) - firstDay + 7) % 7).sort((a, b) => a - b)
  if (offsets.length === 0) return
  const wanted = new Set(pattern.daysOfWeek.map((name) => weekdays.indexOf(name)))
  let first = from
  while (!wanted.has(weekdayOf(first))) first += 1
  const week = first - ((weekdayOf(first) - firstDay + 7) % 7)
  for (let start = week; ; start += 7 * pattern.interval) {
    for (const offset of offsets) if (start + offset >= first) yield start + offset
  }
}

function* monthlyDates(pattern: Recurrence['pattern'], from: DayNumber): Generator<DayNumber> {
  const yearly = pattern.type === 'absoluteYearly' || pattern.type === 'relativeYearly'
  const inMonth = pattern.type.startsWith('absolute') ? dayInMonth : weekdayInMonth
  const start = new Date(from * day)
  let month = start.getUTCFullYear() * 12 + (yearly ? pattern.month - 1 : start.getUTCMonth())
  let date = inMonth(pattern, month)
  while (date === null || date < from) {
    if (date === null) return
    month += yearly ? 12 : 1
    date = inMonth(pattern, month)
  }
  const step = pattern.interval * (yearly ? 12 : 1)
  for (; date !== null; month += step, date = inMonth(pattern, month)) yield date
}

function monthStart(month: number): DayNumber {
  return Date.UTC(Math.floor(month / 12), ((month % 12) + 12) % 12, 1) / day
}

/** Day 29 to 31 falls on the last day of a shorter month. */
function dayInMonth(pattern: Recurrence['pattern'], month: number): DayNumber {
  return Math.min(monthStart(month) + pattern.dayOfMonth - 1, monthStart(month + 1) - 1)
}

/** The first (second, … last) day of the month that is one of the pattern's weekdays. */
function weekdayInMonth(pattern: Recurrence['pattern'], month: number): DayNumber | null {
  const wanted = new Set(pattern.daysOfWeek.map((name) => weekdays.indexOf(name)))
  const first = monthStart(month)
  const dates: DayNumber[] = []
  for (let date = first; date < monthStart(month + 1); date += 1) if (wanted.has(weekdayOf(date))) dates.push(date)
  const place = pattern.index === 'last' ? dates.length - 1 : indexes.indexOf(pattern.index)
  return dates[place] ?? null
}
