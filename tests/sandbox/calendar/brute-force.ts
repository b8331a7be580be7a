import type { Recurrence } from '../../../src/sandbox/tenant/state.ts'

// An independent reading of recurrence rules: every day is asked one by one, zones are asked of Intl alone.

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const places = ['first', 'second', 'third', 'fourth']

interface Day {
  year: number
  month: number
  date: number
  weekday: string
  number: number
}

function dayOf(number: number): Day {
  const moment = new Date(number * 86_400_000)
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    date: moment.getUTCDate(),
    weekday: names[moment.getUTCDay()]!,
    number,
  }
}

function lengthOfMonth({ year, month }: Day): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Whether a day could carry an occurrence if the interval were 1. */
function fits(pattern: Recurrence['pattern'], day: Day): boolean {
  const inMonth = !pattern.type.endsWith('Yearly') || day.month === pattern.month
  if (pattern.type === 'daily') return true
  if (pattern.type === 'weekly') return pattern.daysOfWeek.some((name) => name === day.weekday)
  if (pattern.type.startsWith('absolute')) return inMonth && day.date === Math.min(pattern.dayOfMonth, lengthOfMonth(day))
  if (!inMonth || !pattern.daysOfWeek.some((name) => name === day.weekday)) return false
  const counted = (from: number, to: number) => {
    let count = 0
    for (let number = from; number <= to; number += 1) if (pattern.daysOfWeek.some((name) => name === dayOf(number).weekday)) count += 1
    return count
  }
  if (pattern.index === 'last') return counted(day.number + 1, day.number + lengthOfMonth(day) - day.date) === 0
  return counted(day.number - day.date + 1, day.number) === places.indexOf(pattern.index) + 1
}

/** How many periods (days, weeks, months, years) lie between two days. */
function periods(pattern: Recurrence['pattern'], first: Day, day: Day): number {
  if (pattern.type === 'daily') return day.number - first.number
  if (pattern.type.endsWith('Monthly')) return (day.year - first.year) * 12 + day.month - first.month
  if (pattern.type.endsWith('Yearly')) return day.year - first.year
  let weeks = 0
  for (let number = first.number + 1; number <= day.number; number += 1) if (dayOf(number).weekday === pattern.firstDayOfWeek) weeks += 1
  return weeks
}

/** The first `count` dates of a pattern from a date on: the first fit anchors the interval. */
export function expectedDates(pattern: Recurrence['pattern'], from: string, count: number): string[] {
  const dates: string[] = []
  let first: Day | null = null
  for (let number = Date.parse(from) / 86_400_000; dates.length < count; number += 1) {
    const day = dayOf(number)
    if (!fits(pattern, day)) continue
    first ??= day
    if (periods(pattern, first, day) % pattern.interval === 0) dates.push(new Date(number * 86_400_000).toISOString().slice(0, 10))
  }
  return dates
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** `2026-11-23T08:00` as Intl shows the instant in a zone. */
export function shownBy(zone: string, instant: number): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  formats.set(zone, format)
  return format.format(instant).replace(' ', 'T')
}

/** The instant of a wall-clock time: the first that Intl shows so; a skipped time is as far after the change as it is past the gap's start. */
export function expectedInstant(zone: string, local: string): number {
  const asUtc = Date.parse(`${local}Z`)
  for (let instant = asUtc - 15 * 3_600_000; instant <= asUtc + 15 * 3_600_000; instant += 900_000) {
    for (const minutes of [0, 5, 10]) if (shownBy(zone, instant + minutes * 60_000) === local) return instant + minutes * 60_000
  }
  let before = asUtc - 15 * 3_600_000
  while (shownBy(zone, before + 60_000) < local) before += 60_000
  return before + (asUtc - Date.parse(`${shownBy(zone, before)}Z`))
}
